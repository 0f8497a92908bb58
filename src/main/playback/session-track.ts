import type { Audience } from '../../contract/signals.ts'
import type { Failures } from './asset-rests.ts'
import type { Memory } from './memory.ts'
import { before, beginPosition, type PlayPosition } from './play-position.ts'
import { forkRandom } from './random.ts'
import { noTriggers, type TriggerState } from './triggers.ts'

/**
 * All that playback knows while a session is on. It starts as a copy and is dropped whole: the programme that everybody
 * sees goes on from where it stood at the first touch, whatever came in between.
 */
export type SessionTrack = {
  readonly audience: Audience | null
  readonly everyone: boolean
  readonly triggers: TriggerState
  readonly general: PlayPosition
  readonly called: PlayPosition
  readonly failures: Failures
}

/** Whether the words were dropped, and none came since. */
export function isWithoutAudience({ audience, general }: SessionTrack, { position }: Memory): boolean {
  return audience === null && general.cursor.round > position.cursor.round
}

const sessionSalt = 0x5e55

/** The track at the first touch: nobody is known, and the general programme stays where it is. */
export function beginSession({ position, failures }: Memory): SessionTrack {
  const seed = forkRandom(position.cursor.seed, sessionSalt)
  return {
    audience: null,
    everyone: false,
    triggers: noTriggers,
    general: position,
    called: beginPosition(seed),
    failures,
  }
}

/**
 * The words are gone, and with them every trace of them: triggers, failures, and how far the programmes came meanwhile.
 * What was on at the first touch begins anew, so that the screen does not tell whether a word had changed it.
 */
export function withoutAudience(memory: Memory, { general }: SessionTrack): SessionTrack {
  const cursor = { ...before(memory.position), round: general.cursor.round + 1 }
  return { ...beginSession(memory), general: { cursor, shown: null } }
}
