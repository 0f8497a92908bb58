import { expect, test } from 'vitest'
import { createLater } from './later.ts'

test('a part that is not there yet is null, and whoever needs it all the same is told which one it is', () => {
  const door = createLater<string>('the door')
  expect(door.now()).toBeNull()
  expect(() => door.here()).toThrow('the door is not there yet')
  door.arrived('open')
  expect([door.now(), door.here()]).toEqual(['open', 'open'])
})
