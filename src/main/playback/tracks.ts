import type { Failures } from './asset-rests.ts'
import { afterSession, beginMemory, type Memory } from './memory.ts'
import type { PlayPosition } from './play-position.ts'
import { beginSession, type SessionTrack, withoutAudience } from './session-track.ts'

/**
 * What playback knows: of the programme that everybody sees, and, while a session is on, apart from it all that happens in
 * one. What plays is asked of the session then, and changed in it, so that nothing of it gets into what outlives it.
 */
export type Tracks = { readonly memory: Memory; readonly session: SessionTrack | null }

export function failuresOf({ memory, session }: Tracks): Failures {
  return session ? session.failures : memory.failures
}

export function withFailures({ memory, session }: Tracks, failures: Failures): Tracks {
  return session ? { memory, session: { ...session, failures } } : { memory: { ...memory, failures }, session }
}

/** How far what plays came; `called`: a trigger chose its programme, which it does in a session only. */
export function positionOf({ memory, session }: Tracks, called: boolean): PlayPosition {
  if (!session) return memory.position
  return called ? session.called : session.general
}

/** It has come to this place, which is on the screen now. */
export function withShown(tracks: Tracks, called: boolean, shown: NonNullable<PlayPosition['shown']>): Tracks {
  const { memory, session } = tracks
  const position = { ...positionOf(tracks, called), shown }
  if (!session) return { memory: { ...memory, position }, session }
  return { memory, session: called ? { ...session, called: position } : { ...session, general: position } }
}

/** Nothing was shown of another package yet, nor failed. Whoever is in a session is the same as before. */
export function withOtherPackage({ memory, session }: Tracks, seed: number): Tracks {
  const begun = beginMemory(memory.revision, seed)
  if (!session) return { memory: begun, session }
  const { audience, everyone } = session
  return { memory: begun, session: { ...beginSession(begun), audience, everyone } }
}

/** The session is over. The loop begins anew whether or not words that chose were dropped in it before. */
export function withoutSession({ memory, session }: Tracks): Tracks {
  if (!session) return { memory, session }
  const last = session.audience ? withoutAudience(memory, session) : session
  return { memory: afterSession(memory, last.general.cursor.round), session: null }
}
