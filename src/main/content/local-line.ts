import type { Manifest } from '../../contract/package/package.ts'
import { idFrom } from './making/first-manifest.ts'
import type { Refusal } from './refusal.ts'

/** The line of every loose folder of pictures and films. */
export const looseId = 'loose-folder'

/** The line of every package that a player publishes to itself. */
export const madeHereId = 'made-here'

/** How the line of what staff save for other screens ends. */
const savedEnding = `-${madeHereId}`

/**
 * Whether a package came from nobody but the staff of this player. Nobody follows such a line: what the shop is sent
 * otherwise comes after it without a question.
 */
const isLocalLine = (id: string): boolean => id === looseId || id === madeHereId

/** Whether staff put a package of this line together, here or at another screen of theirs. */
export const isMadeByStaff = (id: string): boolean => isLocalLine(id) || id.endsWith(savedEnding)

/** The line of what staff save for other screens: always another than that of what the shop is sent. */
export function savedLine(shopName: string): string {
  const name = idFrom(shopName, 'shop').slice(0, 64 - savedEnding.length)
  return `${name.replace(/-+$/, '')}${savedEnding}`
}

/**
 * The newest package that others sent, by which a player knows its line; where nobody ever sent one, the newest that came
 * from another screen of the shop. `packages`: the active one first.
 */
export function newestSent<Kept extends { readonly id: string }>(packages: readonly Kept[]): Kept | undefined {
  return packages.find(({ id }) => !isMadeByStaff(id)) ?? packages.find(({ id }) => !isLocalLine(id))
}

/** Why a package that was brought may not be of its line: nobody follows that one, so its versions would count for nothing. */
export function localLineRefusal({ id }: Pick<Manifest, 'id'>): Refusal | undefined {
  return isLocalLine(id) ? { reason: 'manifest-invalid', path: ['id'], expected: 'free-id', argument: id } : undefined
}
