import { z } from 'zod'
import type { EndReason } from '../../../contract/reasons.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'

const count = z.number().int().min(0)
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What may be kept of one session (P13): no time, order, language, word or item, and nobody. */
const receiptSchema = z.strictObject({
  kind: z.enum(['camera', 'declared', 'set-up']),
  /** The wording of the sheet, the same id in every language. */
  wording: z.string().regex(/^[0-9a-f]{16}$/),
  purposes: z.array(z.enum(['presence', 'ageBand'])).max(2),
  opened: z.boolean(),
  length: z.enum(['under-one-minute', 'under-three-minutes', 'longer']),
  ending: z.enum(['customer', 'left', 'limit', 'shop', 'fault']),
})
export type Receipt = z.infer<typeof receiptSchema>

/**
 * One day: how many sessions were alike, in the order of their own text, so that nothing tells which came first. Beside
 * them how often somebody said yes, "go on" after a pause included, and what main itself recorded of the camera, in
 * whole minutes rounded up: with seconds, a day with one session would tell how long that one was.
 */
const dayBodySchema = z.strictObject({
  day: z.iso.date(),
  sessions: z.array(z.strictObject({ ...receiptSchema.shape, count: count.min(1) })),
  yeses: count,
  camera: z.strictObject({
    opened: count,
    minutes: count,
    /** How many of the openings no yes stood for; there is no such figure on a day without one. */
    unasked: count.min(1).optional(),
  }),
  /** In one line of a chain, the first unless an older program began it: a number drawn at random, which tells two players apart. */
  installation: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** In the first line of a chain alone: the SHA-256 of the file that was put aside before it. */
  after: digest.optional(),
  previous: digest,
})
export type DayBody = z.infer<typeof dayBodySchema>

/** A day with the checksum over all of it, the checksum of the day before included. */
export const receiptDaySchema = z.strictObject({ ...dayBodySchema.shape, head: digest })
export type ReceiptDay = z.infer<typeof receiptDaySchema>

const endings: Readonly<Record<EndReason, Receipt['ending']>> = {
  stop: 'customer',
  declined: 'customer',
  'not-confirmed': 'left',
  'question-unseen': 'left',
  'too-far': 'left',
  'walked-away': 'left',
  unanswered: 'left',
  limit: 'limit',
  staff: 'shop',
  'personalization-off': 'shop',
  'content-changed': 'shop',
  unavailable: 'shop',
  quit: 'shop',
  'sign-lost': 'fault',
  'camera-missing': 'fault',
  'camera-in-use': 'fault',
  'camera-lost': 'fault',
  'camera-timeout': 'fault',
  'picture-frozen': 'fault',
  'vision-fault': 'fault',
  'vision-gone': 'fault',
  'record-invalid': 'fault',
  'player-gone': 'fault',
}

/** What is kept of a session; null: nothing, because it was staff's training on a drawn face. */
export function receiptOf(session: CountedSession, wording: string): Receipt | null {
  const { kind, purposes, opened, length, ending } = session
  if (kind === 'training') return null
  return {
    kind,
    wording,
    // A touch agrees to no purpose of the camera, whatever was asked before it.
    purposes: kind === 'declared' || !purposes ? [] : purposes.ageBand ? ['presence', 'ageBand'] : ['presence'],
    opened,
    length,
    ending: ending in endings ? endings[ending as EndReason] : 'fault',
  }
}

/** The counts with so many sessions more that are alike, each kind of session once and in the order of its text. */
export function withReceipt(sessions: DayBody['sessions'], receipt: Receipt, more: number): DayBody['sessions'] {
  const text = (each: Receipt): string => JSON.stringify(receiptSchema.strip().parse(each))
  const counts = new Map(sessions.map((each) => [text(each), each.count]))
  counts.set(text(receipt), (counts.get(text(receipt)) ?? 0) + more)
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([each, times]) => ({ ...receiptSchema.parse(JSON.parse(each)), count: times }))
}

/** How many sessions of a day, by what was done: a session of staff is no customer's. */
export function sessionsOf({ sessions }: Pick<DayBody, 'sessions'>): Record<Receipt['kind'], number> {
  const sum = (kind: Receipt['kind']): number =>
    sessions.filter((each) => each.kind === kind).reduce((all, each) => all + each.count, 0)
  return { camera: sum('camera'), declared: sum('declared'), 'set-up': sum('set-up') }
}
