import { describe, expect, test } from 'vitest'
import { type ServedContent, servedTogether, stillServed } from './served-content.ts'

const served = (path: string, digests: readonly string[], unscripted: readonly string[] = []): ServedContent => ({
  digests: new Map(digests.map((digest) => [digest, { path, type: 'image/webp', bytes: 1 }])),
  unscripted: new Set(unscripted),
})

describe('what is served around a change of packages', () => {
  test('the files of both, those that both have from the present one', () => {
    const both = servedTogether(served('new', ['b', 'c']), served('old', ['a', 'b']))
    expect(Array.from(both?.digests ?? [], ([digest, { path }]) => `${digest} ${path}`).sort()).toEqual([
      'a old',
      'b new',
      'c new',
    ])
    expect(servedTogether(null, null)).toBeUndefined()
  })
  test('P11: what a signal can call in the present one runs no script; the old one speaks only for its own', () => {
    const both = servedTogether(served('new', ['b', 'c'], ['c']), served('old', ['a', 'b', 'c'], ['a', 'b']))
    expect([...(both?.unscripted ?? [])].sort()).toEqual(['a', 'c'])
  })
  test('those of an earlier one for as long as one of them is on the screen, however many came since', () => {
    const [film, second, third] = [served('film', ['f', 'g']), served('second', ['x']), served('third', ['y'])]
    const afterTwo = stillServed(second, stillServed(film, [], ['f']), ['f'])
    expect(afterTwo).toEqual([second, film])
    expect(stillServed(third, afterTwo, ['y'])).toEqual([third])
    const alike = [1, 2, 3].map(() => served('film', ['f', 'g']))
    const kept = alike.reduce<readonly ServedContent[]>((before, last) => stillServed(last, before, ['f']), [])
    expect(kept, 'one of those that have it').toEqual(alike.slice(-1))
    expect(stillServed(null, afterTwo, ['f']), 'where nothing was active in between').toEqual([film])
  })
})
