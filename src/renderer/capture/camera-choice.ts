export type CameraDevice = { readonly kind: string; readonly label: string; readonly deviceId: string }

/** Chromium adds a USB camera's numbers to the name that the system knows: "HD Webcam C525 (046d:0826)". */
const withoutNumbers = (label: string): string => label.replace(/ \([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '')

const unlabelled = (cameras: readonly CameraDevice[]): boolean =>
  cameras.length > 0 && cameras.every((device) => device.label === '')

/**
 * Which camera to open where staff chose none: the first that is one of the `physical` ones, by the names that the system has for
 * them. `missing`: what there is (a loopback, a test driver) is no camera. `unlabelled`: not known yet.
 */
export function firstPhysical<Device extends CameraDevice>(
  devices: readonly Device[],
  physical: readonly string[],
): Device | 'missing' | 'unlabelled' {
  const cameras = devices.filter((device) => device.kind === 'videoinput')
  if (unlabelled(cameras)) return 'unlabelled'
  const isPhysical = ({ label }: Device): boolean =>
    physical.includes(label) || physical.includes(withoutNumbers(label))
  return cameras.find(isPhysical) ?? 'missing'
}

/**
 * Which camera to open: the one that staff chose by its label. A chosen camera that is not there is `missing` and never
 * replaced by another one, which could look elsewhere; so is one of two that share the name. `unlabelled`: not known yet.
 */
export function chooseCamera<Device extends CameraDevice>(
  devices: readonly Device[],
  label: string,
): Device | 'missing' | 'unlabelled' {
  const cameras = devices.filter((device) => device.kind === 'videoinput')
  if (unlabelled(cameras)) return 'unlabelled'
  const [exact, ...alike] = cameras.filter((device) => device.label === label)
  if (exact) return alike.length > 0 ? 'missing' : exact
  const [named, ...others] = cameras.filter((device) => withoutNumbers(device.label) === label)
  return named && others.length === 0 ? named : 'missing'
}
