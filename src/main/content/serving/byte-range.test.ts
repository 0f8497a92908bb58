import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

const size = fc.integer({ min: 1, max: 5_000_000_000 })

test('a-b names the bytes from a to b, or to the end', () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (length, a, more) => {
      const start = a % length
      expect(byteRange(`bytes=${start}-${start + more}`, length)).toEqual({
        kind: 'part',
        start,
        end: Math.min(start + more, length - 1),
      })
    }),
  )
})

test('a- goes to the real end, -n gives the last n', () => {
  fc.assert(
    fc.property(size, fc.nat(), (length, a) => {
      const start = a % length
      expect(byteRange(`bytes=${start}-`, length)).toEqual({ kind: 'part', start, end: length - 1 })
      const last = Math.min(start + 1, length)
      expect(byteRange(`bytes=-${start + 1}`, length)).toEqual({ kind: 'part', start: length - last, end: length - 1 })
    }),
  )
})

test('what names nothing in the file is unsatisfiable', () => {
  fc.assert(
    fc.property(size, fc.nat(), (length, more) => {
      expect(byteRange(`bytes=${length + more}-`, length)).toEqual({ kind: 'unsatisfiable' })
    }),
  )
  expect(byteRange('bytes=-0', 10)).toEqual({ kind: 'unsatisfiable' })
  expect(byteRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' })
  expect(byteRange('bytes=-5', 0)).toEqual({ kind: 'unsatisfiable' })
})

test('what is no single range is ignored', () => {
  for (const header of [null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'items=0-1', 'bytes=a-b']) {
    expect(byteRange(header, 10), String(header)).toEqual({ kind: 'whole' })
  }
})

test('whatever the header, a part lies in the file', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^bytes=[0-9,\- ]{0,20}$/), fc.nat({ max: 1000 }), (header, length) => {
      const range = byteRange(header, length)
      if (range.kind !== 'part') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(length)
    }),
  )
})
