import { z } from 'zod'
import { placeSchema, zoneWordSchema } from '../workers/vision.ts'

export const promiseSchema = z.enum([
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
])
export type PromiseNumber = z.infer<typeof promiseSchema>

/** What the player tries on itself before it asks anybody (P16), each with a positive control. */
export const selfTestCheckSchema = z.enum([
  /** P1: the table of permissions gives the camera to one page alone, and in a session only. */
  'permissions',
  /** P1: no page that is open is given anything now, by the handlers that are really installed. */
  'session-locks',
  /** P2: the sign closes the camera when it is missed. */
  'sign',
  /** P3: the lock on requests lets none but our own pass, and pages start from nothing. */
  'network',
  /** P4: no process of ours may leave a dump when it crashes. */
  'core-dumps',
  /** P5: the border takes coarse records and nothing else. */
  'records',
  /** P6: the models are the known ones. */
  'models',
  /** P8: the cut of the picture, as it is computed, reaches no pixel outside the area. */
  'zone',
  /** The vision process finds the drawn face, and nothing where nothing is drawn. */
  'drawn-face',
  /** P1: what is open can be read here: a file that is opened for it, and that it was closed. */
  'camera-watch',
])

export type SelfTestCheck = z.infer<typeof selfTestCheckSchema>

export const selfTestSchema = z.strictObject({
  /** When it was run last. */
  at: z.iso.datetime(),
  checks: z.array(
    z.strictObject({
      check: selfTestCheckSchema,
      promise: promiseSchema,
      /** When this check was tried: earlier than the rest, where it was left out of the last run. */
      at: z.iso.datetime(),
      /** `not-tried`: this system does not let us; the sentence beside the check says so. */
      result: z.enum(['kept', 'broken', 'not-tried']),
    }),
  ),
})
export type SelfTest = z.infer<typeof selfTestSchema>

/**
 * What the last audit of this player came to (P17), counted in promises; `audit.json` in the data folder holds it. It looks at
 * what can be seen from outside: whatever it calls kept is kept in the parts that it tried.
 */
export const auditSummarySchema = z.strictObject({
  at: z.iso.datetime(),
  /** Files of older versions have neither kind nor build; they came of the same audit. */
  kind: z.literal('installed').optional(),
  /** SHA-256 over the build that was audited. */
  build: z.string().optional(),
  kept: z.number().int().min(0),
  broken: z.number().int().min(0),
  notTried: z.number().int().min(0),
})
export type AuditSummary = z.infer<typeof auditSummarySchema>

/** What the shop can save or print for others, made from the settings as they are. */
export const privacyDocumentSchema = z.enum(['door-notice', 'impact-assessment', 'staff-card', 'officer-export'])

/** What a file in the player's data folder is for. `engine`: kept by what draws the windows; `unknown` stays in sight. */
export const keptKindSchema = z.enum([
  'receipts',
  'wordings',
  'viewing-totals',
  'plays',
  'redemptions',
  'status',
  'log',
  'settings',
  'pin-attempts',
  'clock-seen',
  'recoveries',
  'content',
  'import-history',
  'draft',
  'draft-broken',
  'trusted-keys',
  'update',
  'document',
  'audit',
  'engine',
  'unknown',
])

/** One file of the data folder, by its path in it, or all files of one kind that lie there together. */
export const keptFileSchema = z.strictObject({
  path: z.string(),
  kind: keptKindSchema,
  files: z.number().int().min(1),
  bytes: z.number().int().min(0),
})
export type KeptFile = z.infer<typeof keptFileSchema>

/**
 * The privacy page of the settings window. Figures of today are those of the last full hour, for staff too, and nothing of a
 * session but that it was: who looks twice within an hour learns nothing, who looks in two hours what both figures became more
 * by (P14). Whether the camera is on now, the sign says.
 */
export const privacyViewSchema = z.strictObject({
  /**
   * Sessions of today that were written down, with the camera, by touch or of staff who marked the area; null: the player was
   * started in this hour.
   */
  sessionsToday: z.number().int().min(0).nullable(),
  /**
   * How often the camera was open today, and how long in whole minutes rounded up, by main's own record of the device; null:
   * the player was started in this hour.
   */
  cameraToday: z.strictObject({ opened: z.number().int().min(0), seconds: z.number().int().min(0) }).nullable(),
  /**
   * Whether open cameras can be read on this system. `partly`: who goes through PipeWire cannot be seen. `not-all`: one of the
   * player's processes does not let itself be looked into.
   */
  cameraWatch: z.enum(['watching', 'partly', 'not-all', 'cannot-see']),
  selfTest: selfTestSchema.nullable(),
  selfTestRunning: z.boolean(),
  audit: auditSummarySchema.nullable(),
  /** The head of the receipts' chain of the last closed day (P13), and the number of the installation, if the chain names one. */
  receiptsHead: z.strictObject({ day: z.iso.date(), head: z.string(), installation: z.string().nullable() }).nullable(),
  /** SHA-256 over the built application, for the notice (P17). */
  build: z.string(),
  /** "Show what was kept": everything in the data folder, as it was when staff asked; null: they did not. */
  kept: z.array(keptFileSchema).nullable(),
  /** Whether the system's dialogs are there, to choose a folder for a document, a stick for example. */
  dialogs: z.boolean(),
  /** The document saved last, and where. */
  saved: z.strictObject({ document: privacyDocumentSchema, path: z.string() }).nullable(),
})

export type PrivacyView = z.infer<typeof privacyViewSchema>

/** How marking the area goes; null: nobody does. */
export const zoneSetupViewSchema = z.strictObject({
  /** `armed`: waiting for somebody to press the button on the screen and agree. */
  state: z.enum(['armed', 'running']),
  word: zoneWordSchema.nullable(),
  place: placeSchema.nullable(),
})
