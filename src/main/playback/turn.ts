import type { PlanReason } from '../../contract/plan.ts'
import type { IndexedPlaylist } from './indexed-playlist.ts'
import type { Playable } from './loop-policy.ts'

/** One playlist whose turn it is to give an item, why, and how loud. */
export type Turn = {
  readonly playlist: IndexedPlaylist
  readonly playable: Playable
  readonly reason: PlanReason
  readonly volume: number
  /** Its entry is an interrupt, or its trigger says `now`: when it comes into force, it waits for no boundary. */
  readonly atOnce: boolean
  /** How often a coupon of the playlist has ceased to be valid: its items are drawn without it then. */
  readonly couponsOver: number
}

/** `reason`: what its entry is for a plan. `volume`: what its items' own is multiplied with. `atOnce`: an interrupt. */
export type ScheduledPlaylist = {
  readonly playlist: IndexedPlaylist | undefined
  readonly reason: PlanReason
  readonly volume: number
  readonly atOnce: boolean
}
