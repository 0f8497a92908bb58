import type { Clock } from '../base/clock.ts'

export type CameraPresence = {
  /** Whether there is a camera to ask for. Where the system cannot tell, there is, until opening one failed. */
  present(): boolean
  /** Opening one told that there is none. */
  missing(): void
  dispose(): void
}

const period = 5_000

/**
 * Watches whether a camera is plugged in, so that nobody is asked for what cannot be had. `list` names the devices of
 * the system; undefined: this system does not say.
 */
export function watchCameraPresence(
  clock: Clock,
  list: () => Promise<readonly string[] | undefined>,
  changed: () => void,
): CameraPresence {
  let present = true
  let cancel = (): void => undefined
  let disposed = false
  const set = (value: boolean): void => {
    if (present === value) return
    present = value
    changed()
  }
  const look = async (): Promise<void> => {
    const devices = await list().catch(() => undefined)
    if (disposed) return
    if (devices) set(devices.length > 0)
    cancel = clock.after(period, look)
  }
  void look()
  return {
    present: () => present,
    missing: () => set(false),
    dispose() {
      disposed = true
      cancel()
    },
  }
}
