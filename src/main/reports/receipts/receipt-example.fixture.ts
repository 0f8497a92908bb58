import type { CountedSession } from '../../personalization/session-effects.ts'

/** A customer's session with camera that ended with Stop; `changes` is what is different about it. */
export function countedSession(changes: Partial<CountedSession> = {}): CountedSession {
  return {
    kind: 'camera',
    purposes: { presence: true, ageBand: false },
    opened: true,
    length: 'under-one-minute',
    ending: 'stop',
    ...changes,
  }
}
