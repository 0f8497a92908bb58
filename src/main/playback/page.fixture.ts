import { goesOnWith, type Plan, type PlanItem } from '../../contract/plan.ts'
import type { Clock } from '../base/time/clock.ts'
import type { Playback } from './playback.ts'

export type Drawn = { readonly at: number; readonly key: string }

/** How long a film is that does not say so. */
const filmMilliseconds = 7_000

/**
 * A page that draws plans as the contract says: round and round, a new plan at the boundary or now, an item already on
 * the screen, or cued, goes on. `broken` sources fail to load and are skipped. `cueLead`: how many milliseconds before its
 * turn an item is cued; a plan for the boundary that comes later comes after it.
 */
export function openPage(playback: Playback, clock: Clock, broken: ReadonlySet<string> = new Set(), cueLead = 0) {
  const drawn: Drawn[] = []
  let plan: Plan = playback.plan()
  let waiting: Plan | undefined
  let place = -1
  let onScreen: PlanItem | undefined
  let since = 0
  let isCued = false
  let cancel = (): void => undefined
  let cancelReport = (): void => undefined

  const stayUntilDue = ({ milliseconds }: PlanItem): void => {
    const left = since + (milliseconds ?? filmMilliseconds) - clock.monotonic()
    cancel()
    if (cueLead === 0 || left <= cueLead) cancel = clock.after(left, goOn)
    else
      cancel = clock.after(left - cueLead, () => {
        isCued = waiting === undefined
        cancel = clock.after(cueLead, goOn)
      })
  }
  const report = ({ key }: PlanItem): void => playback.presented(plan.revision, key)

  function draw(from: number): void {
    isCued = false
    for (let tries = 0; tries < plan.items.length; tries++) {
      place = (from + tries) % plan.items.length
      const item = plan.items[place]
      if (!item) return
      if (broken.has(item.source)) {
        const { revision } = plan
        playback.failed(revision, item.key, false)
        if (plan.revision !== revision) return
        continue
      }
      onScreen = item
      since = clock.monotonic()
      cancelReport()
      drawn.push({ at: since, key: item.key })
      stayUntilDue(item)
      report(item)
      return
    }
  }
  function goOn(): void {
    const next = plan.items[(place + 1) % plan.items.length]
    const first = waiting?.items[0]
    // What is cued comes, whatever waits; where that begins with it, it comes as the first of what waited.
    if (!waiting || (isCued && next && first && !goesOnWith(next, first))) {
      draw(place + 1)
      return
    }
    plan = waiting
    waiting = undefined
    draw(0)
  }
  const stopListening = playback.onPlan((next) => {
    const [first] = next.items
    if (onScreen && first && goesOnWith(onScreen, first)) {
      plan = next
      waiting = undefined
      place = 0
      onScreen = first
      stayUntilDue(first)
      cancelReport()
      // Nobody asked for it: it comes a moment later.
      cancelReport = clock.after(0, () => report(first))
    } else if (next.takeover === 'now') {
      plan = next
      waiting = undefined
      draw(0)
    } else waiting = next
  })
  playback.pageReady()
  draw(0)
  return {
    drawn: (): readonly Drawn[] => drawn,
    onScreen: (): string => onScreen?.key ?? '',
    /** What it makes ready meanwhile. */
    next: (): string => (waiting ? waiting.items[0] : plan.items[(place + 1) % plan.items.length])?.key ?? '',
    /** Its process is gone. */
    die(): void {
      stopListening()
      cancel()
      cancelReport()
    },
  }
}
