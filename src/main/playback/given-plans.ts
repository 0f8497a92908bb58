import type { Place } from './programme.ts'
import type { GivenPlan } from './track.ts'

/** A plan that the page was given; `called`: a trigger chose its programme. */
export type Given = GivenPlan & { readonly called: boolean }

/** The plans that the page may speak of: the last one, and the one before, which it may not have left yet. */
export function createGivenPlans() {
  let given: readonly Given[] = []
  return {
    last: (): Given | undefined => given[0],
    firstPlace: (): Place | null => given[0]?.programme.places[0] ?? null,
    /** The last one names no item, so that the page shows the fallback. */
    isFallback: (): boolean => given[0]?.programme.places.length === 0,
    add(plan: Given): void {
      given = [plan, ...given.slice(0, 1)]
    },
    /** What the page still says of them is about nothing. */
    forget(): void {
      given = []
    },
    placeOf(
      revision: number,
      key: string,
    ): { readonly plan: Given; readonly index: number; readonly place: Place } | undefined {
      const plan = given.find((each) => each.revision === revision)
      const index = plan?.programme.places.findIndex((place) => place.key === key) ?? -1
      const place = plan?.programme.places[index]
      return plan && place && { plan, index, place }
    },
  }
}
