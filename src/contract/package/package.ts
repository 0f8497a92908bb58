import { z } from 'zod'
import { interestIdSchema, signals } from '../signals.ts'
import { weekdays } from '../weekdays.ts'
import { durationMilliseconds, durationSchema } from './duration.ts'

/** The limits of format 1. Each has its own refusal code where a package can meet it. */
export const packageLimits = {
  manifestBytes: 8 * 1024 * 1024,
  packageBytes: 64 * 1024 ** 3,
  assets: 20_000,
  playlists: 2_000,
  items: 20_000,
  scheduleEntries: 10_000,
  triggers: 1_000,
  interests: 12,
  jsonDepth: 32,
  pathBytes: 240,
  transitionMilliseconds: 5_000,
} as const

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest as 64 lower-case hex digits')
const idSchema = z.string().regex(/^[a-z0-9-]{1,64}$/, 'an id of a-z, 0-9 and -, at most 64 characters')
const titleSchema = z.string().min(1).max(200)
const instantSchema = z.iso.datetime({
  offset: true,
  error: 'an instant with its seconds and its offset, such as 2026-10-01T08:00:00+02:00',
})
const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as de or en')

/** A text by language, e.g. `{ "de": "Brot", "en": "Bread" }`. */
export const textByLanguageSchema = z
  .record(languageSchema, z.string().min(1).max(300))
  .refine((texts) => Object.keys(texts).length > 0, 'a text in at least one language')
export type TextByLanguage = z.infer<typeof textByLanguageSchema>

export const assetTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  'video/mp4',
  'video/webm',
  'application/zip',
] as const

export const assetSchema = z.strictObject({
  sha256: sha256Schema,
  bytes: z.number().int().min(1).max(packageLimits.packageBytes),
  type: z.enum(assetTypes),
})
export type Asset = z.infer<typeof assetSchema>

const isShort = (text: string): boolean => (durationMilliseconds(text) ?? 0) <= packageLimits.transitionMilliseconds

export const transitionKindSchema = z.enum(['cut', 'crossfade', 'slide'])
export const transitionSchema = z.union([
  transitionKindSchema,
  z.strictObject({
    kind: transitionKindSchema,
    duration: durationSchema.refine(isShort, 'a transition of at most PT5S').optional(),
    direction: z.enum(['left', 'right', 'up', 'down']).optional(),
  }),
])

export const couponCodeSchema = z
  .string()
  .regex(/^[A-Z0-9-]{4,16}$/, 'a coupon code of A-Z, 0-9 and -, 4 to 16 characters')

export const couponSchema = z.strictObject({
  code: couponCodeSchema,
  label: textByLanguageSchema,
  validUntil: instantSchema,
})
export type Coupon = z.infer<typeof couponSchema>

export const restrictedCategorySchema = z.enum([
  'alcohol',
  'gambling',
  'credit',
  'medicine',
  'health',
  'weight',
  'politics',
  'religion',
])
export type RestrictedCategory = z.infer<typeof restrictedCategorySchema>

/** What lies behind an item that does not fill the screen. */
export const backdropSchema = z.union([
  z.literal('blurred'),
  z.string().regex(/^#[0-9a-fA-F]{6}$/, 'blurred, or a colour such as #14201b'),
])

const itemBase = {
  id: idSchema,
  asset: z.string().min(1).max(packageLimits.pathBytes),
  transition: transitionSchema.optional(),
  fit: z.enum(['contain', 'cover']).optional(),
  /** What `contain` leaves free shows the item itself, blurred; or one colour. */
  backdrop: backdropSchema.optional(),
  volume: z.number().min(0).max(1).optional(),
  weight: z.number().int().min(1).max(100).optional(),
  validFrom: instantSchema.optional(),
  validUntil: instantSchema.optional(),
  coupon: couponSchema.optional(),
  restricted: restrictedCategorySchema.optional(),
  alt: textByLanguageSchema.optional(),
}
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...itemBase, kind: z.literal('image'), duration: durationSchema }),
  z.strictObject({ ...itemBase, kind: z.literal('html'), duration: durationSchema }),
  z.strictObject({ ...itemBase, kind: z.literal('video'), duration: durationSchema.optional() }),
])
export type Item = z.infer<typeof itemSchema>

export const playlistSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  loop: z.enum(['sequential', 'shuffle', 'weighted']),
  items: z.array(itemSchema).min(1).max(packageLimits.items),
})
export type Playlist = z.infer<typeof playlistSchema>

export const weekdaySchema = z.enum(weekdays)
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM')

export const scheduleEntrySchema = z.strictObject({
  playlist: idSchema,
  days: z.array(weekdaySchema).min(1).max(7).optional(),
  from: timeOfDaySchema.optional(),
  until: timeOfDaySchema.optional(),
  validFrom: instantSchema.optional(),
  validUntil: instantSchema.optional(),
  priority: z.number().int().min(0).max(9),
  interrupt: z.boolean().optional(),
  /** While it is in force, an item's own volume is multiplied with this. */
  volume: z.number().min(0).max(1).optional(),
})
export type ScheduleEntry = z.infer<typeof scheduleEntrySchema>

const signalCondition = <Name extends keyof typeof signals>(name: Name, values: (typeof signals)[Name]) =>
  z.strictObject({ signal: z.literal(name), is: z.array(values).min(1).max(8) })

/**
 * A closed, typed expression over signals and declared interests; never code. What was neither seen nor told is not
 * known: neither a condition on it nor its `not` holds.
 */
export type Condition =
  | { signal: 'audience'; is: z.infer<typeof signals.audience>[] }
  | { signal: 'attention'; is: z.infer<typeof signals.attention>[] }
  | { signal: 'dwell'; is: z.infer<typeof signals.dwell>[] }
  | { signal: 'distance'; is: z.infer<typeof signals.distance>[] }
  | { signal: 'ageBand'; is: z.infer<typeof signals.ageBand>[] }
  | { interest: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.discriminatedUnion('signal', [
      signalCondition('audience', signals.audience),
      signalCondition('attention', signals.attention),
      signalCondition('dwell', signals.dwell),
      signalCondition('distance', signals.distance),
      signalCondition('ageBand', signals.ageBand),
    ]),
    z.strictObject({ interest: interestIdSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1).max(16) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(16) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

export const triggerSchema = z.strictObject({
  id: idSchema,
  when: conditionSchema,
  playlist: idSchema,
  at: z.enum(['boundary', 'now']),
  holdFor: durationSchema,
  cooldown: durationSchema.optional(),
})
export type Trigger = z.infer<typeof triggerSchema>

export const interestSchema = z.strictObject({ id: interestIdSchema, label: textByLanguageSchema })
export type Interest = z.infer<typeof interestSchema>

/**
 * The shape of `manifest.json`, format 1. References between its parts and the rules on triggers, coupons and
 * restricted items are checked by `packageRules` in `package-rules.ts`.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('askfirst/1'),
  id: idSchema,
  version: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  title: titleSchema,
  createdAt: instantSchema,
  minimumPlayer: z
    .string()
    .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version such as 1.4.0')
    .optional(),
  assets: z.record(z.string().min(1), assetSchema),
  playlists: z.array(playlistSchema).min(1).max(packageLimits.playlists),
  schedule: z.array(scheduleEntrySchema).max(packageLimits.scheduleEntries),
  triggers: z.array(triggerSchema).max(packageLimits.triggers),
  interests: z.array(interestSchema).max(packageLimits.interests),
  defaultPlaylist: idSchema,
})
export type Manifest = z.infer<typeof manifestSchema>
