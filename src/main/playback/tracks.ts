import type { Failures } from './asset-rests.ts'
import type { SessionTrack } from './session-track.ts'
import type { Line, Memory } from './track.ts'

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

/** The line that plays; `called`: a trigger chose its programme, which it does in a session only. */
export function lineOf({ memory, session }: Tracks, called: boolean): Line {
  if (!session) return memory.line
  return called ? session.called : session.general
}

export function withLine({ memory, session }: Tracks, called: boolean, line: Line): Tracks {
  if (!session) return { memory: { ...memory, line }, session }
  return { memory, session: called ? { ...session, called: line } : { ...session, general: line } }
}
