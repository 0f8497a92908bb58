import { describe, expect, test } from 'vitest'
import { type ServedContent, servedTogether } from './served-content.ts'

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
})
