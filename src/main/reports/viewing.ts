import type { Clock } from '../base/clock.ts'
import type { CountedSession } from '../personalization/session-effects.ts'
import type { SessionStateName } from '../personalization/who-may.ts'
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
  let state: 'nobody' | 'on' | 'counted' = 'nobody'
  let watched: Watched = { seen: [], answers: new Map(), now: null }

  const turnTo = (item: SeenItem | null): void => {
    const { now } = watched
    if (now) watched.seen.push({ item: now.item, milliseconds: clock.monotonic() - now.since })
    watched.now = item && { item, since: clock.monotonic() }
  }
  let mayAnswer = false
  const forget = (): void => {
    watched = { seen: [], answers: new Map(), now: null }
  }
  return {
    /** Whether a session is on and where it stands, told at every change. */
    follow(open: boolean, at: SessionStateName): void {
      mayAnswer = at === 'watching' || at === 'declared'
      if (open && state === 'nobody') {
        state = 'on'
        forget()
        turnTo(onScreen)
      }
      if (!open) {
        state = 'nobody'
        forget()
      }
    },
    /** This item is on the screen; null: none of a package. */
    shown(item: SeenItem | null): void {
      onScreen = item
      if (state === 'on') turnTo(item)
    },
    /** What the person says of the item that is on: taken once an item and session. */
    answer(figure: 'more' | 'less'): 'not-now' | undefined {
      const item = watched.now?.item
      if (state !== 'on' || !mayAnswer || !item || watched.answers.has(nameOf(item))) return 'not-now'
      watched.answers.set(nameOf(item), { ...item, figure, seconds: 0 })
      return undefined
    },
    /** The session is over. What staff did is no customer's, and goes unseen. */
    counted({ kind }: Pick<CountedSession, 'kind'>): void {
      if (state !== 'on') return
      turnTo(null)
      const seen = watched.seen.map(
        ({ item, milliseconds }): Share => ({ ...item, figure: 'seen', seconds: milliseconds / 1_000 }),
      )
      if (kind === 'camera' || kind === 'declared') keep([...seen, ...watched.answers.values()])
      state = 'counted'
      forget()
    },
  }
}
