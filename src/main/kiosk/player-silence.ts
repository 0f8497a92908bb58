/** What is looked at of `status.json` from outside. */
export type Sign = {
  /** Written anew at least every five seconds. Only that it changes counts: clocks are set. */
  readonly now: string
  /** Whether the page says that it draws. */
  readonly answers: boolean
}

export type Heartbeat = {
  /**
   * Takes what was read at `at` (monotonic milliseconds); null: nothing that can be read. Returns false once the player has been
   * silent for too long.
   */
  read(sign: Sign | null, at: number): boolean
  /** It said at `at` by another way that it lives, or there is no way by which it could: it has the usual time from then on. */
  heard(at: number): void
}

export type Patience = {
  /** How long main or its page may be silent, in milliseconds. */
  readonly silence: number
  /** How long a start may take, on a cold and busy machine. */
  readonly firstSign: number
}

export const usualPatience: Patience = { silence: 60_000, firstSign: 180_000 }

/** Follows a player from its start at `startedAt` (monotonic milliseconds). */
export function followHeartbeat(startedAt: number, { silence, firstSign }: Patience = usualPatience): Heartbeat {
  let last: string | undefined
  let until = startedAt + firstSign
  let lookedAt = startedAt
  return {
    read(sign, at) {
      const isFresh = sign?.answers === true && sign.now !== last
      // The first sign may be the file of the run before; only a second, different one shows that this run lives.
      if (isFresh && last !== undefined) until = at + silence
      if (isFresh) last = sign.now
      // Whoever looks so late was asleep with the computer, or held up, and cannot tell what was said meanwhile.
      if (at - lookedAt > silence / 2) until = Math.max(until, at + silence)
      lookedAt = at
      return at < until
    },
    heard(at) {
      until = at + silence
    },
  }
}
