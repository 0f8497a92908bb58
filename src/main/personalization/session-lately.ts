import type { Clock } from '../base/time/clock.ts'
import type { SessionRunner } from './session-runner.ts'

/** A page that hangs is found out after ten seconds: by then the session in which it began may be over. */
const after = 60_000

/** Tells whether a session is on, the question included, or was within the last minute. */
export function watchSessions(clock: Clock, session: Pick<SessionRunner, 'state' | 'onView'>): () => boolean {
  const isOn = (): boolean => !['idle', 'blocked'].includes(session.state())
  let wasOn = isOn()
  let until = Number.NEGATIVE_INFINITY
  session.onView(() => {
    if (wasOn && !isOn()) until = clock.monotonic() + after
    wasOn = isOn()
  })
  return () => isOn() || clock.monotonic() < until
}
