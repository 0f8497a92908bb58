import type { ItemFailure } from '../../../contract/item-failure.ts'
import type { Plan, PlanItem } from '../../../contract/plan.ts'
import type { Failures } from './failures.ts'
import { builtInFallback, type OnStage, type Showing } from './showing.ts'

export type Loop = {
  readonly plan: Plan | null
  /** Where in the plan the search for the next item begins. */
  readonly cursor: number
  readonly failures: Failures
  readonly lastToken: number
}

export type Preparing = {
  readonly phase: 'preparing'
  readonly showing: Showing
  readonly since: number
}
export type Ready = {
  readonly phase: 'ready'
  readonly showing: Showing
  readonly length: number | null
}

/**
 * There is always one showing that has the stage (`now`), and at most one more: the next on its way in, or the last on
 * its way out.
 *
 *                     time for the next               ready, and nearly its turn
 *     holding, alone ──────────────────▶ holding, next ───────────────────▶ cueing
 *        ▲    ▲                              │                              │     │
 *        │    └──────────── failed ──────────┴───────────── failed ─────────┘     │ its first frame is drawn, its turn
 *        │                                                                        ▼
 *        └────────────────── transition over, last one released ─────────────── moving
 */
export type StageState =
  | { readonly phase: 'holding'; readonly loop: Loop; readonly now: OnStage; readonly next: Preparing | Ready | null }
  | {
      readonly phase: 'cueing'
      readonly loop: Loop
      readonly now: OnStage
      readonly next: Ready
      readonly since: number
      /** Its first frame is drawn, unseen: it can come in any frame. */
      readonly isCued: boolean
    }
  | {
      readonly phase: 'moving'
      readonly loop: Loop
      readonly now: OnStage
      readonly leaving: number
      /** When the transition is over at the latest. */
      readonly until: number
    }

/** What the stage is told: plans from main, and what became of the showings it asked for. */
export type StageEvent =
  | { readonly type: 'plan'; readonly plan: Plan }
  /** Loaded and decoded; `length` of a video in milliseconds. */
  | { readonly type: 'ready'; readonly token: number; readonly length: number | null }
  /** A video turns out to be so many milliseconds long, whatever it said before. */
  | { readonly type: 'length'; readonly token: number; readonly length: number }
  | { readonly type: 'cued'; readonly token: number }
  | { readonly type: 'presented'; readonly token: number }
  | { readonly type: 'moved'; readonly token: number }
  | { readonly type: 'ended'; readonly token: number }
  | { readonly type: 'failed'; readonly token: number; readonly code: ItemFailure }
  | { readonly type: 'tick' }

/** What is to be done, in this order. */
export type StageEffect =
  | { readonly type: 'prepare'; readonly showing: Showing }
  /** Draws the first frame where nobody sees it. */
  | { readonly type: 'cue'; readonly token: number }
  /** `to` comes in front, and plays from then on. */
  | {
      readonly type: 'swap'
      readonly from: number
      readonly to: number
      readonly transition: PlanItem['transition']
      readonly loop: boolean
    }
  /** The item goes on under another plan: other texts or length; another volume, too, if it is still to come. */
  | { readonly type: 'update'; readonly showing: Showing; readonly loop: boolean }
  | { readonly type: 'release'; readonly token: number }
  | {
      readonly type: 'report-presented'
      readonly revision: number
      readonly key: string
      /** After how many milliseconds it has given way, or failed, at the latest; null: nobody knows. */
      readonly longest: number | null
    }
  /** What has the stage and was reported has another longest time than was said, counted from when it came. */
  | { readonly type: 'report-longest'; readonly longest: number | null }
  | {
      readonly type: 'report-failed'
      readonly revision: number
      readonly key: string
      readonly code: ItemFailure
      /** It had the stage; false: it was still made ready. */
      readonly wasOn: boolean
    }

/** The stage before any plan: the built-in fallback has it. */
export function initialStage(now: number): StageState {
  return {
    phase: 'holding',
    loop: { plan: null, cursor: 0, failures: new Map(), lastToken: 0 },
    now: {
      showing: { token: 0, item: builtInFallback, revision: null },
      since: now,
      endsSince: now,
      due: Number.POSITIVE_INFINITY,
      length: null,
      ended: false,
      failed: false,
      reported: true,
    },
    next: null,
  }
}
