import { expect, test } from 'vitest'
import { lengthInWords } from './length-in-words.ts'

test('lengths are said in minutes where they are whole, with the right plural', () => {
  expect(lengthInWords(60, 'de')).toBe('1 Minute')
  expect(lengthInWords(180, 'de')).toBe('3 Minuten')
  expect(lengthInWords(90, 'en')).toBe('90 seconds')
  expect(lengthInWords(300, 'en')).toBe('5 minutes')
})
