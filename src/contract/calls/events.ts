import { z } from 'zod'
import { couponSchema } from '../package/package.ts'
import { planSchema } from '../plan.ts'
import { faultCodeSchema } from '../reasons.ts'
import { displayViewSchema, screenReportSchema, screenStateSchema } from '../screen.ts'
import { sessionViewSchema } from '../session.ts'
import {
  cameraSettingsSchema,
  languageSchema,
  reachSchema,
  rotationSchema,
  staffLanguageSchema,
  staffSettingsSchema,
} from '../settings/settings.ts'
import { contentViewSchema } from '../views/content-view.ts'
import { editorViewSchema } from '../views/editor-view.ts'
import { figuresViewSchema } from '../views/figures-view.ts'
import { importViewSchema, importWorkSchema } from '../views/import-view.ts'
import { playlistsViewSchema } from '../views/playlists-view.ts'
import { previewViewSchema } from '../views/preview-view.ts'
import { privacyViewSchema, zoneSetupViewSchema } from '../views/privacy-view.ts'
import { dayViewSchema, nextItemSchema, screenControlSchema, staffReasonSchema } from '../views/programme-view.ts'
import { reportsViewSchema } from '../views/reports-view.ts'
import { systemViewSchema } from '../views/system-view.ts'
import { playerVersionSchema, updateViewSchema } from '../views/update-view.ts'
import { engineSchema } from '../workers/vision.ts'

/** What the player window needs to know of its shop: everything on the strip that is neither plan nor session. */
export const shopViewSchema = z.strictObject({
  name: z.string(),
  contact: z.string(),
  language: languageSchema,
  diagonalInches: z.number(),
  rotation: rotationSchema,
  screen: screenStateSchema,
  /** What an item's own volume is multiplied with now. */
  gain: z.number().min(0).max(1),
  /** Unpackaged or on the stand-in: the screen carries TEST while it asks (P16). */
  test: z.boolean(),
  /** Content comes from an unsigned folder given on the command line. */
  unsignedFolder: z.boolean(),
  /** How people can answer here; `unasked`: nobody has said it yet, and the page asks whoever sets it up. */
  reach: reachSchema,
  /** Staff turned the screen black for a while: nothing is seen or heard, and nobody is asked. */
  black: z.boolean(),
  /** Sessions run on the drawn face, and TRAINING stands across the screen. */
  training: z.boolean(),
  /** The next session is one of staff who mark the area: the strip invites them, and no customer. */
  settingUp: z.boolean(),
  /** Every coupon of the package that is valid now, the same for all (P11). */
  offers: z.array(couponSchema),
  keys: z.strictObject({ ask: z.string(), stop: z.string(), settings: z.string() }),
})
export type ShopView = z.infer<typeof shopViewSchema>

/** What stands on the screen for staff while a stick is in; `work` null: nothing. */
export const stickPanelSchema = z.strictObject({
  /** The shop's own language where staff can have it, else theirs. */
  language: staffLanguageSchema,
  work: importWorkSchema.nullable(),
  /** The version of the player that the stick brings and staff may install; null: it brings none. */
  update: playerVersionSchema.nullable(),
})
export type StickPanel = z.infer<typeof stickPanelSchema>

export const playerEvents = {
  plan: planSchema,
  /** The HTML item that is on takes nearly all of a processor: it has failed. */
  busyItem: z.strictObject({}),
  session: sessionViewSchema,
  shop: shopViewSchema,
  stick: stickPanelSchema,
} as const

const captureEvents = {
  /**
   * Open the camera and answer frame requests on the port that comes beside this message. `physical`: where staff chose none, the
   * first of these, by name; null: whichever there is.
   */
  open: z.strictObject({ camera: cameraSettingsSchema, physical: z.array(z.string()).nullable() }),
  /** The area or the camera's position was changed while staff mark it: the next picture follows it. */
  adjust: z.strictObject({ camera: cameraSettingsSchema }),
  /** Stop every track, now. */
  stop: z.strictObject({}),
} as const

