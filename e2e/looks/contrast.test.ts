import { expect, test } from 'vitest'
import { contrastOf, faintOf } from './contrast.ts'

test('contrast is that of WCAG', () => {
  expect(contrastOf('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21)
  expect(contrastOf('rgb(255, 255, 255)', 'rgb(118, 118, 118)')).toBeCloseTo(4.54, 2)
  expect(contrastOf('rgb(10, 20, 30)', 'rgb(10, 20, 30)')).toBe(1)
  expect(() => contrastOf('transparent', 'rgb(0, 0, 0)')).toThrow('not a colour')
})

test('what is too faint is named, and nothing else', () => {
  const ground = 'rgb(255, 255, 255)'
  const texts = [
    { what: 'pale', colour: 'rgb(118, 118, 118)', ground },
    { what: 'dark', colour: 'rgb(20, 32, 27)', ground },
  ]
  expect(faintOf(texts, 7)).toEqual(['pale: 4.5 (rgb(118, 118, 118) on rgb(255, 255, 255))'])
})
