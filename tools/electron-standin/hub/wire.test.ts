import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeWire } from './wire.ts'

const roundTrip = (value: unknown): unknown => nodeWire.decode(nodeWire.encode(value))

describe('the wire carries what a structured clone carries', () => {
  test('any nesting of plain values, maps, sets, dates, bigints and typed arrays', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: false,
      withSparseArray: false,
    })
    fc.assert(fc.property(anything, (value) => void expect(roundTrip(value)).toStrictEqual(structuredClone(value))))
  })

  test('an own property named __proto__', () => {
    const value = JSON.parse('{"__proto__":{"a":1}}')
    expect(Object.keys(roundTrip(value) as object)).toEqual(['__proto__'])
  })

  test('cycles and shared references', () => {
    const shared = { name: 'shared' }
    const value: Record<string, unknown> = { one: shared, other: shared }
    value.self = value
    const copy = roundTrip(value) as Record<string, unknown>
    expect(copy.self).toBe(copy)
    expect(copy.one).toBe(copy.other)
  })

  test('errors, with their kind', () => {
    const copy = roundTrip(new RangeError('too far'))
    expect(copy).toBeInstanceOf(RangeError)
    expect((copy as Error).message).toBe('too far')
  })

  test('a key that looks like its own mark', () => {
    expect(roundTrip({ $: 'u', v: [{ $: 1 }] })).toStrictEqual({ $: 'u', v: [{ $: 1 }] })
  })

  test.each([[() => 1], [Symbol('s')], [Promise.resolve()], [new WeakMap()]])('refuses %s', (value) => {
    expect(() => nodeWire.encode({ value })).toThrowError(expect.objectContaining({ name: 'DataCloneError' }))
  })
})
