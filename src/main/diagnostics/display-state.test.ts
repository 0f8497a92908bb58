import { expect, test } from 'vitest'
import { displayState } from './display-state.ts'

const [lit, asleep, unplugged] = [
  { status: 'connected', power: 'On' },
  { status: 'connected', power: 'Off' },
  { status: 'disconnected', power: 'Off' },
]

test('a display is on, or off, where all that are connected agree', () => {
  expect(displayState([lit, unplugged])).toBe('on')
  expect(displayState([asleep, unplugged])).toBe('off')
  expect(displayState([lit, asleep])).toBe('unknown')
})
test('what nothing is connected to cannot be seen', () => {
  expect(displayState([unplugged])).toBe('off')
})
test('a system that says nothing, or half of it, is not believed', () => {
  expect(displayState([])).toBe('unknown')
  expect(displayState([{ status: 'connected', power: '' }])).toBe('unknown')
  expect(displayState([{ status: 'unknown', power: 'On' }])).toBe('unknown')
})
