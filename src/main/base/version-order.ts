/** Major, minor and patch; what else a version carries (`-beta`) is left out. */
const numbersOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).slice(0, 3).map(Number)

/** Whether `version` comes after `than`, both `major.minor.patch`. */
export function isNewerVersion(version: string, than: string): boolean {
  const [left, right] = [numbersOf(version), numbersOf(than)]
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
