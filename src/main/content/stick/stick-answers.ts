import type { Clock } from '../../base/time/clock.ts'

/** After a start the system may take so long to mount what was in all the while. */
const startMilliseconds = 30_000
/** A system that shuts down may unmount a stick so long before it ends the player. */
const endMilliseconds = 10_000

export type StickAnswersParts = {
  readonly clock: Clock
  /** What was kept when the player ended. */
  readonly before: ReadonlySet<string>
  /** Keeps the stamps of all that was answered and is in; called when they are others than before. */
  readonly keep: (stamps: readonly string[]) => void
}

/**
 * What on the sticks that are in had its answer: it was taken, or refused for good. A bad copy counts as unanswered, because a
 * better copy has the same stamp. A stick that is still in when the player starts anew brings nothing new, and what staff showed
 * since then stays. Put in again, it is new.
 */
export type StickAnswers = {
  /** Whether what lies on this stick had its answer before the player started; each stamp is one stick, once. */
  wasAnswered(identity: string, stamp: string): boolean
  answer(identity: string, stamp: string): void
  /** Only these sticks are in, by identity. */
  stillIn(sticks: ReadonlyMap<string, unknown>): void
}

export function createStickAnswers({ clock, before, keep }: StickAnswersParts): StickAnswers {
  const began = clock.monotonic()
  const expected = new Set(before)
  const answered = new Map<string, { readonly stamp: string; readonly seenAt: number }>()
  let kept = [...before].toSorted().join()

  function keepThem(): void {
    const stamps = [...new Set([...expected, ...Array.from(answered.values(), ({ stamp }) => stamp)])].toSorted()
    if (stamps.join() === kept) return
    kept = stamps.join()
    keep(stamps)
  }

  return {
    wasAnswered(identity, stamp) {
      if (!expected.delete(stamp)) return false
      answered.set(identity, { stamp, seenAt: clock.monotonic() })
      return true
    },
    answer(identity, stamp) {
      answered.set(identity, { stamp, seenAt: clock.monotonic() })
      keepThem()
    },
    stillIn(sticks) {
      const now = clock.monotonic()
      if (now - began >= startMilliseconds) expected.clear()
      for (const [identity, { stamp, seenAt }] of answered) {
        if (sticks.has(identity)) answered.set(identity, { stamp, seenAt: now })
        else if (now - seenAt >= endMilliseconds) answered.delete(identity)
      }
      keepThem()
    },
  }
}
