import { z } from 'zod'
import { manifestSchema, restrictedCategorySchema } from '../package/package.ts'
import { firstStartSteps } from './first-start.ts'
import { defaultDisplay, displaySettingsSchema } from './settings-display.ts'
import { defaultHours, hoursSettingsSchema } from './settings-hours.ts'
import { type Language, languages, staffLanguages } from './settings-languages.ts'
import { settingsLimits } from './settings-limits.ts'
import { defaultSound, soundSettingsSchema } from './settings-sound.ts'

export { type Language, languages, staffLanguages }
export const languageSchema = z.enum(languages)
export const staffLanguageSchema = z.enum(staffLanguages)

/**
 * What a customer may change on the sheet; falls back to the shop's settings at the end of every session, and where a sheet
 * followed it because its time was over, with that sheet.
 */
export const appearanceSchema = z.strictObject({
  language: languageSchema,
  contrast: z.enum(['normal', 'high']),
  textSize: z.enum(['normal', 'large']),
  position: z.enum(['normal', 'low']),
})
export type Appearance = z.infer<typeof appearanceSchema>

/** Quarter turns, in degrees clockwise. */
export const rotationSchema = z.literal([0, 90, 180, 270])
export type Rotation = z.infer<typeof rotationSchema>

const cameraFields = {
  /** The label of the chosen camera; empty: the first physical one. Matched by the capture page after the yes. */
  label: z.string().max(200),
  rotation: rotationSchema,
  mirror: z.boolean(),
}

/** The marked area as parts of the (rotated) picture, 0 to 1: nothing outside leaves the capture page (P8). */
const zoneSchema = z
  .strictObject({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(settingsLimits.area.width.least).max(settingsLimits.area.width.most),
    height: z.number().min(settingsLimits.area.height.least).max(settingsLimits.area.height.most),
  })
  .refine((zone) => zone.x + zone.width <= 1.000_001 && zone.y + zone.height <= 1.000_001, 'a zone inside the picture')

export const cameraSettingsSchema = z.strictObject({ ...cameraFields, zone: zoneSchema })
export type CameraSettings = z.infer<typeof cameraSettingsSchema>

const shopSettingsSchema = z.strictObject({
  name: z.string().trim().max(settingsLimits.shopNameLength),
  contact: z.string().trim().max(settingsLimits.shopContactLength),
})

/**
 * Whether customers can answer at all: by touching the screen, by a button beside it, or not (a window to the street).
 * Nobody is asked before staff have said so, and never where nobody could press anything.
 */
export const reachSchema = z.enum(['unasked', 'touch', 'button', 'none'])
export type Reach = z.infer<typeof reachSchema>

const screenSettingsSchema = z.strictObject({
  /** Diagonal of the display in inches: sizes on the strip are given in millimetres. */
  diagonalInches: z.number().min(settingsLimits.diagonalInches.least).max(settingsLimits.diagonalInches.most),
  reach: reachSchema,
  /** How the whole page is turned, so that it stands upright on a display that is hung on its side or its head. */
  rotation: rotationSchema,
})

const personalizationSettingsSchema = z.strictObject({
  enabled: z.boolean(),
  /** Not before the controller has assessed it (Art. 25(2), 35 GDPR): to tell an age from a face is biometric categorisation. */
  offerAgeBand: z.boolean(),
  /** How long a session may last, in seconds. */
  limitSeconds: z.number().int().min(settingsLimits.limitSeconds.least).max(settingsLimits.limitSeconds.most),
})

/** How the settings window speaks; the language of the screen is `appearance.language`. */
const staffSettingsGroupSchema = z.strictObject({ language: staffLanguageSchema })

const { id: lineSchema } = manifestSchema.shape

const contentSettingsSchema = z.strictObject({
  /** Whether sticks are looked at for packages. */
  sticks: z.boolean(),
  /** Of what is mounted on Linux, these file systems count as sticks … */
  stickFileSystems: z.array(z.string().regex(/^[\w.-]{1,32}$/)).max(settingsLimits.stickRules),
  /**
   * … below these folders. On macOS what was brought from outside and is mounted below them, on Windows what can be taken
   * out; another disk where its very place is named.
   */
  stickFolders: z.array(z.string().min(1).max(settingsLimits.folderLength)).max(settingsLimits.stickRules),
  /** A folder that is watched for packages; empty: none. */
  inbox: z.string().max(settingsLimits.folderLength),
  /** Whether packages are taken that nobody known has signed. */
  allowUnsigned: z.boolean(),
  /** The line that the next package has to be of; empty: that of what is active, or of the first that comes. */
  line: z.union([z.literal(''), lineSchema]),
  /** How many packages stay, the one that plays among them; the others can be gone back to. */
  kept: z.number().int().min(settingsLimits.keptPackages.least).max(settingsLimits.keptPackages.most),
  /** Sensitive subjects that staff have confirmed with the PIN: packages with these come in by themselves (P18). */
  confirmedSubjects: z.array(restrictedCategorySchema),
})
export type ContentSettings = z.infer<typeof contentSettingsSchema>

