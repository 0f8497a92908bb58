import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json-check.ts'

test('sound JSON is read as the parser of the language reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'))
      expect(readJson(JSON.stringify(value), 32)).toEqual({ value: JSON.parse(JSON.stringify(value)) })
      expect(readJson(JSON.stringify(value, null, 2), 32)).toEqual({ value: JSON.parse(JSON.stringify(value)) })
    }),
  )
})

test.each<[string, unknown]>([
  ['{"a":1,"a":2}', { expected: 'unique-keys', path: ['a'], argument: '' }],
  ['{"a":1,"\\u0061":2}', { expected: 'unique-keys', path: ['a'], argument: '' }],
  ['{"list":[0,{"x":{}},{"b":"]","b":1}]}', { expected: 'unique-keys', path: ['list', 2, 'b'], argument: '' }],
  ['{"a":{"__proto__":{}}}', { expected: 'own-keys', path: ['a', '__proto__'], argument: '' }],
  ['{"\\u005f_proto__":1}', { expected: 'own-keys', path: ['__proto__'], argument: '' }],
  ['{"a":1', { expected: 'json', path: [], argument: 'line 1, column 7' }],
  ['\uFEFF{}', { expected: 'json', path: [], argument: 'line 1, column 1' }],
  ['', { expected: 'json', path: [], argument: 'line 1, column 1' }],
  ["{'a':1}", { expected: 'json', path: [], argument: 'line 1, column 2' }],
  ['{\n  "a": 1,\n}', { expected: 'json', path: [], argument: 'line 3, column 1' }],
])('refuses %j', (text, problem) => {
  expect(readJson(text, 32)).toEqual({ problem })
})

test('a key may come again in another object, and a value may look like a key', () => {
  const text = '{"a":{"k":"k"},"b":[{"k":1},{"k":"a\\"k"}],"k":"}"}'
  expect(readJson(text, 32)).toEqual({ value: JSON.parse(text) })
})

test('nesting is taken to the limit and not one level past it, without exhausting the parser', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  expect('value' in readJson(nested(32), 32)).toBe(true)
  expect(readJson(nested(33), 32)).toEqual({ problem: { expected: 'depth', path: [], argument: '32' } })
  expect(readJson('[{"a":'.repeat(500_000), 32)).toEqual({ problem: { expected: 'depth', path: [], argument: '32' } })
  expect('value' in readJson(`"${'['.repeat(100)}"`, 32)).toBe(true)
})
