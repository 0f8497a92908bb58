import { expect, test } from 'vitest'
import { createScreenCourse } from './screen-course.ts'

function course() {
  const now = { open: true, safeMode: false, sessionIsOver: true }
  const told: string[] = []
  const screen = createScreenCourse({
    open: () => now.open,
    safeMode: () => now.safeMode,
    sessionIsOver: () => now.sessionIsOver,
    endSession: () => told.push('end the session'),
    changed: () => told.push(`${screen.state()}, ${screen.mayAsk() ? 'asks' : 'asks nobody'}`),
  })
  return { now, told, look: screen.look }
}

test('P15: outside the hours a session is ended and forgotten first, then the screen goes dark', () => {
  const { now, told, look } = course()
  now.sessionIsOver = false
  now.open = false
  look()
  expect(told).toEqual(['end the session', 'on, asks nobody'])
  now.sessionIsOver = true
  look()
  expect(told.slice(2)).toEqual(['dark, asks nobody'])
  now.open = true
  look()
  expect(told.slice(3)).toEqual(['on, asks'])
})

test('outside the hours the screen is dark in safe mode, too', () => {
  const { now, told, look } = course()
  now.safeMode = true
  look()
  now.open = false
  look()
  now.safeMode = false
  look()
  now.open = true
  look()
  expect(told).toEqual(['safe, asks nobody', 'dark, asks nobody', 'on, asks'])
})
