import { goesOnWith } from '../../contract/plan.ts'
import { drawnAs, type Place } from './programme.ts'

/**
 * One showing of an item, as the page reported it; `failed`: it cannot be shown any more; `suspect`: what draws it died
 * while it was on, so that its end proves nothing.
 */
export type Presentation = {
  readonly revision: number
  readonly place: Place
  readonly failed: boolean
  readonly suspect: boolean
}

/** What was on, if nothing is known against it. */
function whole(before: Presentation | null): Place | null {
  return before && !before.failed && !before.suspect ? before.place : null
}

/** What the page says of what is on the screen, from one report to the next. */
export function createPresentations() {
  let now: Presentation | null = null
  return {
    now: (): Presentation | null => now,
    /**
     * A place is on. `began`: it is another showing, since another plan that names the item on the screen goes on with
     * it, and the same plan that names it comes round again. `ended`: what was on, if it came to its end; `cut`: it did not.
     */
    presented(place: Place, revision: number, cut: boolean) {
      const before = now
      const isOtherPlan = before !== null && !before.failed && before.revision !== revision
      const goesOn = isOtherPlan && goesOnWith(drawnAs(before.place), drawnAs(place))
      now = { revision, place, failed: false, suspect: goesOn && before.suspect }
      return { began: !goesOn, ended: goesOn || cut ? null : whole(before) }
    },
    /** The neutral picture is on. What was on, if it came to its end; `cut`: it did not. */
    neutral(cut: boolean): Place | null {
      const before = now
      now = null
      return cut ? null : whole(before)
    },
    /** An item failed; whether it is the one that is on. */
    failed(revision: number, key: string): boolean {
      if (now?.revision !== revision || now.place.key !== key) return false
      now = { ...now, failed: true }
      return true
    },
    /** What draws the item that is on has died, and draws it again. */
    suspect(): void {
      if (now) now = { ...now, suspect: true }
    },
    /** What is on is not told of any more: a session begins or ends, the page is gone, or there is none of a package. */
    forget(): void {
      now = null
    },
  }
}
