/**
 * How long to wait, in milliseconds, before a page that went away is loaded again: at once the first time, then longer
 * with each time within the last ten minutes, up to half a minute. The loop comes back, and a page that dies at every
 * start does not eat the machine.
 */
export function reloadDelay(goneAt: readonly number[], now: number): number {
  const recent = goneAt.filter((at) => now - at < 600_000).length
  return recent <= 1 ? 0 : Math.min(30_000, 250 * 2 ** (recent - 2))
}
