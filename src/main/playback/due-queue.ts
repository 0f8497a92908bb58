export type Due = { readonly entry: number; readonly end: number; readonly rank: number }

const isBefore = (a: Due | undefined, b: Due | undefined): boolean =>
  a !== undefined && b !== undefined && (a.end < b.end || (a.end === b.end && a.rank < b.rank))

/** What is due, the earliest end first, equals by rank: a binary heap. */
export function createDueQueue(): { add(due: Due): void; takeFirst(): Due | undefined } {
  const heap: Due[] = []
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]]
    if (!first || !second) return
    heap[a] = second
    heap[b] = first
  }
  return {
    add(due) {
      heap.push(due)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >>> 1
        if (!isBefore(heap[at], heap[parent])) break
        swap(at, parent)
        at = parent
      }
    },
    takeFirst() {
      const [first] = heap
      const last = heap.pop()
      if (heap.length === 0 || !last) return first
      heap[0] = last
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const child = isBefore(heap[right], heap[left]) ? right : left
        if (!isBefore(heap[child], heap[at])) break
        swap(at, child)
        at = child
      }
      return first
    },
  }
}
