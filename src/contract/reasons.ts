import { z } from 'zod'

/** Why a package, or a part of it, was refused. */
export const packageReasonSchema = z.enum([
  'not-a-package',
  /** A folder without a manifest, and without a picture or film that is shown. */
  'nothing-to-show',
  'archive-invalid',
  /** The ZIP of an HTML item in it. */
  'html-item-invalid',
  'entry-unsafe',
  'manifest-invalid',
  'manifest-too-large',
  'format-unknown',
  'player-too-old',
  'signature-missing',
  'signature-invalid',
  'key-unknown',
  'already-active',
  'version-not-newer',
  'rolled-back',
  'other-line',
  /** It holds sensitive subjects that nobody here has confirmed (P18). */
  'subject-unconfirmed',
  'asset-missing',
  'asset-corrupt',
  'asset-unlisted',
  'path-unsafe',
  'coupon-not-for-all',
  'not-for-all',
  'restricted-under-signal',
  'qr-under-signal',
  'script-under-signal',
  'type-mismatch',
  'too-many-assets',
  'too-many-playlists',
  'too-many-items',
  'too-many-schedule-entries',
  'too-many-triggers',
  'too-many-interests',
  'too-large',
  'no-space',
  'source-gone',
  'read-error',
  /** The process that took it in was ended, or ended of itself; the disk was not at fault. */
  'import-fell',
  /** What says which packages are kept here makes no sense, or none of them can be read. */
  'store-broken',
  /** The account that the player runs under may not read it. */
  'access-denied',
  /** The player's own disk could not be written or read. */
  'store-failed',
])
export type PackageReason = z.infer<typeof packageReasonSchema>

/** Why a session ended. `stop` and `declined` are the customer's own doing. */
export const endReasonSchema = z.enum([
  'stop',
  'declined',
  'not-confirmed',
  /** "Is this you?" was found behind something for as long as the camera waits for it. */
  'question-unseen',
  /** Somebody was seen, too small to be held, until the search was over. */
  'too-far',
  'walked-away',
  'limit',
  'unanswered',
  'staff',
  'personalization-off',
  /** Another package is active, whoever brought it. */
  'content-changed',
  /** Nobody may be asked any more, and that was nobody's choice: closing time, a self-test that found something broken. */
  'unavailable',
  'sign-lost',
  'camera-missing',
  'camera-in-use',
  'camera-lost',
  'camera-timeout',
  'picture-frozen',
  'vision-fault',
  'vision-gone',
  'record-invalid',
  'player-gone',
  'quit',
])
export type EndReason = z.infer<typeof endReasonSchema>

/** Why the capture page has no camera, or has it no more. */
export const cameraFailureSchema = endReasonSchema.extract([
  'camera-missing',
  'camera-in-use',
  'camera-lost',
  'camera-timeout',
])
export type CameraFailure = z.infer<typeof cameraFailureSchema>

/** Why the player does not ask at all: the button is hidden and staff are told (P15, P16). */
export const blockedReasonSchema = z.enum([
  'personalization-off',
  'no-camera',
  /** The question could not say who asks: name or contact of the shop is missing. */
  'shop-unnamed',
  /** Nobody has said yet whether customers can touch the screen or a button. */
  'reach-unasked',
  /** Staff said that nobody can press anything: a window to the street. */
  'nobody-can-press',
  /** What the player tried on itself did not hold (P16). */
  'self-test-failed',
  /** A process of ours held a camera where none may (P1). */
  'camera-held',
  'camera-not-closed',
  'vision-not-gone',
  'words-not-dropped',
  'models-missing',
  'models-altered',
  'debug-switches',
])
export type BlockedReason = z.infer<typeof blockedReasonSchema>

