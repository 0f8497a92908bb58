import type { ShopView, StickPanel } from '../../contract/calls/events.ts'
import type { SessionView } from '../../contract/session.ts'
import type { Tongues } from '../ui/words/tongues.ts'

/** What the page itself remembers between two snapshots; all of it is forgotten when the session is over. */
export type Local = {
  readonly offersOpen: boolean
  /** "What exactly happens?" is open, above a sheet or a session. */
  readonly moreOpen: boolean
  /** All languages are shown in place of the sheet. */
  readonly languagesOpen: boolean
  /** The dead time of the yes that is in front is over (P1). */
  readonly yesAlive: boolean
  readonly ageShown: boolean
  /** The sheet's own switch for the age purpose: off until turned on. */
  readonly ageBand: boolean
  /** The offer that is on was answered: thanked once, until the next one is on. */
  readonly answered: boolean
  /** Why the picture changed, for the seconds in which it is said. */
  readonly reason: string | null
  /** How many seconds the agreed time still lasts, as far as it is told; null while none runs. */
  readonly secondsLeft: number | null
  /** The session runs on the drawn face, as staff chose before it began. */
  readonly drawn: boolean
  /** What is being closed while `ending`: a told session had no camera. */
  readonly closing: 'camera' | 'declared'
}

export const freshLocal: Local = {
  offersOpen: false,
  moreOpen: false,
  languagesOpen: false,
  yesAlive: false,
  ageShown: false,
  ageBand: false,
  answered: false,
  reason: null,
  secondsLeft: null,
  drawn: false,
  closing: 'camera',
}

/** All that a view may draw from. */
export type Scene<View extends SessionView = SessionView> = {
  readonly session: View
  readonly shop: ShopView
  /** What staff are told of a stick; null: main has not said yet. */
  readonly stick: StickPanel | null
  readonly local: Local
  readonly tongues: Tongues
}

type In<State extends SessionView['state']> = Extract<SessionView, { state: State }>
export type AskingView = In<'asking'>
export type PausedView = In<'paused'>
export type WatchingView = In<'watching'>
export type DeclaredView = In<'declared'>
export type SettingUpView = In<'setting-up'>
export type FindingView = In<'starting' | 'searching' | 'confirming'>
