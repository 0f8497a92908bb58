import { z } from 'zod'
import { itemFailureSchema } from '../item-failure.ts'
import { sha256Schema, timeOfDaySchema } from '../package/package.ts'
import { reportQuestionSchema } from '../play-report.ts'
import { cameraFailureSchema, pastFaultSchema } from '../reasons.ts'
import { redemptionLimits, redemptionSchema } from '../redemptions.ts'
import { declarationSchema, nonceSchema, offerAnswerSchema } from '../session.ts'
import { appearanceSchema, reachSchema, settingsChangeSchema, staffLanguageSchema } from '../settings/settings.ts'
import { settingsLimits } from '../settings/settings-limits.ts'
import { purposesSchema } from '../signals.ts'
import { calendarDaySchema, imaginedSchema } from '../views/preview-view.ts'
import { privacyDocumentSchema } from '../views/privacy-view.ts'
import { playsFormatSchema, takeAlongSchema } from '../views/reports-view.ts'
import { playerVersionSchema } from '../views/update-view.ts'
import { call, nothing, targetFolderSchema } from './call.ts'
import { editorCalls } from './editor-calls.ts'

/** player window → main. Each is one intent of the person in front, or one report of what was really drawn. */
export const playerCalls = {
  /** The page is up: main answers by pushing every snapshot. */
  ready: call(nothing),
  /** An item is on. `longest`: after how many milliseconds it has given way, or failed, at the latest; null: nobody knows. */
  presented: call(
    z.strictObject({
      revision: z.number().int(),
      key: z.string().max(200),
      longest: z.number().min(0).nullable(),
    }),
  ),
  /** What is on turns out to be of another length than it said. `longest`: as in `presented`, counted from then. */
  stays: call(z.strictObject({ longest: z.number().min(0).nullable() })),
  itemFailed: call(
    z.strictObject({
      revision: z.number().int(),
      key: z.string().max(200),
      code: itemFailureSchema,
      /** It broke while it was on; false: while it was made ready, and another showing of it may be on. */
      wasOn: z.boolean(),
    }),
  ),
  /** The page lives: sent every second, whatever the state. `drawn`: a frame of it began since the last time. */
  alive: call(z.strictObject({ drawn: z.boolean() })),
  invite: call(nothing),
  /** The sheet, or the short one of a pause, is on the screen: its yes is taken from a second later on (P1). */
  sheetPresented: call(z.strictObject({ nonce: nonceSchema })),
  agree: call(z.strictObject({ nonce: nonceSchema, purposes: purposesSchema })),
  decline: call(nothing),
  /** The time of the sheet, or of what is told instead, begins anew: somebody is there. */
  moreTime: call(nothing),
  /** "Choose without camera" (P12): opens `declared`; `declare` then changes what was told. */
  tellInstead: call(nothing),
  declare: call(z.strictObject({ declaration: declarationSchema })),
  /** Sign and stop button are on the screen, in front of everything; repeated at least every 300 ms (P2). */
  signPresented: call(z.strictObject({ sign: nonceSchema })),
  /** "Is this you?" is on the screen, or not any more: it counts only while it is seen (P7). */
  questionShown: call(z.strictObject({ sign: nonceSchema, shown: z.boolean() })),
  /** A fresh yes after a pause. */
  goOn: call(z.strictObject({ nonce: nonceSchema })),
  /** What the person says by touch of the offer that is on; nothing is read from a face. */
  answerOffer: call(z.strictObject({ answer: offerAnswerSchema })),
  /** "All offers" or "What exactly happens?" lies over the items, or does so no more: told at each change (P14). */
  itemsCovered: call(z.strictObject({ covered: z.boolean() })),
  showEveryone: call(z.strictObject({ everyone: z.boolean() })),
  stop: call(nothing),
  dismiss: call(nothing),
  changeAppearance: call(z.strictObject({ appearance: appearanceSchema })),
  /** "Can customers touch the screen or a button here?", asked once, before anybody is invited. */
  answerReach: call(z.strictObject({ reach: reachSchema.exclude(['unasked']) })),
  /** The top left corner was held for five seconds. */
  openSettings: call(nothing),
} as const

