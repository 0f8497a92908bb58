import { expect, test } from 'vitest'
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
