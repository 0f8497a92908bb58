import type { Manifest } from '../../contract/package/package.ts'
import { isLocalLine, isMadeByStaff, savedEnding } from '../../contract/package/staff-lines.ts'
import { idFrom } from './making/first-manifest.ts'
import type { Refusal } from './manifest/refusal.ts'

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