/** Whether personalization is on: anyone may turn it off, so it is told before the PIN, too. */
const beforePin = { language: staffLanguageSchema, personalization: z.boolean() }

/** Whose PIN opened the window: the manager's opens everything, that of staff the pages Now and Content. */
export const staffRoleSchema = z.enum(['staff', 'manager'])
export type StaffRole = z.infer<typeof staffRoleSchema>

/** How many damaged files staff are told by name. */
export const namedFiles = 20

/** What the settings window draws. While it is locked, nothing but how to unlock it and that one switch. */
export const staffViewSchema = z.discriminatedUnion('access', [
  z.strictObject({ ...beforePin, access: z.literal('no-pin') }),
  z.strictObject({
    ...beforePin,
    access: z.literal('locked'),
    /** Seconds until the next attempt is taken; 0: now. */
    waitSeconds: z.number().int().min(0),
    /** Whether there is a recovery code. */
    recoverable: z.boolean(),
  }),
  z.strictObject({
    access: z.literal('open'),
    /** Whose PIN it was. */
    role: staffRoleSchema,
    settings: staffSettingsSchema,
    /** A new recovery code, shown until staff say that they wrote it down. */
    recoveryCode: z.string().nullable(),
    recoverable: z.boolean(),
    /** Whether there is a PIN that opens Now and Content only. */
    staffPinSet: z.boolean(),
    /** During a session nothing but that there is one. */
    playing: z.union([
      z.strictObject({
        package: z.string().nullable(),
        version: z.number().int().nullable(),
        reason: z.literal('session'),
      }),
      z.strictObject({
        package: z.string().nullable(),
        packageTitle: z.string().nullable(),
        version: z.number().int().nullable(),
        playlist: z.string().nullable(),
        playlistTitle: z.string().nullable(),
        item: z.string().nullable(),
        /** The content address of the item's own file, where it can be drawn small. */
        picture: z.strictObject({ kind: z.enum(['image', 'video']), source: z.string() }).nullable(),
        reason: staffReasonSchema,
        next: nextItemSchema.nullable(),
        since: z.iso.datetime(),
        unsignedFolder: z.boolean(),
      }),
    ]),
    /** Null: nobody knows what day it is, or there is no package. */
    day: dayViewSchema.nullable(),
    screenControl: screenControlSchema,
    screen: screenReportSchema,
    /** The displays that are connected, from the left. */
    displays: z.array(displayViewSchema),
    /** Whether their power could be switched when that was last tried. */
    displayPower: z.boolean(),
    camera: z.enum(['off', 'on']),
    /** The physical cameras of this system by name; null: it does not say. */
    cameras: z.array(z.string()).nullable(),
    zoneSetup: zoneSetupViewSchema.nullable(),
    training: z.boolean(),
    privacy: privacyViewSchema,
    content: contentViewSchema,
    editor: editorViewSchema,
    update: updateViewSchema,
    reports: reportsViewSchema,
    engine: engineSchema.nullable(),
    faults: z.array(
      z.strictObject({
        code: faultCodeSchema,
        since: z.iso.datetime(),
        /** The first of the files that it is about, by their paths in the package. */
        files: z.array(z.string()).max(namedFiles).optional(),
      }),
    ),
    system: systemViewSchema,
    version: z.string(),
    host: z.string(),
  }),
])
export type StaffView = z.infer<typeof staffViewSchema>
/** What staff see once the window is unlocked. */
export type OpenStaffView = Extract<StaffView, { access: 'open' }>

/**
 * `import`: pushed while the window is unlocked, and at every step of an import. `preview`: when staff asked for something
 * in it, and when another package is active; `playlists` likewise. `figures`: when staff look at the page of reports and
 * when they changed, since they may be some megabytes.
 */
const settingsEvents = {
  staff: staffViewSchema,
  import: importViewSchema,
  preview: previewViewSchema,
  playlists: playlistsViewSchema,
  figures: figuresViewSchema,
} as const

export const events = { player: playerEvents, capture: captureEvents, settings: settingsEvents } as const
