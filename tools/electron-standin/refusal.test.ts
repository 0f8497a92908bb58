import { expect, test } from 'vitest'
import { assemble, strictEmitter } from './refusal.ts'

test('a member that is not there throws, it is never a silent nothing', () => {
  const app = assemble('app', {}, { name: 'x' }) as unknown as Record<string, unknown>
  expect(app.name).toBe('x')
  expect(() => app.setBadgeCount).toThrow('not in the stand-in: app.setBadgeCount')
})

test('a listener for an event that is never emitted is refused', () => {
  const emitter = strictEmitter('app', ['ready'])
  emitter.on('ready', () => {})
  expect(() => emitter.on('login', () => {})).toThrow("not in the stand-in: event 'login' of app")
})

test('awaiting an assembled object gives the object', async () => {
  const one = assemble('one', {}, { value: 1 })
  expect(await Promise.resolve(one)).toBe(one)
})
