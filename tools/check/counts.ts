/** What came of a suite, or of several. */
export type Counts = {
  passed: number
  failed: number
  skipped: number
  /** A line about each test that failed, was skipped or passed only at its second try, for whoever reads the end alone. */
  readonly remarks: string[]
}

export function countNothing(): Counts {
  return { passed: 0, failed: 0, skipped: 0, remarks: [] }
}

/** Adds what one suite came to, in place. */
export function addCounts(total: Counts, { passed, failed, skipped, remarks }: Counts): void {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  total.remarks.push(...remarks)
}

/** The remarks and the closing line; 1 where something failed, or nothing was tried at all. */
export function closeWith({ passed, failed, skipped, remarks }: Counts): 0 | 1 {
  console.log(['', ...remarks, `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n'))
  return failed === 0 && passed > 0 ? 0 : 1
}
