import { z } from 'zod'
import { offeredInterestSchema } from './package/offered-interests.ts'
import { endReasonSchema } from './reasons.ts'
import { appearanceSchema } from './settings/settings.ts'
import { interestIdSchema, signalNameSchema, signals, wordsSchema } from './signals.ts'
import { doubtSchema, hintSchema, placeSchema, zoneWordSchema } from './workers/vision.ts'

/** What a customer tells by touch instead of being looked at (P12). */
export const declarationSchema = z.strictObject({
  interests: z.array(interestIdSchema).max(12),
  ageBand: signals.ageBand.exclude(['unknown']).nullable(),
  audience: signals.audience.nullable(),
  /** Whoever tells this says to be an adult; without it nothing that leads to restricted items is taken (P18). */
  adult: z.boolean(),
})
export type Declaration = z.infer<typeof declarationSchema>

export const nonceSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** A yes is taken from a sheet that was presented for this long (P1), in milliseconds. */
export const sheetSecond = 1_000

/** How long before the agreed time is over a customer is warned. */
export const warningSeconds = 20

/** What a person says of the offer that is on. */
export const offerAnswerSchema = z.enum(['more', 'less'])

/** What is on the sheet before the yes: built from what is really offered (P11). */
export const sheetSchema = z.strictObject({
  nonce: nonceSchema,
  /** Staff mark the area: what follows a yes reads nothing and switches nothing. */
  setUp: z.boolean(),
  /** Whether the camera part can be offered at all; false: only "Choose without camera". */
  camera: z.boolean(),
  offerAgeBand: z.boolean(),
  limitSeconds: z.number().int(),
  shopName: z.string(),
  contact: z.string(),
  interests: z.array(offeredInterestSchema).max(12),
})
export type Sheet = z.infer<typeof sheetSchema>

const common = { appearance: appearanceSchema }
/** The sign and the stop that a state with camera shows; its heartbeat carries `sign` (P2). */
const underSign = { ...common, sign: nonceSchema }

/** What is over: of staff who marked the area another thing is counted, and of training nothing. */
const endedKindSchema = z.enum(['camera', 'declared', 'set-up', 'training'])
export type EndedKind = z.infer<typeof endedKindSchema>

/** What the player window may know of a session: one whole snapshot a change. */
export const sessionViewSchema = z.discriminatedUnion('state', [
  /** `invitation` false: nothing is offered, and the button is not shown. */
  z.strictObject({ ...common, state: z.literal('idle'), invitation: z.boolean() }),
  z.strictObject({
    ...common,
    state: z.literal('asking'),
    sheet: sheetSchema,
    moreTime: z.boolean(),
    /** The agreed time of a session is over and everything of it is gone, which is said beside the new sheet (P15). */
    over: endedKindSchema.optional(),
  }),
  z.strictObject({ ...underSign, state: z.literal('starting') }),
  z.strictObject({ ...underSign, state: z.literal('searching'), hint: hintSchema.nullable() }),
  z.strictObject({ ...underSign, state: z.literal('confirming'), place: placeSchema }),
  z.strictObject({
    ...underSign,
    state: z.literal('watching'),
    words: wordsSchema,
    /** The words that chose what is on now; empty: the general programme is on. */
    used: z.array(signalNameSchema),
    /** "What everyone sees" is pressed: the general programme is on, whatever the words. */
    everyone: z.boolean(),
    endsSoon: z.boolean(),
  }),
  /** A session of staff at the screen, to mark the area: no word is read, nothing is switched. */
  z.strictObject({
    ...underSign,
    state: z.literal('setting-up'),
    word: zoneWordSchema.nullable(),
    place: placeSchema.nullable(),
  }),
  /** `closed`: everything of before is, so that going on can be taken. */
  z.strictObject({
    ...common,
    state: z.literal('paused'),
    nonce: nonceSchema,
    doubt: doubtSchema,
    closed: z.boolean(),
  }),
  z.strictObject({
    ...common,
    state: z.literal('declared'),
    /** Nothing was pressed for so long that it ends soon. */
    moreTime: z.boolean(),
    declaration: declarationSchema,
    interests: z.array(offeredInterestSchema).max(12),
    usedInterests: z.array(interestIdSchema),
    used: z.array(signalNameSchema),
  }),
  /** Things are being closed; nothing is claimed yet. */
  z.strictObject({ ...common, state: z.literal('ending') }),
  /** Everything is gone: the closing sentence, for six seconds or until the next touch, but for one second at least (P15). */
  z.strictObject({
    ...common,
    state: z.literal('ended'),
    kind: endedKindSchema,
    reason: endReasonSchema,
  }),
  z.strictObject({ ...common, state: z.literal('blocked') }),
])
export type SessionView = z.infer<typeof sessionViewSchema>
