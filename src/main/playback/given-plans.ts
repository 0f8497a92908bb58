import { goesOnWith, type Plan } from '../../contract/plan.ts'
import { createEmitter } from '../base/emitter.ts'
import type { ContentIndex } from './content-index.ts'
import type { Moment } from './moment.ts'
import { planOf } from './plan-of-programme.ts'
import type { GivenPlan } from './play-position.ts'
import type { ShownPlace } from './playing-report.ts'
import { drawnAs, type Place } from './programme.ts'

/** A plan that the page was given. */
export type Given = GivenPlan & {
  /** A trigger chose its programme. */
  readonly called: boolean
  readonly takeover: Plan['takeover']
  /** The package that it is of; null: none. */
  readonly content: ContentIndex | null
  /** That package does not play any more: what the page shows of it moves no loop. */
  readonly outdated: boolean
}

/** The page may be at a plan still while as many others come. */
const spokenOf = 4

/**
 * Gives plans to the page, and knows those that it may speak of: the last one, those before that it may be at still, and the
 * one of what is on, which may break at any time.
 */
export function createGivenPlans(moment: Moment) {
  const plans = createEmitter<Plan>()
  let plan = planOf({ places: [], whole: true }, 0, 'now', moment)
  let given: readonly Given[] = []
  return {
    on: plans.on,
    plan: (): Plan => plan,
    last: (): Given | undefined => given[0],
    first(): ShownPlace | null {
      const [last] = given
      const place = last?.programme.places[0]
      return place && last.content ? { place, content: last.content } : null
    },
    /** The last one names no item, so that the page shows the fallback. */
    isFallback: (): boolean => given[0]?.programme.places.length === 0,
    /** Its coupons are those that are valid at `now`; `on`: the revision of what is on. */
    give(next: Given, now: Moment, on: number | undefined): void {
      given = [next, ...given].filter(({ revision }, place) => place < spokenOf || revision === on)
      plan = planOf(next.programme, next.revision, next.takeover, now)
      plans.emit(plan)
    },
    /** Another package plays; the page may still have an item of this one to show. */
    outdate(): void {
      given = given.map((each) => ({ ...each, outdated: true }))
    },
    /** What the page still says of them is about nothing. */
    forget(): void {
      given = []
    },
    /**
     * Whether one that was given after what is on, up to this revision, cut it short: also one of which nothing came onto
     * the screen, because the next was there before.
     */
    cutShort(on: { readonly revision: number; readonly place: Place }, revision: number): boolean {
      const takesItsPlace = ({ takeover, programme: { places } }: Given): boolean =>
        takeover === 'now' && !(places[0] && goesOnWith(drawnAs(on.place), drawnAs(places[0])))
      const since = given.filter((each) => each.revision > on.revision && each.revision <= revision)
      return since.some(takesItsPlace)
    },
    /** What the page makes ready while this is on; null: nothing is on. In a stretch nothing is known past its end. */
    placeAfter(on: { readonly revision: number; readonly key: string } | null): Place | null {
      const [last] = given
      if (!last) return null
      const { places, whole } = last.programme
      const index = on?.revision === last.revision ? places.findIndex(({ key }) => key === on.key) : -1
      return places[index + 1] ?? (whole ? places[0] : undefined) ?? null
    },
    placeOf(
      revision: number,
      key: string,
    ): { readonly plan: Given; readonly index: number; readonly place: Place } | undefined {
      const found = given.find((each) => each.revision === revision)
      const index = found?.programme.places.findIndex((place) => place.key === key) ?? -1
      const place = found?.programme.places[index]
      return found && place && { plan: found, index, place }
    },
  }
}
