import type { PlanReason } from '../../contract/plan.ts'
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

/** That a place of this package came onto the screen. */
export function itemNews(
  { id, version }: Pick<ContentIndex, 'id' | 'version'>,
  { item, playlist, reason }: Place,
  takesOver: boolean,
): ScreenNews {
  return {
    kind: 'item',
    item: { package: id, version, playlist: playlist.id, item: item.id, reason },
    planned: item.shown.milliseconds,
    takesOver,
  }
}
