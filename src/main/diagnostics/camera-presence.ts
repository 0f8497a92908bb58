import type { Clock } from '../base/time/clock.ts'

export type CameraPresence = {
  /** Whether there is a camera to ask for. Where the system cannot tell, there is, until opening one failed. */
  present(): boolean
  /**
   * Opening told that the camera to open is not there. So it stays until other devices are plugged in, or another camera is
   * chosen: whoever is asked before that is asked in vain. After ten minutes one is asked all the same: a camera may have
   * been out of reach for a moment only.
   */
  missing(): void
  dispose(): void
}

const period = 5_000
const triedAgainAfter = 600_000

/**
 * Watches whether a camera is plugged in, so that nobody is asked for what cannot be had. `list` names the devices of
 * the system; undefined: this system does not say. `chosen` is the camera that staff chose.
 */
export function watchCameraPresence(
  clock: Clock,
  list: () => Promise<readonly string[] | undefined>,
  chosen: () => string,
  changed: () => void,
): CameraPresence {
  let present = true
  /** What there was when the camera to open was not there. */
  let lacking: ReturnType<typeof see> | undefined
  let lackingSince = 0
  let cancel = (): void => undefined
  let disposed = false
  const set = (value: boolean): void => {
    if (present === value) return
    present = value
    changed()
  }
  const see = async () => {
    const devices = await list().catch(() => undefined)
    return { devices, all: JSON.stringify([devices ?? null, chosen()]) }
  }
  const look = async (): Promise<void> => {
    const { devices, all } = await see()
    const lacked = await lacking
    if (disposed) return
    if (lacked?.all !== all || clock.monotonic() - lackingSince >= triedAgainAfter) {
      if (devices) set(devices.length > 0)
      else if (lacked) set(true)
      lacking = undefined
    }
    cancel = clock.after(period, look)
  }
  void look()
  return {
    present: () => present,
    missing() {
      lacking = see()
      lackingSince = clock.monotonic()
      set(false)
    },
    dispose() {
      disposed = true
      cancel()
    },
  }
}
