const units = ['bytes', 'kB', 'MB', 'GB'] as const

/** A size for people, in powers of ten as drives are sold: `1.4 GB`. */
export function sizeText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`
}
