/**
 * Every state of a session by its name, and the self-test beside them, which is no session but runs the vision
 * process too.
 */
export const sessionStateNames = [
  'idle',
  'asking',
  'declared',
  'starting',
  'searching',
  'confirming',
  'watching',
  'setting-up',
  'paused',
  'ending',
  'ended',
  'blocked',
] as const
export type SessionStateName = (typeof sessionStateNames)[number]

type Permission = { readonly vision: boolean; readonly camera: boolean }

/**
 * Who may have the camera, and when the vision process may run (P1). Published with the privacy promises: a change
 * here is a change of what customers are told.
 *
 * `ending` and `blocked` may neither: what is still open then is being closed, and nothing new is given out.
 */
const whoMay: Readonly<Record<SessionStateName | 'self-test', Permission>> = {
  'self-test': { vision: true, camera: false },
  idle: { vision: false, camera: false },
  asking: { vision: false, camera: false },
  declared: { vision: false, camera: false },
  starting: { vision: true, camera: true },
  searching: { vision: true, camera: true },
  confirming: { vision: true, camera: true },
  watching: { vision: true, camera: true },
  'setting-up': { vision: true, camera: true },
  paused: { vision: true, camera: false },
  ending: { vision: false, camera: false },
  ended: { vision: false, camera: false },
  blocked: { vision: false, camera: false },
}

/** Whether the capture page may be given the camera in this state. Asked by the permission handlers. */
export function mayUseCamera(state: SessionStateName | 'self-test'): boolean {
  return whoMay[state].camera
}

/**
 * Whether a vision process may run in this state. No handler asks this, as one does for the camera: nothing outside can start
 * one. The statechart starts it where its part with the camera is entered, and ends it where that is left; that it never runs
 * in another state is what every walk through the statechart is held against.
 */
export function mayRunVision(state: SessionStateName | 'self-test'): boolean {
  return whoMay[state].vision
}
