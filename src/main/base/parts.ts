export type Parts = {
  /** Adds a part that is ended before everything added earlier. */
  add(dispose: () => void | Promise<void>): void
  /** Ends all parts in reverse. One that fails is announced and does not keep the others from ending. */
  dispose(failed: (error: unknown) => void): Promise<void>
}

/** The parts of the application in the order they were built. */
export function createParts(): Parts {
  const endings: (() => void | Promise<void>)[] = []
  return {
    add: (dispose) => {
      endings.push(dispose)
    },
    async dispose(failed) {
      for (let end = endings.pop(); end; end = endings.pop()) {
        try {
          await end()
        } catch (error) {
          failed(error)
        }
      }
    },
  }
}
