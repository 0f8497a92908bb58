/** Runs one piece of work at a time, in the order it came. */
export type ImportQueue = <Value>(work: () => Promise<Value>) => Promise<Value>

export function createImportQueue(): ImportQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
