export type CameraDevice = { readonly kind: string; readonly label: string; readonly deviceId: string }

/**
 * Which camera to open: the one that staff chose by its label, or any when they chose none. A chosen camera that is not
 * there is `missing` and never replaced by another one, which could look elsewhere. `unlabelled`: not known yet.
 */
export function chooseCamera<Device extends CameraDevice>(
  devices: readonly Device[],
  label: string,
): Device | 'any' | 'missing' | 'unlabelled' {
  if (label === '') return 'any'
  const cameras = devices.filter((device) => device.kind === 'videoinput')
  if (cameras.length > 0 && cameras.every((device) => device.label === '')) return 'unlabelled'
  return cameras.find((device) => device.label === label) ?? 'missing'
}
