/** Whoever is asked so many milliseconds too late slept with the computer. */
const late = 15_000

/**
 * Monotonic milliseconds without what the computer slept: on Windows those of the machine go on meanwhile. What it gives has to be
 * asked at least every `beat` milliseconds; where it was not for much longer, it slept for all but one of them.
 */
export function createAwakeTime(monotonic: () => number, beat: number): () => number {
  let last = monotonic()
  let slept = 0
  return () => {
    const now = monotonic()
    if (now - last > beat + late) slept += now - last - beat
    last = now
    return now - slept
  }
}
