import { z } from 'zod'
import { backdropSchema, couponSchema, textByLanguageSchema, transitionKindSchema } from './package/package.ts'

/** How one item gives way to the next. `milliseconds` is 0 for a cut. */
const planTransitionSchema = z.strictObject({
  kind: transitionKindSchema,
  milliseconds: z.number().int().min(0).max(5_000),
  direction: z.enum(['left', 'right', 'up', 'down']),
})

/** One item to show. `key` names this place in the plan's loop; `source` is a content address, never a path. */
export const planItemSchema = z.strictObject({
  key: z.string().min(1).max(200),
  kind: z.enum(['image', 'video', 'html', 'fallback']),
  source: z.string().max(300),
  type: z.string().max(100),
  /** How long it stays, in milliseconds; null: a video to its own end. A longer one than the video loops it. */
  milliseconds: z.number().int().min(1).nullable(),
  transition: planTransitionSchema,
  fit: z.enum(['contain', 'cover']),
  backdrop: backdropSchema,
  volume: z.number().min(0).max(1),
  coupon: couponSchema.nullable(),
  alt: textByLanguageSchema.nullable(),
})
export type PlanItem = z.infer<typeof planItemSchema>

/** The key of the picture that is built into the page: of main's item for it, and of what the page shows for want of any. */
export const fallbackKey = 'fallback'

/**
 * What the player window draws: `items` in this order, round and round, beginning with `items[0]`, until a plan with
 * a higher `revision` arrives. `takeover` says when that one begins: at the next item boundary, or now (as soon as its
 * first item can be presented). A plan that begins with the item on the screen, or with the one that is cued, goes on
 * with it, unless it is to lie on the stage in another way.
 */
export const planSchema = z.strictObject({
  revision: z.number().int().min(0),
  takeover: z.enum(['boundary', 'now']),
  items: z.array(planItemSchema).min(1).max(20_000),
})
export type Plan = z.infer<typeof planSchema>

/** Whether a plan that begins with `next` goes on with `on`, instead of showing it once more: it is the same showing. */
export function goesOnWith(on: ShownItem, next: ShownItem): boolean {
  return on.key === next.key && isDrawnAs(on, next)
}

/** Whether two items are the same on the screen: the same file, laid out alike. */
export function isDrawnAs(one: Omit<ShownItem, 'key'>, other: Omit<ShownItem, 'key'>): boolean {
  return one.source === other.source && one.fit === other.fit && one.backdrop === other.backdrop
}

/** What of an item tells one showing from another. */
export type ShownItem = Pick<PlanItem, 'key' | 'source' | 'fit' | 'backdrop'>

/** Why a playlist is on: for staff, status and proof of play; never shown to customers (P10). */
export const planReasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schedule'), entry: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('fallback') }),
  z.strictObject({ kind: z.literal('trigger'), trigger: z.string() }),
])
export type PlanReason = z.infer<typeof planReasonSchema>
