import type { SessionView } from '../../contract/session.ts'
import type { Local } from './scene.ts'

/** What a person has to see or answer in a short time: it comes in front of "All offers". */
const comesInFront: readonly SessionView['state'][] = ['asking', 'searching', 'confirming', 'paused']

/** What is remembered on the page goes with what it belongs to: the sheet's choices with the sheet, the rest with the session. */
export function keepLocal(local: Local, before: SessionView | undefined, now: SessionView, training: boolean): Local {
  const sheetOf = (view: SessionView | undefined): string | null => (view?.state === 'asking' ? view.sheet.nonce : null)
  const sameSheet = sheetOf(before) === sheetOf(now)
  const runs = (view: SessionView | undefined): boolean =>
    view !== undefined && ('sign' in view || view.state === 'paused' || view.state === 'ending')
  // Fixed with its first view: a session on a camera never loses its sign (P2), whatever staff choose meanwhile.
  const goesOn = runs(before) || now.state === 'ending'
  return {
    offersOpen: local.offersOpen && !(comesInFront.includes(now.state) && before?.state !== now.state),
    moreOpen: local.moreOpen && (now.state === 'asking' ? sameSheet : now.state === 'watching'),
    languagesOpen: local.languagesOpen && sameSheet,
    ageBand: local.ageBand && sameSheet,
    // The guard says when it lives.
    yesAlive: local.yesAlive && sameSheet && now.state === before?.state,
    ageShown: local.ageShown && now.state === 'watching',
    answered: local.answered && (now.state === 'watching' || now.state === 'declared'),
    reason: local.reason,
    secondsLeft: 'sign' in now || now.state === 'paused' ? local.secondsLeft : null,
    drawn: runs(now) && (goesOn ? local.drawn : training),
    closing:
      before?.state === 'declared' || (now.state === 'ending' && local.closing === 'declared') ? 'declared' : 'camera',
  }
}
