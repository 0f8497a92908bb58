import type { Coupon } from '../../contract/package/package.ts'
import type { Plan } from '../../contract/plan.ts'
import type { PlayerFault } from '../../contract/reasons.ts'
import type { Audience } from '../../contract/signals.ts'
import type { Status } from '../../contract/status.ts'
import type { DayView } from '../../contract/views/programme-view.ts'
import type { Clock } from '../base/time/clock.ts'
import type { ContentPackage } from '../content/content-package.ts'
import type { Used } from './condition.ts'
import type { Address } from './content-index.ts'
import type { Memory } from './memory.ts'
import type { StaffPlaying } from './playing-report.ts'
import type { ScreenNews } from './screen-news.ts'

export type PlaybackParts = {
  readonly clock: Clock
  /** The player's time zone as in the IANA database, asked at every look: schedules are read in it. */
  readonly timeZone: () => string
  /** The latest time, in milliseconds since 1970, that is known to have been: no right clock is a day before it. */
  readonly latestKnown: () => number
  /** A figure in [0, 1), asked for once a package: seeds every shuffle. */
  readonly random: () => number
  readonly content: Pick<ContentPackage, 'manifest' | 'digests'> | null
  /** The address under which the player page finds an asset. */
  readonly address: Address
}

export type Playback = {
  /**
   * Another package, at the next item boundary; null: none can be played, and the fallback is on. The same one, of which
   * other files are whole: nothing else changes, and the loops go on where they are.
   */
  setContent(content: PlaybackParts['content']): void
  /** True: nothing of any package is on, at once, and nothing is offered; false: the loop goes on where it was. */
  setNeutral(neutral: boolean): void
  /** True from the first touch to the very end of a session: nothing that happens meanwhile is kept. */
  setSessionOpen(open: boolean): void
  /**
   * Whom the triggers look at from now on; `everyone`: the general programme all the same. Null: the general programme
   * at once. When this returns, every trace of the audience is gone.
   */
  setAudience(audience: Audience | null, options: { readonly everyone: boolean }): Used
  /** What the page reports: this place of this plan is on the screen. Reports on older plans are fine. */
  presented(revision: number, key: string): void
  /** What the page reports: this place cannot be shown. `wasOn` false: it was made ready, and another showing of it may be on. */
  failed(revision: number, key: string, wasOn: boolean): void
  /** The page is up, and asks for the plan. */
  pageReady(): void
  /**
   * The page is gone, and another will ask for the plan: it goes on after the item that was on. What the page has died at
   * twice rests like an item that fails, and is told like one. One that was not up yet died of no item.
   */
  pageGone(): void
  /**
   * The process that draws for the page is gone, and starts again by itself: the page lives. What was on or about to come
   * both times, and was not on to its end in between, rests and is told, as with the page.
   */
  graphicsGone(): void
  /** Staff want the next item, at once; ends a hold. False: not during a session. */
  skip(): boolean
  /**
   * The item that is on stays until `skip`, or until there is a reason to show something else: another package, a session,
   * a file that fails. False: not during a session, and not before an item is on.
   */
  hold(): boolean
  /** Whether an item is held. */
  held(): boolean
  /**
   * Digests of the files that the screen shows of the general programme, also of a package that another one replaced meanwhile;
   * in a session those that were on at its beginning, whatever came since.
   */
  shownFiles(): readonly string[]
  /** The plan to draw. */
  plan(): Plan
  /** What is on, for the status file; during a session only that there is one. */
  playing(): Status['playing']
  staffPlaying(unsignedFolder: boolean): StaffPlaying
  /** The general programme of today, for staff; null: no package, or nobody knows what day it is. */
  day(): DayView | null
  /** Every coupon that is valid now, the same for all (P11). */
  offers(): readonly Coupon[]
  /** What of the general programme could not be shown lately, and whether the clock can be right, as it stands when asked. */
  faults(): readonly PlayerFault[]
  onPlan(listener: (plan: Plan) => void): () => void
  /** What `playing` or `faults` tell has changed; silent during a session. */
  onPlaying(listener: () => void): () => void
  /** The asset of an item could not be shown, by digest; what fails during a session is not told (P14). */
  onAssetFailed(listener: (sha256: string) => void): () => void
  onOffers(listener: () => void): () => void
  /** Which item is on the screen, while a session is on; null: none of a package. For totals, in memory only (P14). */
  onShownInSession(listener: (item: { readonly package: string; readonly item: string } | null) => void): () => void
  /** What comes onto the screen while nobody is in a session: for proof of play. */
  onScreen(listener: (news: ScreenNews) => void): () => void
  /**
   * Other words are used than before, though nobody said or showed anything new: at the end of a hold, with another
   * package, or because an item cannot be shown.
   */
  onUsed(listener: (used: Used) => void): () => void
  /** All that outlives a session, as plain data: the same whatever was known of a customer. */
  remembered(): Memory
  dispose(): void
}
