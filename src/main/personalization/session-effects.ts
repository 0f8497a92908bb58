import type { CameraFailure, EndReason } from '../../contract/reasons.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import type { Audience, Purposes, SignalName } from '../../contract/signals.ts'
import type { VisionToMain } from '../../contract/workers/vision.ts'
import type { Obstacle } from './session-events.ts'
import type { SessionLength } from './session-length.ts'
import type { SessionMode } from './session-mode.ts'

/**
 * All that a session does to the world. Each effect returns at once and may be called when there is nothing to do:
 * closing twice, or what was never opened, is no fault. What became of it is told through `SessionAnswers`.
 */
export type SessionEffects = {
  /**
   * Starts a fresh vision process with the models of these purposes and no other (P11), for what this session is for.
   * Answered by its record `ready`, or `fault`, and in the end always by `visionGone`.
   */
  startVision(purposes: Purposes, mode: SessionMode): void
  /** "Is this you?" was shown for its time: sends `watch` to the vision process. Not answered. */
  watchVision(): void
  /**
   * Ends the vision process, by force if it does not go by itself. Answered by `visionGone` once it does not exist, nor
   * a capture window that was prepared for it and never opened.
   */
  stopVision(): void
  /**
   * Makes the capture window while the vision process gets ready, so that its page is there when the camera may open. It
   * asks for no camera and would get none. Not answered: a window that is never opened goes with the vision process.
   */
  prepareCapture(): void
  /**
   * Lets the capture window open the camera. Answered by `captureOpened` or `captureFailed`, and in the end
   * always by `captureGone`. Called only after the sign was presented and the vision process is ready (P1, P2).
   */
  openCapture(camera: CameraSettings): void
  /** The camera's settings changed while staff mark the area: the next picture follows them. Not answered. */
  adjustCapture(camera: CameraSettings): void
  /** Lets a vision process that was started for training draw its own pictures. No camera, no window, no port. */
  drawPictures(): void
  /**
   * Stops every track and destroys the capture window, also while it is still opening. Answered by `captureGone` once
   * the window does not exist and, where the platform lets us read it, no process of ours holds the camera device.
   */
  closeCapture(): void
  /**
   * The last resort (P15): destroys the capture window and kills the vision process and whatever else of ours could
   * hold the camera. Answered by `captureGone` and `visionGone` if they come about after all.
   */
  killEverything(): void
  /**
   * The record the triggers look at from now on. `everyone`: the general programme all the same. Null: no audience;
   * holds, cooldowns begun by it and every other trace in playback go with it. Answered for a record by `decided`,
   * and for null by `audienceDropped`; both may come before this call returns.
   */
  setAudience(audience: Audience | null, options: { readonly everyone: boolean }): void
  /** One session is over. Called once for each, as soon as it ends and before anything is known to be closed (P13). */
  countSession(session: CountedSession): void
}

/** What may be kept of a session: nothing about whoever it was (P13). */
export type CountedSession = {
  /** `set-up` and `training` are sessions of staff: the first is counted apart, the second not at all. */
  readonly kind: 'camera' | 'declared' | Exclude<SessionMode, 'customer'>
  /** What was agreed to on the sheet, also where a pause ended a part of it. */
  readonly purposes: Purposes | null
  /** Whether the camera was let open during it, however often. */
  readonly opened: boolean
  /** From the first yes, or from "Choose without camera", to the end; pauses count. */
  readonly length: SessionLength
  readonly ending: EndReason | Obstacle
}

/** What main reports to a session. Whatever comes at the wrong time is ignored, or ends the session. */
export type SessionAnswers = {
  /** A record of the vision process, validated at the border. One that does not fit the state ends the session (P5). */
  visionRecord(record: VisionToMain): void
  /** Something came from the vision process that is no record: ends the session (P5). */
  recordInvalid(): void
  /** The vision process does not exist any more; once for each `startVision`. */
  visionGone(): void
  /** The capture page has the camera and drew its first picture. */
  captureOpened(): void
  captureFailed(code: CameraFailure): void
  /** The capture window is gone and the camera closed, as far as it can be read; once for each `openCapture`. */
  captureGone(): void
  /** The watch over the device saw a process of ours hold the camera. Where none may, everything is killed (P1). */
  cameraHeld(): void
  /** Which signals and interests decided what is on now (P10): none when it is the general programme. */
  decided(decision: Decision): void
  /** Playback took the null: words and trigger state are gone there. */
  audienceDropped(): void
}

export type Decision = {
  readonly used: readonly SignalName[]
  readonly usedInterests: readonly string[]
}
