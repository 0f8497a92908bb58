import type { RestrictedCategory } from '../../../contract/package/package.ts'
import type { SessionView } from '../../../contract/session.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import type { SignalName, Words } from '../../../contract/signals.ts'
import type { ZoneWord } from '../../../contract/workers/vision.ts'

type Ended = Extract<SessionView, { state: 'ended' }>
type Paused = Extract<SessionView, { state: 'paused' }>
type Searching = Extract<SessionView, { state: 'searching' }>
/** One entry for each value that a signal can have. */
export type BySignalValue<Entry> = {
  readonly [Name in SignalName]-?: { readonly [Value in NonNullable<Words[Name]>]: Entry }
}

/** Every sentence that a customer can meet, in one language. */
export type CustomerWords = {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** Says in this language that it is a draft which no native speaker has read; null where one has. */
  readonly draft: string | null
  readonly strip: {
    readonly region: string
    readonly cameraOff: string
    readonly cameraOn: string
    readonly cameraClosing: string
    readonly cameraPaused: string
    readonly cameraUnsure: string
    /** Staff practise on a drawn face: no camera is on, though the session runs. */
    readonly cameraTraining: string
    readonly invitation: string
    readonly inviteByTouch: string
    readonly inviteByKey: string
    readonly allOffers: string
    readonly stop: string
    readonly stopEffect: string
    /** What the stop button does while the session is paused and the camera rests. */
    readonly stopPausedEffect: string
    /** How long the session may still last, as minutes and seconds. */
    readonly timeLeft: (time: string) => string
    readonly forget: string
    readonly forgetEffect: string
  }
  readonly sheet: {
    readonly notForChildren: string
    readonly title: string
    readonly titleWithoutCamera: string
    /** What stands in their places where staff mark the area: nothing is offered to whoever says yes. */
    readonly setUp: {
      readonly title: string
      readonly whatText: string
      readonly whyText: string
      readonly howToStopText: string
    }
    readonly textWithoutCamera: string
    /** What is said without a camera where a customer has buttons beside the screen, and nothing to touch. */
    readonly textWithoutCameraByButton: string
    readonly who: string
    readonly whoText: (shop: string, contact: string) => string
    readonly what: string
    readonly whatText: string
    readonly why: string
    readonly whyText: string
    readonly howLong: string
    readonly howLongText: (length: string) => string
    readonly howToStop: string
    readonly howToStopText: string
    readonly age: string
    readonly no: string
    /** What "no" says where no camera is offered. */
    readonly noWithoutCamera: string
    readonly yes: string
    readonly tellInstead: string
    readonly moreTimeQuestion: string
    readonly moreTime: string
    readonly languages: string
    readonly moreLanguages: string
    /** Stands over the languages whose words are drafts: easy German waits for a test group, the others for native speakers. */
    readonly draftLanguages: string
    readonly display: string
    readonly largeText: string
    readonly contrast: string
    readonly lowPosition: string
    readonly more: string
    readonly less: string
    /** How a sheet is answered with buttons beside the screen: one moves on, one takes. */
    readonly byButtons: string
  }
  /** "What exactly happens?": the data's way, drawn, and what the player cannot do. */
  readonly way: {
    readonly title: string
    readonly steps: {
      readonly camera: string
      readonly area: string
      readonly memory: string
      readonly words: string
      readonly offer: string
    }
    readonly neverTitle: string
    readonly never: { readonly internet: string; readonly disk: string; readonly recognition: string }
    readonly limitsTitle: string
    readonly limits: readonly string[]
    /** What stands in their places above the sheet of staff who mark the area: no word about them is read there, and no offer chosen. */
    readonly setUp: { readonly words: string; readonly mark: string; readonly limits: readonly string[] }
    readonly close: string
  }
  /** The question of the first run, to whoever sets the screen up. */
  readonly reach: {
    readonly title: string
    readonly text: string
    readonly touch: string
    readonly touchEffect: string
    readonly button: string
    /** With the key that the button is set to. */
    readonly buttonEffect: (key: string) => string
    readonly none: string
    readonly noneEffect: string
    /** With the key that opens the settings. */
    readonly later: (key: string) => string
  }
  /** Staff mark the area for the camera at the screen. */
  readonly settingUp: {
    readonly title: string
    readonly text: string
    readonly nothingYet: string
    readonly words: { readonly [Word in ZoneWord]: string }
    /** What staff do next, where a step to the side does not mend it. */
    readonly next: { readonly [Word in 'too-dark' | 'turned-camera']: string }
  }
  readonly finding: {
    readonly starting: string
    readonly look: string
    readonly hints: { readonly [Hint in NonNullable<Searching['hint']>]: string }
    readonly isThisYou: string
    readonly ifNot: string
    readonly no: string
    readonly drawn: string
  }
  readonly mirror: {
    readonly title: string
    readonly nothingYet: string
    readonly labels: { readonly [Name in SignalName]: string }
    readonly values: BySignalValue<string>
    readonly showAge: string
    readonly hideAge: string
    /** Names the two that follow, of which one is pressed. */
    readonly show: string
    readonly forMe: string
    readonly forEveryone: string
    readonly endsSoon: string
    readonly more: string
    readonly less: string
    readonly thanks: string
  }
  readonly reason: {
    readonly title: string
    /** Clauses that follow "because". */
    readonly clauses: BySignalValue<string>
    readonly declaredAge: string
    readonly declaredGroup: string
    readonly declaredOne: string
    /** A package's own word, in quotation marks. */
    readonly quoted: (label: string) => string
    readonly interests: (labels: string) => string
    /** What most clauses begin with, said once for those that follow each other; null: it is said in each. */
    readonly subject: string | null
    readonly because: (clauses: string) => string
    readonly general: string
    readonly everyone: string
  }
  readonly paused: {
    readonly title: string
    readonly doubts: { readonly [Doubt in Paused['doubt']]: string }
    readonly text: string
    readonly no: string
    readonly yes: string
  }
  readonly declared: {
    readonly title: string
    readonly age: string
    readonly ages: { readonly '30-54': string; readonly '55-plus': string }
    readonly group: string
    /** Stands before the interests that lead to restricted items, and names these. */
    readonly adultsOnly: (subjects: string) => string
    readonly adult: string
    readonly subjects: { readonly [Category in RestrictedCategory]: string }
    readonly known: string
    readonly knownNothing: string
  }
  readonly closing: {
    readonly ending: string
    readonly forgetting: string
    /** Of `set-up` as of a customer's: it was a camera. */
    readonly ended: { readonly [Kind in Exclude<Ended['kind'], 'set-up'>]: string }
    readonly small: { readonly [Kind in Ended['kind']]: string }
    /** Why it ended, where that was not the customer's own doing. */
    readonly reasons: { readonly [Reason in Ended['reason']]: string }
  }
  readonly offers: {
    readonly title: string
    readonly forAll: string
    readonly none: string
    readonly validUntil: (day: string) => string
    readonly close: string
    readonly qrCode: (code: string) => string
  }
  readonly announce: {
    readonly cameraOn: string
    readonly cameraOff: string
    /** For whoever uses a screen reader that keeps the keys for itself: why nothing came of this answer. */
    readonly byHand: string
  }
  readonly badges: {
    readonly test: string
    readonly unsignedFolder: string
    /** For staff: the neutral picture is on because the player had to recover too often. */
    readonly safeMode: string
    readonly training: string
    readonly trainingText: string
  }
}