const keySettingsSchema = z.strictObject({
  /** `KeyboardEvent.code` of hardware buttons wired as keys. */
  ask: z.string().max(32),
  stop: z.string().max(32),
  settings: z.string().max(32),
})

/** How far the guided first start got: the step that it asks next, or that it is over. */
export const firstStartSettingsSchema = z.strictObject({ step: z.enum([...firstStartSteps, 'done']) })

/** Everything staff can set. The one schema behind the settings file, the settings window and the defaults. */
export const settingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  firstStart: firstStartSettingsSchema,
  staff: staffSettingsGroupSchema,
  shop: shopSettingsSchema,
  appearance: appearanceSchema,
  screen: screenSettingsSchema,
  display: displaySettingsSchema,
  hours: hoursSettingsSchema,
  sound: soundSettingsSchema,
  personalization: personalizationSettingsSchema,
  camera: cameraSettingsSchema,
  content: contentSettingsSchema,
  keys: keySettingsSchema,
  /** scrypt record of the PIN that opens everything, the manager's; empty until one was chosen. Never leaves main. */
  pin: z.string().max(300),
  /** scrypt record of the PIN that opens the pages Now and Content only; empty: there is none. Never leaves main. */
  staffPin: z.string().max(300),
  /** scrypt record of the code that opens the settings when the PIN is forgotten; empty: there is none. Never leaves main. */
  recovery: z.string().max(300),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  schemaVersion: 1,
  firstStart: { step: firstStartSteps[0] },
  staff: { language: 'de' },
  shop: { name: '', contact: '' },
  appearance: { language: 'de', contrast: 'normal', textSize: 'normal', position: 'normal' },
  screen: { diagonalInches: 32, reach: 'unasked', rotation: 0 },
  display: defaultDisplay,
  hours: defaultHours,
  sound: defaultSound,
  personalization: { enabled: true, offerAgeBand: false, limitSeconds: 180 },
  camera: { label: '', rotation: 0, mirror: false, zone: settingsLimits.area.atFirst },
  content: {
    sticks: true,
    stickFileSystems: ['vfat', 'msdos', 'exfat', 'fuseblk', 'ntfs', 'ntfs3', 'hfsplus', 'udf', 'iso9660'],
    stickFolders: ['/media', '/run/media', '/mnt', '/Volumes'],
    inbox: '',
    allowUnsigned: false,
    line: '',
    kept: 2,
    confirmedSubjects: [],
  },
  keys: { ask: 'F6', stop: 'F7', settings: 'F10' },
  pin: '',
  staffPin: '',
  recovery: '',
}

/** What the settings window may see: everything but the records of PINs and code. */
export const staffSettingsSchema = settingsSchema.omit({
  pin: true,
  staffPin: true,
  recovery: true,
  schemaVersion: true,
})
export type StaffSettings = z.infer<typeof staffSettingsSchema>

/** Settings without what may not leave main. */
export function withoutSecrets(settings: Settings): StaffSettings {
  const { pin: _pin, staffPin: _staffPin, recovery: _recovery, schemaVersion: _schemaVersion, ...rest } = settings
  return rest
}

/** A change by staff: each given group is merged into the present one, then the whole is validated. */
export const settingsChangeSchema = z.strictObject({
  firstStart: firstStartSettingsSchema.optional(),
  staff: staffSettingsGroupSchema.partial().optional(),
  shop: shopSettingsSchema.partial().optional(),
  appearance: appearanceSchema.partial().optional(),
  screen: screenSettingsSchema.partial().optional(),
  display: displaySettingsSchema.partial().optional(),
  hours: hoursSettingsSchema.partial().optional(),
  sound: soundSettingsSchema.partial().optional(),
  personalization: personalizationSettingsSchema.partial().optional(),
  camera: z
    .strictObject({ ...cameraFields, zone: zoneSchema })
    .partial()
    .optional(),
  // Subjects are confirmed with the PIN, by the package that brings them.
  content: contentSettingsSchema.omit({ confirmedSubjects: true }).partial().optional(),
})
export type SettingsChange = z.infer<typeof settingsChangeSchema>
