import { z } from 'zod'
import { frameLimits } from '../frame-size.ts'
import { purposesSchema, wordsSchema } from '../signals.ts'

/**
 * vision → capture, over the frame port: one picture, please. The next is asked for only after this one came. The page reads
 * nothing out of it, and so has nothing to parse.
 */
export type VisionToCapture = { readonly type: 'next' }

/**
 * capture → vision, over the frame port. `pixels` is RGB, row by row, `width * height * 3` bytes; `wholeHeight` is how high the
 * camera's whole picture would be, upright and at the same scale; `at` is milliseconds, monotonic.
 */
export const captureToVisionSchema = z
  .strictObject({
    type: z.literal('frame'),
    width: z.number().int().min(32).max(frameLimits.width),
    height: z.number().int().min(32).max(frameLimits.height),
    wholeHeight: z.number(),
    at: z.number().nonnegative(),
    pixels: z.instanceof(Uint8Array),
  })
  .refine((frame) => frame.pixels.length === frame.width * frame.height * 3, 'pixels that fill the picture')
  .refine((frame) => frame.wholeHeight >= frame.height, 'a whole that the picture is a part of')
export type CaptureToVision = z.infer<typeof captureToVisionSchema>

/** main → vision. */
export const mainToVisionSchema = z.discriminatedUnion('type', [
  /** Load the models of the agreed purposes, and no other. */
  z.strictObject({
    type: z.literal('load'),
    purposes: purposesSchema,
    /** `watch`: a customer's session. `zone`: staff mark the area, and nothing but `zone` records is told. */
    task: z.enum(['watch', 'zone']),
    /** `drawn`: a face that the process draws itself, for the self-test and for staff who train (P16). */
    source: z.enum(['camera', 'drawn']),
    modelsDirectory: z.string(),
    wasmDirectory: z.string(),
  }),
  /** Pictures may be taken from now on. With the source `camera` the frame port comes beside it, with `drawn` none. */
  z.strictObject({ type: z.literal('frames') }),
  /** "Is this you?" was presented for its time: words may be read from now on. */
  z.strictObject({ type: z.literal('watch') }),
])
export type MainToVision = z.infer<typeof mainToVisionSchema>

export const engineSchema = z.strictObject({
  name: z.enum(['tfjs-node', 'wasm-simd', 'wasm']),
  reason: z.enum(['native-loaded', 'native-not-installed', 'native-broken']),
})
export type Engine = z.infer<typeof engineSchema>

/** `too-dark`: no light or no contrast; so does a hand or a shutter before the lens look. */
export const hintSchema = z.enum(['no-face', 'too-small', 'too-dark', 'second-face', 'good'])
export type Hint = z.infer<typeof hintSchema>

/** Where the face is, as one of 3 × 3 places of the zone: row, then column. */
export const placeSchema = z.enum([
  'top-left',
  'top',
  'top-right',
  'left',
  'centre',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
])
export type Place = z.infer<typeof placeSchema>

/** What staff are told while they mark the area: closed words, never a picture, an edge or a figure. */
export const zoneWordSchema = z.enum([
  'no-face',
  'too-small',
  /** The face fills so much of the picture that it is overlooked now and then. */
  'too-near',
  /** The face reaches over the border of the area. */
  'outside',
  'good',
  'second-face',
  'too-dark',
  /** A face is found only when the picture is turned: the camera's rotation is set wrong. */
  'turned-camera',
])
export type ZoneWord = z.infer<typeof zoneWordSchema>

export const doubtSchema = z.enum(['lost', 'second-face', 'moved', 'covered', 'frozen', 'too-dark'])
export type Doubt = z.infer<typeof doubtSchema>

/**
 * vision → main: all that ever leaves the vision process (P5). `hint`, `words` and `zone` are sent once a second, and taken at
 * least 0.85 s apart. `ready`, `found`, `doubt` and `fault` come at any time, and once only: `found` ends the search, `doubt`
 * the watch.
 */
export const visionToMainSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), engine: engineSchema }),
  z.strictObject({ type: z.literal('hint'), hint: hintSchema }),
  z.strictObject({ type: z.literal('found'), place: placeSchema }),
  z.strictObject({ type: z.literal('words'), words: wordsSchema }),
  /** Only under the task `zone`. */
  z.strictObject({ type: z.literal('zone'), word: zoneWordSchema, place: placeSchema.nullable() }),
  z.strictObject({ type: z.literal('doubt'), doubt: doubtSchema }),
  z.strictObject({
    type: z.literal('fault'),
    code: z.enum(['models-missing', 'models-altered', 'engine-failed', 'frame-invalid', 'frames-stopped', 'internal']),
  }),
])
export type VisionToMain = z.infer<typeof visionToMainSchema>
