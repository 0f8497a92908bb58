/** A structured clone as JSON text, for messages between processes and worlds. */
export type Wire = {
  /** Throws a `DataCloneError` where Electron's serializer would. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Builds the codec. It is also sent to pages as source text, so it may use nothing from outside its own body.
 * Carries what Electron's IPC carries: Map, Set, Date, RegExp, typed arrays, bigint, errors, cycles.
 */
export function createWire(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Wire {
  type Tagged = { $: string; v?: unknown; k?: string; f?: string; n?: string; s?: string | undefined }
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Uint8ClampedArray,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const errors: Record<string, new (message: string) => Error> = {
    TypeError,
    RangeError,
    SyntaxError,
    ReferenceError,
    EvalError,
    URIError,
  }
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)
  const fail = (): never => {
    throw new DOMException('An object could not be cloned.', 'DataCloneError')
  }

  /** An own property whatever its name: assigning to `__proto__` would make none. */
  const put = (object: object, key: string, value: unknown): void => {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
  }

  function encodePlain(value: object, seen: Map<object, number>): unknown {
    const copy: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) put(copy, key, encodeAny(inner, seen))
    return '$' in copy ? { $: 'o', v: copy } : copy
  }

  function encodeObject(value: object, seen: Map<object, number>): unknown {
    const known = seen.get(value)
    if (known !== undefined) return { $: 'r', v: known }
    seen.set(value, seen.size)
    if (Array.isArray(value)) return value.map((inner) => encodeAny(inner, seen))
    if (ArrayBuffer.isView(value)) {
      const tag = tagOf(value)
      const kind = tag in views ? tag : 'Uint8Array'
      return { $: 'ta', k: kind, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (value instanceof Error) return { $: 'e', n: value.name, v: value.message, s: value.stack }
    switch (tagOf(value)) {
      case 'ArrayBuffer':
        return { $: 'ab', v: toBase64(new Uint8Array(value as ArrayBuffer)) }
      case 'Date':
        return { $: 'd', v: Number(value) }
      case 'RegExp':
        return { $: 're', v: (value as RegExp).source, f: (value as RegExp).flags }
      case 'Map':
        return {
          $: 'm',
          v: [...(value as Map<unknown, unknown>)].map(([a, b]) => [encodeAny(a, seen), encodeAny(b, seen)]),
        }
      case 'Set':
        return { $: 's', v: [...(value as Set<unknown>)].map((inner) => encodeAny(inner, seen)) }
      case 'Error':
        return { $: 'e', n: 'Error', v: String((value as Error).message), s: (value as Error).stack }
      case 'Object':
      case 'Arguments':
        return encodePlain(value, seen)
      default:
        return fail()
    }
  }

  function encodeAny(value: unknown, seen: Map<object, number>): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Object.is(value, -0)) return { $: 'n', v: '-0' }
        return Number.isFinite(value) ? value : { $: 'n', v: String(value) }
      case 'undefined':
        return { $: 'u' }
      case 'bigint':
        return { $: 'b', v: String(value) }
      case 'object':
        return value === null ? null : encodeObject(value, seen)
      default:
        return fail()
    }
  }

  function decodeTagged(value: Tagged, seen: unknown[]): unknown {
    const remember = <T>(made: T): T => {
      seen.push(made)
      return made
    }
    switch (value.$) {
      case 'o':
        return decodePlain(value.v as Record<string, unknown>, seen)
      case 'u':
        return undefined
      case 'n':
        return Number(value.v)
      case 'b':
        return BigInt(value.v as string)
      case 'r':
        return seen[value.v as number]
      case 'ab':
        return remember(fromBase64(value.v as string).buffer)
      case 'ta': {
        const bytes = fromBase64(value.v as string)
        const View = views[value.k ?? ''] ?? Uint8Array
        return remember(value.k === 'Uint8Array' ? bytes : new View(bytes.buffer as ArrayBuffer))
      }
      case 'd':
        return remember(new Date(value.v as number))
      case 're':
        return remember(new RegExp(value.v as string, value.f))
      case 'm': {
        const map = remember(new Map<unknown, unknown>())
        for (const [a, b] of value.v as [unknown, unknown][]) map.set(decodeAny(a, seen), decodeAny(b, seen))
        return map
      }
      case 's': {
        const set = remember(new Set<unknown>())
        for (const inner of value.v as unknown[]) set.add(decodeAny(inner, seen))
        return set
      }
      default: {
        const Kind = errors[value.n ?? ''] ?? Error
        const error = remember(new Kind(String(value.v)))
        error.stack = value.s ?? ''
        return error
      }
    }
  }

  function decodePlain(value: Record<string, unknown>, seen: unknown[]): unknown {
    const copy: Record<string, unknown> = {}
    seen.push(copy)
    for (const key of Object.keys(value)) put(copy, key, decodeAny(value[key], seen))
    return copy
  }

  function decodeAny(value: unknown, seen: unknown[]): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const copy: unknown[] = []
      seen.push(copy)
      for (const inner of value) copy.push(decodeAny(inner, seen))
      return copy
    }
    return '$' in value ? decodeTagged(value as Tagged, seen) : decodePlain(value as Record<string, unknown>, seen)
  }

  return {
    encode: (value) => JSON.stringify(encodeAny(value, new Map())),
    decode: (text) => decodeAny(JSON.parse(text), []),
  }
}

/** The codec for Node processes. */
export const nodeWire = createWire(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)
