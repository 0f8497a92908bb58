/** A part that others are given before it is built, where each of two needs the other. */
export type Later<Part> = {
  /** Null until it is there: whoever asks says what holds till then. */
  now(): Part | null
  /** For what only the part itself can lead to. Throws where it is not there yet. */
  here(): Part
  /** It is there from now on. */
  arrived(part: Part): void
}

/** `name` is what an error says of it. */
export function createLater<Part>(name: string): Later<Part> {
  let arrived: Part | null = null
  return {
    now: () => arrived,
    here() {
      if (arrived === null) throw new Error(`${name} is not there yet`)
      return arrived
    },
    arrived(part) {
      arrived = part
    },
  }
}
