import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved } from './moved.ts'

describe('one thing that moves', () => {
  test('comes to its place, and the others keep their order', () => {
    const lists = fc.uniqueArray(fc.nat(), { minLength: 2 })
    fc.assert(
      fc.property(lists, fc.nat(40), fc.nat(40), (things, from, to) => {
        const after = moved(things, from, to)
        if (from >= things.length || to >= things.length || from === to) {
          expect(after).toBe(things)
          return
        }
        expect(after[to]).toBe(things[from])
        expect(after.filter((each) => each !== things[from])).toEqual(things.filter((_, place) => place !== from))
      }),
    )
  })
})
