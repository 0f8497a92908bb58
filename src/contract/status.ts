import { z } from 'zod'
import { planReasonSchema } from './plan.ts'
import { faultCodeSchema } from './reasons.ts'
import { screenReportSchema } from './screen.ts'
import { engineSchema } from './workers/vision.ts'

const packageRef = { package: z.string().nullable(), version: z.number().int().nullable() }

/** `<data-dir>/status.json`: the player as seen from outside. During a session it says of what plays `session` alone. */
export const statusSchema = z.strictObject({
  format: z.literal(1),
  version: z.string(),
  /** What runs it, e.g. `electron 45.4.1` or `stand-in (Chromium 156 + Node 24)`. */
  host: z.string(),
  /** SHA-256 over the built application (P17); empty until it was computed. */
  build: z.string(),
  startedAt: z.iso.datetime(),
  now: z.iso.datetime(),
  pid: z.number().int(),
  playing: z.union([
    z.strictObject({
      ...packageRef,
      playlist: z.string().nullable(),
      item: z.string().nullable(),
      reason: planReasonSchema,
      since: z.iso.datetime(),
    }),
    z.strictObject({ ...packageRef, reason: z.literal('session') }),
  ]),
  screen: screenReportSchema,
  session: z.enum(['idle', 'open']),
  camera: z.enum(['off', 'on']),
  engine: engineSchema.nullable(),
  /**
   * What came of the last self-test (P16). Not when it was: one that was due waits for the end of a session. Players of older
   * versions do not say.
   */
  selfTest: z.enum(['not-yet', 'kept', 'broken']).optional(),
  faults: z.array(z.strictObject({ code: faultCodeSchema, since: z.iso.datetime() })),
})
export type Status = z.infer<typeof statusSchema>
