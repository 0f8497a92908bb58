import { playerVersionSchema, type UpdateReason, updateReasonSchema } from '../../contract/views/update-view.ts'

export type HelperAnswer =
  | { readonly kind: 'installed'; readonly version: string }
  | { readonly kind: 'refused'; readonly reason: UpdateReason; readonly version: string | null }

/** Reads the one line that the system's helper leaves, `installed 1.2.3` or `not-newer 1.2.2`; undefined: it is none. */
export function readHelperAnswer(text: string): HelperAnswer | undefined {
  const [word = '', version = '', ...more] = text.trim().split(' ')
  if (more.length > 0) return undefined
  const isVersion = playerVersionSchema.safeParse(version).success
  if (word === 'installed') return isVersion ? { kind: 'installed', version } : undefined
  const reason = updateReasonSchema.safeParse(word)
  return reason.success ? { kind: 'refused', reason: reason.data, version: isVersion ? version : null } : undefined
}
