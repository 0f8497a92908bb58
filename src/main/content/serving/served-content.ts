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

/**
 * What plays no more and is given out still, the latest first, once `last` has given way to another package: `last`, since the
 * page may come to an item of it yet, and of those `before` it whichever alone has a file that is `onScreen`.
 */
export function stillServed<Content extends ServedContent>(
  last: Content | null,
  before: readonly Content[],
  onScreen: readonly string[],
): readonly Content[] {
  let missing = onScreen
  const has = ({ digests }: Content): boolean => missing.some((digest) => digests.has(digest))
  const served = last ? [last] : []
  for (const each of [...served, ...before]) {
    if (each !== last && has(each)) served.push(each)
    missing = missing.filter((digest) => !each.digests.has(digest))
  }
  return served
}
