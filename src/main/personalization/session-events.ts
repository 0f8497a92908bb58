import type { BlockedReason, CameraFailure, EndReason } from '../../contract/reasons.ts'
import type { Declaration } from '../../contract/session.ts'
import type { Appearance } from '../../contract/settings/settings.ts'
import type { Purposes, SignalName } from '../../contract/signals.ts'
import type { VisionToMain } from '../../contract/workers/vision.ts'

/** What a person in front of the screen does, or what the player page reports of what it drew. */
type PersonEvent =
  | { type: 'invite' }
  /** `at`: monotonic milliseconds. */
  | { type: 'sheetPresented'; nonce: string; at: number }
  /** `pressed`: a real press and release was seen by main since that sheet was presented (see `real-input.ts`). */
  | { type: 'agree'; nonce: string; purposes: Purposes; pressed: boolean }
  | { type: 'goOn'; nonce: string; pressed: boolean }
  | { type: 'decline' }
  | { type: 'moreTime' }
  | { type: 'tellInstead' }
  | { type: 'declare'; declaration: Declaration }
  | { type: 'signPresented'; sign: string }
  | { type: 'questionShown'; sign: string; shown: boolean }
  | { type: 'showEveryone'; everyone: boolean }
  | { type: 'changeAppearance'; appearance: Appearance }
  | { type: 'stop' }
  | { type: 'dismiss' }

/** What the shop or the machine itself decides. */
type HouseEvent = {
  type: 'end'
  reason: Extract<
    EndReason,
    | 'staff'
    | 'personalization-off'
    | 'content-changed'
    | 'unavailable'
    | 'camera-lost'
    | 'player-gone'
    | 'sign-lost'
    | 'quit'
  >
}

/** What the effects answer; see `session-effects.ts` for who says what, and when. */
export type AnswerEvent =
  | VisionToMain
  | { type: 'recordInvalid' }
  | { type: 'visionGone' }
  | { type: 'captureOpened' }
  | { type: 'captureFailed'; code: CameraFailure }
  | { type: 'captureGone' }
  | { type: 'cameraHeld' }
  | { type: 'audienceDropped' }
  | { type: 'decided'; used: readonly SignalName[]; usedInterests: readonly string[] }

export type SessionEvent = PersonEvent | HouseEvent | AnswerEvent

/** Why a session that ended could not be left behind, or why there will not be another. */
export type Obstacle = Extract<
  BlockedReason,
  'camera-held' | 'camera-not-closed' | 'vision-not-gone' | 'words-not-dropped' | 'models-missing' | 'models-altered'
>