const captureCalls = {
  ready: call(nothing),
  /** The camera is open and its first picture was drawn. */
  opened: call(nothing),
  failed: call(z.strictObject({ code: cameraFailureSchema })),
  /** Every track is stopped and the processor is cancelled. */
  stopped: call(nothing),
} as const

const pinSchema = z.string().regex(/^\d{4,12}$/)
const recoveryCodeSchema = z.string().regex(/^\d{16}$/)

/** What staff do with the loop, on the page Now. Refused during a session. */
const loopCalls = {
  /** The next item, at once. */
  skipItem: call(nothing),
  /** The item that is on stays; goes on by itself. */
  pauseLoop: call(nothing),
  /** The screen is black and silent, and nobody is asked; ends by itself. */
  blackScreen: call(nothing),
  resumeLoop: call(nothing),
} as const

const whereTo = z.strictObject({ folder: targetFolderSchema })

/** The page System of the settings window. */
const systemCalls = {
  /** Reads the newest lines of the log; they are in the next snapshot. */
  readLog: call(nothing),
  /** Puts a support bundle together, so that staff see what is in it before they save it. */
  listSupport: call(nothing),
  /** Saves what was listed. */
  saveSupport: call(whereTo),
  saveSettings: call(whereTo),
  /** Takes settings from a saved copy; `path` null: from the system's dialog. PIN, recovery code and keys stay. */
  restoreSettings: call(z.strictObject({ path: z.string().min(1).max(settingsLimits.folderLength).nullable() })),
  restart: call(nothing),
  /** Restarts, and deletes everything that was kept before anything is opened. */
  factoryReset: call(z.strictObject({ pin: pinSchema })),
} as const

/** What staff ask of the active package, without changing anything on the screen. The answers are in the next preview. */
const previewCalls = {
  /** Its rules in their order, and the interests that it offers. */
  lookAtRules: call(nothing),
  /** What would play for somebody of whom this is known, and why. */
  imagine: call(imaginedSchema),
  /** The week that a day lies in. */
  lookAtWeek: call(z.strictObject({ date: calendarDaySchema })),
  /** What plays on a day at a time of the shop's clock. */
  askWhatPlays: call(z.strictObject({ date: calendarDaySchema, time: timeOfDaySchema })),
} as const

/** The page Content of the settings window. */
const contentCalls = {
  /** Looks anew at what is kept, at the room there is, and at the keys; all of it is in the next snapshot. */
  lookAtContent: call(nothing),
  /** Makes another kept package active. `from`: the manifest of the one that was active when staff decided. */
  rollBack: call(z.strictObject({ from: sha256Schema })),
  rollForward: call(z.strictObject({ from: sha256Schema })),
  /** Opens the system's dialog, and goes on as `offerPackage` does. */
  choosePackage: call(z.strictObject({ kind: z.enum(['file', 'folder']) })),
  /** Looks at the package at an absolute path, and imports it if there is nothing that staff have to allow. */
  offerPackage: call(z.strictObject({ path: z.string().min(1).max(settingsLimits.folderLength) })),
  /** Imports the package that was looked at, with what staff allow for this manifest alone. */
  confirmPackage: call(z.strictObject({ manifestSha256: sha256Schema, pin: pinSchema })),
  /** Looks once more at the package that was refused last, for staff who want it all the same. */
  reconsiderPackage: call(nothing),
  /** Puts away what was chosen. */
  dismissPackage: call(nothing),
  /** Ends the import that runs; what is active stays. */
  cancelImport: call(nothing),
  /** `text`: a public key file of minisign, or its one line. */
  addKey: call(z.strictObject({ text: z.string().max(10_000) })),
  removeKey: call(z.strictObject({ line: z.string().max(200) })),
  /** Opens the system's dialog for the folder that is watched. */
  chooseInbox: call(nothing),
  /** Packages with sensitive subjects are asked about again (P18). */
  forgetSubjects: call(nothing),
  cleanUp: call(nothing),
  checkStore: call(nothing),
  cancelStoreCheck: call(nothing),
} as const

/** Updates of the player itself. */
const updateCalls = {
  /** Installs the version that was on the stick when staff said so. */
  takeUpdate: call(z.strictObject({ version: playerVersionSchema, pin: pinSchema })),
  /** Only while it is copied. */
  cancelUpdate: call(nothing),
} as const

