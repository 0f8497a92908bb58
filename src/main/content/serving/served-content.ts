import type { ContentPackage } from '../content-package.ts'

/** What is given out by digest. */
export type ServedContent = Pick<ContentPackage, 'digests' | 'unscripted'>

/** Two packages as one: what both hold is given as the present one says. */
export function servedTogether(present: ServedContent | null, before: ServedContent | null): ServedContent | undefined {
  if (!present || !before) return present ?? before ?? undefined
  const old = [...before.unscripted].filter((digest) => !present.digests.has(digest))
  return {
    digests: new Map([...before.digests, ...present.digests]),
    unscripted: new Set([...old, ...present.unscripted]),
  }
}
