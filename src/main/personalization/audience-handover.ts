import type { Audience } from '../../contract/signals.ts'

type HandoverParts = {
  readonly setAudience: (audience: Audience | null, options: { readonly everyone: boolean }) => void
  /** Playback threw instead of taking the record, or the null. */
  readonly refused: (error: unknown, audience: Audience | null) => void
  /** Every null that was handed over has been taken. */
  readonly dropped: () => void
}

export type AudienceHandover = {
  handOver(audience: Audience | null, everyone: boolean): void
  /** Playback says that it took a null. */
  dropConfirmed(): void
}

/**
 * Hands the audience record to playback: the same record only once, and a null always. Confirmations are counted, for
 * the one of an earlier null says nothing about the words that came after it (P15).
 */
export function createAudienceHandover({ setAudience, refused, dropped }: HandoverParts): AudienceHandover {
  let last = ''
  let awaited = 0
  return {
    handOver(audience, everyone) {
      const text = JSON.stringify([audience, everyone])
      if (audience && text === last) return
      last = text
      if (!audience) awaited += 1
      try {
        setAudience(audience, { everyone })
      } catch (error) {
        if (!audience) awaited -= 1
        refused(error, audience)
      }
    },
    dropConfirmed() {
      if (awaited === 0) return
      awaited -= 1
      if (awaited === 0) dropped()
    },
  }
}
