import type { KnownHead } from '../main/reports/receipts/receipt-chain.node.ts'

/** The values of `--head` as they were given, each `DAY:HASH`. */
export function readKnownHeads(
  given: string | boolean | readonly (string | boolean)[] | undefined,
): { readonly ok: true; readonly heads: readonly KnownHead[] } | { readonly ok: false; readonly sentence: string } {
  const heads: KnownHead[] = []
  for (const each of [given ?? []].flat()) {
    const found = typeof each === 'string' ? /^(\d{4}-\d\d-\d\d):([0-9a-fA-F]{16,64})$/.exec(each) : null
    if (!found?.[1] || !found[2]) {
      return { ok: false, sentence: 'A head is a day and at least 16 digits, as 2026-01-05:0f3a5b7c9d1e2f40.' }
    }
    heads.push({ day: found[1], head: found[2].toLowerCase() })
  }
  return { ok: true, heads }
}

/** What a chain that holds proves, as it was compared with a known head of the day `until`, or with none. */
export const comparedUntil = (until: string | undefined): string =>
  until === undefined
    ? 'No known head was given: a chain that was made anew, or cut at its end, would look like this too.'
    : `Compared with a known head: nothing up to ${until} was changed since that head was written down.`
