/** One side of the line between a page's main world and its isolated world. */
export type Bridge = {
  /** What the other world may call here. */
  readonly operations: Record<string, (...args: never[]) => unknown>
  /** Calls an operation of the other world; returns its answer in the same turn, throws what it threw. */
  call(operation: string, args: unknown[]): unknown
}

/**
 * Synchronous calls between worlds over `CustomEvent.detail`, which Blink clones from one world to the other.
 * Functions and promises become proxies. Sent to pages as source text: it uses nothing from outside its own body.
 * @param hearing, @param speaking event names that a page cannot guess
 */
export function createBridge(hearing: string, speaking: string): Bridge {
  type Call = { id: number; operation: string; args: unknown }
  type Answer = { to: number; value?: unknown; error?: string }
  type Mark = { $standIn: 'function' | 'promise'; id: number }
  let count = 0
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const ids = new WeakMap<object, number>()
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const answers = new Map<number, { answer?: Answer }>()
  const operations: Bridge['operations'] = Object.create(null)
  // Taken before any page script can replace them.
  const Custom = CustomEvent
  const dispatch = document.dispatchEvent.bind(document)
  const isPlain = (value: object): boolean => Object.prototype.toString.call(value) === '[object Object]'
  const textOf = (error: unknown): string =>
    error instanceof Error || error instanceof DOMException ? error.message : String(error)

  function pack(value: unknown): unknown {
    if (typeof value === 'function') {
      let id = ids.get(value)
      if (id === undefined) {
        count += 1
        id = count
        ids.set(value, id)
        functions.set(id, value as (...args: unknown[]) => unknown)
      }
      return { $standIn: 'function', id }
    }
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) {
      count += 1
      const id = count
      value.then(
        (result) => call('settle', [id, true, result]),
        (error) => call('settle', [id, false, textOf(error)]),
      )
      return { $standIn: 'promise', id }
    }
    if (Array.isArray(value)) return value.map(pack)
    if (!isPlain(value)) return value
    return Object.fromEntries(Object.keys(value).map((key) => [key, pack((value as Record<string, unknown>)[key])]))
  }

  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    const { $standIn: mark, id } = value as Mark
    if (mark === 'function') return (...args: unknown[]) => call('apply', [id, ...args])
    if (mark === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
    if (!isPlain(value)) return value
    return Object.fromEntries(Object.keys(value).map((key) => [key, unpack((value as Record<string, unknown>)[key])]))
  }

  function call(operation: string, args: unknown[]): unknown {
    count += 1
    const id = count
    const slot: { answer?: Answer } = {}
    answers.set(id, slot)
    dispatch(new Custom(speaking, { detail: { id, operation, args: pack(args) } }))
    answers.delete(id)
    if (!slot.answer) throw new Error(`stand-in: the other world did not answer ${operation}`)
    if (slot.answer.error !== undefined) throw new Error(slot.answer.error)
    return unpack(slot.answer.value)
  }

  operations.apply = (id: number, ...args: unknown[]) => functions.get(id)?.(...args)
  operations.settle = (id: number, kept: boolean, value: unknown) => {
    const promise = promises.get(id)
    promises.delete(id)
    if (kept) promise?.resolve(value)
    else promise?.reject(new Error(String(value)))
  }

  document.addEventListener(
    hearing,
    (event) => {
      event.stopImmediatePropagation()
      const detail = (event as CustomEvent<Call | Answer>).detail
      if ('to' in detail) {
        const slot = answers.get(detail.to)
        if (slot) slot.answer = detail
        return
      }
      let answer: Answer
      try {
        const operation = operations[detail.operation] as ((...args: unknown[]) => unknown) | undefined
        if (!operation) throw new Error(`stand-in: no operation ${detail.operation}`)
        answer = { to: detail.id, value: pack(operation(...(unpack(detail.args) as unknown[]))) }
      } catch (error) {
        answer = { to: detail.id, error: textOf(error) }
      }
      dispatch(new Custom(speaking, { detail: answer }))
    },
    true,
  )
  return { operations, call }
}
