import { expect, test } from 'vitest'
import { counting } from './counting.ts'

test.each([
  ['de', 0, '0 Dateien'],
  ['de', 1, '1 Datei'],
  ['de', 20_000, '20.000 Dateien'],
  ['en', 0, '0 files'],
  ['en', 1, '1 file'],
  ['en', 20_000, '20,000 files'],
] as const)('writes a number with its word: %s, %d', (language, n, text) => {
  const [one, other] = language === 'de' ? (['Datei', 'Dateien'] as const) : (['file', 'files'] as const)
  expect(counting(language)(n, one, other)).toBe(text)
})
