/** The times of a file, in milliseconds since 1970. */
export type FileTimes = { readonly accessed: number; readonly changed: number }

const second = 1_000
const day = 86_400_000

/**
 * From when on the system notes the next read of a file, in milliseconds since 1970, as Linux does unless told otherwise
 * (`relatime`): once its time is a day old, in whole seconds, or no younger than the last change.
 */
export function stampsFrom({ accessed, changed }: FileTimes): number {
  return changed >= accessed ? changed : Math.floor(accessed / second) * second + day
}
