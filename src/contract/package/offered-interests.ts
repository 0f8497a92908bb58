import { z } from 'zod'
import { interestsNamed } from './condition-signals.ts'
import {
  interestSchema,
  type Manifest,
  type Playlist,
  type RestrictedCategory,
  restrictedCategorySchema,
} from './package.ts'

/** An interest as customers are offered it: whatever is `restricted` of what it helps to call is for adults only (P18). */
export const offeredInterestSchema = interestSchema.extend({ restricted: z.array(restrictedCategorySchema) })
export type OfferedInterest = z.infer<typeof offeredInterestSchema>

const restrictedIn = (playlist: Playlist | undefined): readonly RestrictedCategory[] =>
  (playlist?.items ?? []).flatMap(({ restricted }) => restricted ?? [])

/**
 * The interests of a package, each with the restricted categories of the playlists that it is named for. It counts as
 * leading there even where it takes others beside it, or an earlier trigger comes first: rather asked once too often.
 */
export function offeredInterests({
  interests,
  triggers,
  playlists,
}: Pick<Manifest, 'interests' | 'triggers' | 'playlists'>): OfferedInterest[] {
  const byId = new Map(playlists.map((playlist) => [playlist.id, playlist]))
  return interests.map((interest) => {
    const called = triggers.filter(({ when }) => interestsNamed(when).includes(interest.id))
    const found = new Set(called.flatMap(({ playlist }) => restrictedIn(byId.get(playlist))))
    return { ...interest, restricted: restrictedCategorySchema.options.filter((category) => found.has(category)) }
  })
}
