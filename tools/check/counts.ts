export type Counts = { passed: number; failed: number; skipped: number }

/** Adds what one suite came to, in place. */
export function addCounts(total: Counts, { passed, failed, skipped }: Counts): void {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
