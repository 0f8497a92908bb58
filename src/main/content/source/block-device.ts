/**
 * The device that a file lies on, as Linux names it below `/sys/dev/block`, from the number that `stat` gives. null: none,
 * as in memory or on a network. How the number is made: gnu_dev_major(3).
 */
export function blockDevice(dev: number): string | null {
  const number = BigInt(dev)
  const major = ((number >> 8n) & 0xfffn) | ((number >> 32n) & ~0xfffn)
  const minor = (number & 0xffn) | ((number >> 12n) & 0xffffff00n)
  return major === 0n ? null : `${major}:${minor}`
}