/** The page Reports of the settings window. */
const reportsCalls = {
  /** Looks anew at the days of the play log; they are in the next snapshot. The figures are pushed as they are. */
  lookAtReports: call(nothing),
  /** Reads the play log over a period; the report is in the next figures. One that is under way gives way to it. */
  makeReport: call(reportQuestionSchema),
  /** Ends what reads or writes now; nothing half-done is left. */
  cancelReportsWork: call(nothing),
  /** A count of redeemed coupons that staff typed in; it takes the place of the one before, and 0 takes it out. */
  recordRedemption: call(redemptionSchema),
  /** Takes a table from the till. What came of it is in the next figures. */
  takeRedemptions: call(z.strictObject({ text: z.string().max(redemptionLimits.tableLength) })),
  /** Checks the chain of the play log, day by day. */
  checkPlays: call(nothing),
  /** Saves the days of the play log that are over: among the player's documents, or in a folder that staff choose. */
  savePlays: call(z.strictObject({ format: playsFormatSchema, folder: targetFolderSchema })),
  /** Copies reports into a folder of their own on a stick that is in. */
  copyToStick: call(
    z.strictObject({
      stick: z.string().max(1_100),
      what: z.array(takeAlongSchema).min(1),
      language: staffLanguageSchema,
      pin: pinSchema,
    }),
  ),
} as const

export const settingsCalls = {
  ready: call(nothing),
  /** Sets the first PIN; refused when there is one. */
  choosePin: call(z.strictObject({ pin: pinSchema })),
  unlock: call(z.strictObject({ pin: pinSchema })),
  lock: call(nothing),
  change: call(settingsChangeSchema),
  endSession: call(nothing),
  /** Staff have read of what is over: its notice goes. */
  acknowledgeFault: call(z.strictObject({ code: pastFaultSchema })),
  changePin: call(z.strictObject({ current: pinSchema, next: pinSchema })),
  /** Sets a new PIN with the code that was shown when the last one was chosen. The code is used up; a new one is shown. */
  recoverPin: call(z.strictObject({ code: recoveryCodeSchema, next: pinSchema })),
  /** The PIN that opens Now and Content only: sets it or another one; `pin` is the manager's. */
  setStaffPin: call(z.strictObject({ pin: pinSchema, next: pinSchema })),
  removeStaffPin: call(nothing),
  /** Makes a new recovery code, which replaces the one before. */
  renewRecovery: call(z.strictObject({ pin: pinSchema })),
  /** The code was written down: it is shown no longer. */
  recoveryNoted: call(nothing),
  /** Somebody is there: the ten minutes until the window closes itself begin anew. */
  active: call(nothing),
  /** A page of the window could not be drawn, and why: for the log. */
  pageBroke: call(z.strictObject({ page: z.string().max(40), message: z.string().max(500) })),
  /** Taken in every state, locked too: turning personalization off needs no PIN. Turning it on is a `change`. */
  personalizationOff: call(nothing),
  /** The next session at the screen marks the area; given up after two minutes without one. */
  setUpZone: call(nothing),
  endZoneSetup: call(nothing),
  /** Sessions run on the drawn face, without a camera, TRAINING across the screen; ends by itself after 15 minutes. */
  train: call(z.strictObject({ on: z.boolean() })),
  runSelfTest: call(nothing),
  /** Lists what the data folder holds; the list is in the next snapshot. */
  listKept: call(nothing),
  /**
   * Makes a document from the settings as they are now and saves it: among the player's documents, or in a folder that
   * staff choose in the system's dialog. Where it went is in the next snapshot.
   */
  saveDocument: call(
    z.strictObject({
      document: privacyDocumentSchema,
      language: staffLanguageSchema,
      folder: targetFolderSchema,
    }),
  ),
  ...loopCalls,
  ...previewCalls,
  ...systemCalls,
  ...contentCalls,
  ...editorCalls,
  ...updateCalls,
  ...reportsCalls,
  close: call(nothing),
} as const

export const calls = { player: playerCalls, capture: captureCalls, settings: settingsCalls } as const
export type WindowRole = keyof typeof calls
export type CallsOf<Role extends WindowRole> = (typeof calls)[Role]
export type CallArguments<Role extends WindowRole, Name extends keyof CallsOf<Role>> = CallsOf<Role>[Name] extends {
  args: z.ZodType<infer Arguments>
}
  ? Arguments
  : never