/** What staff may have to know of the player itself. */
export const playerFaultSchema = z.enum([
  'settings-broken',
  'settings-not-saved',
  'content-refused',
  'asset-corrupt',
  /** The folder that is watched for packages cannot be read or written. */
  'inbox-unusable',
  'item-failed',
  'player-page-gone',
  'player-page-hung',
  /** The player had ended without being asked to, and was started again. */
  'player-came-back',
  /** It had to come back three times within half an hour: for an hour nothing but the neutral picture is shown. */
  'safe-mode',
  'recoveries-not-written',
  /** The display that staff chose is not connected; the player is on another. */
  'display-missing',
  /** The clock shows a time that is long over, so dayparts and validity are not followed. */
  'clock-implausible',
  'snapshot-failed',
  'status-not-written',
  'receipts-broken',
  /** Figures of the receipts do not fit each other: a camera was open without a yes, for example (P13). Told at each start. */
  'receipts-without-yes',
  /** Something else is kept of days after the last receipt. */
  'receipts-behind',
  'receipts-not-written',
  'totals-off',
  /** A day of the play log was not as it was written; it is kept beside. */
  'plays-broken',
  'plays-not-written',
  /** The counts of redeemed coupons made no sense; the file is kept beside. */
  'redemptions-broken',
  'redemptions-not-written',
  /** The playlist that staff work on made no sense; its folder is kept beside. */
  'draft-broken',
  /** The disk did not give it: it is read again at the next start. */
  'draft-unreadable',
])
export type PlayerFault = z.infer<typeof playerFaultSchema>

/** What is over by the time staff read it: they may put the notice away. All others stand until their cause is gone. */
export const pastFaultSchema = playerFaultSchema.extract([
  'player-came-back',
  'receipts-broken',
  'receipts-without-yes',
  'receipts-behind',
  'plays-broken',
  'redemptions-broken',
  'draft-broken',
])
export type PastFault = z.infer<typeof pastFaultSchema>

/** Why a window's call was rejected. */
export const callReasonSchema = z.enum([
  'call-not-allowed',
  'arguments-invalid',
  'locked',
  'pin-wrong',
  'pin-wait',
  'pin-unset',
  /** It belongs to the manager, and who is in said the staff PIN. */
  'manager-only',
  /** The PIN of the one would be that of the other. */
  'pin-taken',
  /** Not the recovery code, or there is none. */
  'code-wrong',
  'setting-invalid',
  /** A document could not be written where it should go. */
  'not-saved',
  /** A document could not be written where it should go, for want of room. */
  'disk-full',
  /** A process that did something for staff fell, and nothing came of it. */
  'work-failed',
  /** The stick that reports should go to: it was pulled, has no room, or is write-protected. */
  'stick-gone',
  'stick-full',
  'stick-read-only',
  /** No copy of settings, or a damaged one. */
  'backup-invalid',
  /** Nothing can be read where staff said that a file lies. */
  'file-unreadable',
  /** Staff closed the dialog: nothing happened. */
  'nothing-chosen',
  /** A day that is yet to come, or so long ago that nothing of it is kept. */
  'day-invalid',
  /** A package is being imported: nothing else may change the store. */
  'import-running',
  /** What was typed or read is no public key of minisign. */
  'key-invalid',
  'key-known',
  /** What was typed does not begin at the root or a drive. */
  'path-invalid',
  /** A manifest that is kept is damaged, so that nobody can say what belongs to it. */
  'store-damaged',
  /** A kept package is damaged, or this version of the player does not take it: it is not made active. */
  'kept-not-playable',
  /** The player's own disk refuses to be written. */
  'store-not-written',
  /** The editor's draft could not be written down; it is there until the player ends. */
  'draft-not-kept',
  /** Nothing is in the draft that could be shown. */
  'draft-empty',
  /** The playlist that the draft should go with is not there any more. */
  'playlist-gone',
  /** What plays is the draft's playlist itself, and nothing else is kept that could go on at other times. */
  'nothing-otherwise',
  /** So many playlists lie one above the other at these times that no priority is left above them. */
  'times-full',
  /** It has more items than the editor takes. */
  'playlist-too-long',
  /** No secret key of minisign, or a damaged one. */
  'secret-key-invalid',
  'password-wrong',
  /** Nobody is asked at the screen: what staff would begin there has no button. */
  'nobody-asked',
  'not-now',
  'internal',
])
export type CallReason = z.infer<typeof callReasonSchema>

export const faultCodeSchema = z.union([playerFaultSchema, packageReasonSchema, blockedReasonSchema, endReasonSchema])
export type FaultCode = z.infer<typeof faultCodeSchema>
