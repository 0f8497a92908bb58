import { expect, test } from 'vitest'
import { isEnding, isOver } from './session-over.ts'
import { mayRunVision, mayUseCamera, sessionStateNames } from './who-may.ts'

test('every state is over, ending or neither, and no camera is open where it is one of them', () => {
  const over = sessionStateNames.filter(isOver)
  const ending = sessionStateNames.filter(isEnding)
  expect([over, ending]).toEqual([
    ['idle', 'blocked'],
    ['ending', 'ended'],
  ])
  expect([...over, ...ending].filter((state) => mayUseCamera(state) || mayRunVision(state))).toEqual([])
})
