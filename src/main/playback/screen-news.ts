import type { Plan, PlanReason } from '../../contract/plan.ts'
import { createEmitter } from '../base/emitter.ts'
import type { ContentIndex } from './content-index.ts'
import type { Place } from './programme.ts'

/** What came onto the screen of the general programme; never during a session. */
export type ScreenNews =
  | {
      readonly kind: 'item'
      readonly item: {
        readonly package: string
        readonly version: number
        readonly playlist: string
        readonly item: string
        readonly reason: PlanReason
      }
      /** How long it is to stay, in milliseconds; null: to its own end. */
      readonly planned: number | null
      /** It did not wait for the one before to end. */
      readonly takesOver: boolean
    }
  /** `takesOver`: what was on was cut short for it. */
  | { readonly kind: 'neutral'; readonly takesOver: boolean }
  /** The item that is on cannot be shown any more. */
  | { readonly kind: 'failed' }

/** Tells the page's reports of one presentation from the next. */
export function createScreenNews() {
  const news = createEmitter<ScreenNews>()
  let last: { readonly revision: number; readonly key: string } | null = null
  return {
    on: news.on,
    presented(
      content: ContentIndex,
      { key, item, playlist, reason }: Place,
      plan: Pick<Plan, 'revision' | 'takeover'>,
    ) {
      const before = last
      last = { revision: plan.revision, key }
      const isOtherPlan = before !== null && before.revision !== plan.revision
      // Another plan that names the item on the screen goes on with it. The same plan that names it comes round again.
      if (isOtherPlan && before.key === key) return
      const { id, version } = content
      news.emit({
        kind: 'item',
        item: { package: id, version, playlist: playlist.id, item: item.id, reason },
        planned: item.shown.milliseconds,
        takesOver: isOtherPlan && plan.takeover === 'now',
      })
    },
    neutral(takesOver: boolean) {
      last = null
      news.emit({ kind: 'neutral', takesOver })
    },
    failed(revision: number, key: string) {
      if (last?.revision === revision && last.key === key) news.emit({ kind: 'failed' })
    },
    /** A session begins: what is on is no longer told of. */
    forget() {
      last = null
    },
  }
}
