/** A change that breaks nothing, so that no test can notice it, and why. It is drawn like any other, and named. */
export type Equivalent = {
  readonly file: string
  /** The line it begins in, without indentation. */
  readonly line: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const onlyTheSign = 'of what a comparison for sorting returns, only the sign counts'

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/contract/package/fairness-rules.ts',
    line: 'JSON.stringify([Date.parse(validUntil), Object.entries(label).toSorted(([a], [b]) => (a < b ? -1 : 1))])',
    from: '1',
    to: '(1 * 2 + 1)',
    reason: onlyTheSign,
  },
  {
    file: 'src/main/playback/offers.ts',
    line: 'if (!found.has(coupon.value.code)) found.set(coupon.value.code, coupon.value)',
    from: 'if (!found.has(coupon.value.code)) found.set(coupon.value.code, coupon.value)',
    to: 'if (true) found.set(coupon.value.code, coupon.value)',
    reason:
      'a code has one meaning in a package that was taken (fairness-rules.ts), and setting it again keeps its place',
  },
  {
    file: 'src/main/content/zip/zip-entry.node.ts',
    line: 'const unpackedBytes = 128 * 1024',
    from: '128',
    to: '(128 * 2 + 1)',
    reason: 'in which pieces an entry is unpacked changes none of its bytes',
  },
]
