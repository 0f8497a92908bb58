import type { Clock } from '../../base/time/clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import type { SessionStateName } from '../../personalization/who-may.ts'
import type { SeenItem, Share } from './totals.ts'

/** One session, for as long as it is on: what was on the screen, and what was said of it. Dropped whole at its end. */
type Watched = {
  readonly seen: { readonly item: SeenItem; readonly milliseconds: number }[]
  readonly answers: Map<string, Share>
  now: { readonly item: SeenItem; readonly since: number } | null
}

const nameOf = ({ package: id, item }: SeenItem): string => JSON.stringify([id, item])

/** Follows what is on the screen while a session is on, and takes what people say of it by touch. */
export function createViewing(clock: Clock, keep: (shares: readonly Share[]) => void) {
  let onScreen: SeenItem | null = null
  let wasOpen = false
  /** The items stand in front of somebody; elsewhere in a session they lie hidden behind what is asked or found. */
  let isInFront = false
  let isCovered = false
  /** Null: nobody is in a session, or what they saw is counted already. */
  let watched: Watched | null = null

  const turnTo = (session: Watched, item: SeenItem | null): void => {
    const { now } = session
    if (now) session.seen.push({ item: now.item, milliseconds: clock.monotonic() - now.since })
    session.now = item && { item, since: clock.monotonic() }
  }
  const look = (): void => {
    if (watched) turnTo(watched, isInFront && !isCovered ? onScreen : null)
  }
  return {
    /** Whether a session is on and where it stands, told at every change. */
    follow(open: boolean, at: SessionStateName): void {
      if (open && !wasOpen) {
        watched = { seen: [], answers: new Map(), now: null }
        // Whoever said yes, or chose without a camera, had the sheet in front; and a page that is gone tells no more.
        isCovered = false
      }
      if (!open) watched = null
      wasOpen = open
      const wasInFront = isInFront
      isInFront = at === 'watching' || at === 'declared'
      if (isInFront !== wasInFront) look()
    },
    /** Something of the page itself lies over the items, or does so no more. */
    covered(now: boolean): void {
      isCovered = now
      look()
    },
    /** This item is on the screen; null: none of a package. */
    shown(item: SeenItem | null): void {
      onScreen = item
      look()
    },
    /** What the person says of the item that is on: taken once an item and session. */
    answer(figure: 'more' | 'less'): 'not-now' | undefined {
      const item = onScreen
      if (!watched || !isInFront || !item || watched.answers.has(nameOf(item))) return 'not-now'
      watched.answers.set(nameOf(item), { ...item, figure, seconds: 0 })
      return undefined
    },
    /** The session is over. What staff did is no customer's, and goes unseen. */
    counted({ kind }: Pick<CountedSession, 'kind'>): void {
      if (!watched) return
      turnTo(watched, null)
      const seen = watched.seen.map(
        ({ item, milliseconds }): Share => ({ ...item, figure: 'seen', seconds: milliseconds / 1_000 }),
      )
      if (kind === 'camera' || kind === 'declared') keep([...seen, ...watched.answers.values()])
      watched = null
    },
  }
}
