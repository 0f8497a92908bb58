import type { Plan, PlanItem } from '../../contract/plan.ts'
import type { Clock } from '../base/clock.ts'
import type { Playback } from './playback.ts'

export type Drawn = { readonly at: number; readonly key: string }

/** How long a film is that does not say so. */
const filmMilliseconds = 7_000

/**
 * A page that draws plans as the contract says: round and round, a new plan at the boundary or now, an item already on
 * the screen goes on. `broken` sources fail to load and are skipped.
 */
export function openPage(playback: Playback, clock: Clock, broken: ReadonlySet<string> = new Set()) {
  const drawn: Drawn[] = []
  let plan: Plan = playback.plan()
  let waiting: Plan | undefined
  let place = -1
  let onScreen: PlanItem | undefined
  let cancel = (): void => undefined

  function draw(from: number): void {
    for (let tries = 0; tries < plan.items.length; tries++) {
      place = (from + tries) % plan.items.length
      const item = plan.items[place]
      if (!item) return
      if (broken.has(item.source)) {
        const { revision } = plan
        playback.failed(revision, item.key, 'load-failed')
        if (plan.revision !== revision) return
        continue
      }
      onScreen = item
      drawn.push({ at: clock.monotonic(), key: item.key })
      cancel()
      cancel = clock.after(item.milliseconds ?? filmMilliseconds, goOn)
      playback.presented(plan.revision, item.key)
      return
    }
  }
  function goOn(): void {
    if (!waiting) {
      draw(place + 1)
      return
    }
    plan = waiting
    waiting = undefined
    draw(0)
  }
  playback.onPlan((next) => {
    const [first] = next.items
    const same = first?.key === onScreen?.key && first?.source === onScreen?.source
    if (same || next.takeover === 'now') waiting = undefined
    else {
      waiting = next
      return
    }
    plan = next
    if (same) place = 0
    else draw(0)
  })
  draw(0)
  return { drawn: (): readonly Drawn[] => drawn, onScreen: (): string => onScreen?.key ?? '' }
}
