import { expect, test } from 'vitest'
import { sessionViewSchema } from '../../contract/session.ts'
import { mayRunVision, mayUseCamera, sessionStateNames } from './who-may.ts'

test('P1: the camera is for five states, the vision process for them, a pause and the self-test', () => {
  const names = ['self-test', ...sessionStateNames] as const
  expect(names.filter(mayUseCamera)).toEqual(['starting', 'searching', 'confirming', 'watching', 'setting-up'])
  expect(names.filter(mayRunVision)).toEqual([
    'self-test',
    'starting',
    'searching',
    'confirming',
    'watching',
    'setting-up',
    'paused',
  ])
})

test('P1: the table knows every state that the screen can show, and no other', () => {
  const shown = sessionViewSchema.options.map(({ shape }) => shape.state.value)
  expect([...sessionStateNames].toSorted()).toEqual(shown.toSorted())
})
