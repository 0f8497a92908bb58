import { expect, test } from 'vitest'
import type { SessionView } from '../../contract/session.ts'
import { keepLocal } from './keep-local.ts'
import { freshLocal } from './scene.ts'
import { cameraStateOf } from './strip/camera-state.ts'

const appearance = { language: 'en', contrast: 'normal', textSize: 'normal', position: 'normal' } as const
const nonce = '0'.repeat(32)
const idle: SessionView = { state: 'idle', appearance, invitation: true }
const starting: SessionView = { state: 'starting', appearance, sign: nonce }
const searching: SessionView = { state: 'searching', appearance, sign: nonce, hint: null }
const paused: SessionView = { state: 'paused', appearance, nonce, doubt: 'lost', closed: true }
const ending: SessionView = { state: 'ending', appearance }

/** What the strip says of the camera after each view; with it: whether staff have chosen the training by then. */
function said(...views: readonly (readonly [SessionView, 'training' | 'customers'])[]) {
  let local = freshLocal
  let before: SessionView | undefined
  return views.map(([session, chosen]) => {
    local = keepLocal(local, before, session, chosen === 'training')
    before = session
    return cameraStateOf({ session, local })
  })
}

test('P2: a session on a camera keeps its sign to the end, even if staff choose the training meanwhile', () => {
  expect(said([idle, 'customers'], [starting, 'customers'], [searching, 'training'], [paused, 'training'])).toEqual([
    'off',
    'on',
    'on',
    'paused',
  ])
  expect(said([starting, 'customers'], [ending, 'training'])).toEqual(['on', 'closing'])
  expect(said([paused, 'customers'], [starting, 'training'])).toEqual(['paused', 'on'])
})

test('P15: a pause says that the camera is being closed until it is', () => {
  const open: SessionView = { ...paused, closed: false }
  expect(said([starting, 'customers'], [open, 'customers'], [paused, 'customers'])).toEqual(['on', 'closing', 'paused'])
  expect(said([starting, 'training'], [open, 'training']), 'on the drawn face there is none').toEqual([
    'training',
    'paused',
  ])
})

test('a session on the drawn face never says that a camera is on, or being switched off', () => {
  expect(
    said(
      [idle, 'training'],
      [starting, 'training'],
      [paused, 'training'],
      [searching, 'training'],
      [ending, 'training'],
    ),
  ).toEqual(['off', 'training', 'paused', 'training', 'off'])
  // The training ends, and the session with it: whichever is told first.
  expect(said([starting, 'training'], [searching, 'customers'], [ending, 'customers'])).toEqual([
    'training',
    'training',
    'off',
  ])
})

test('P7: "All offers" gives way to what has to be seen or answered, and to nothing else', () => {
  const watching: SessionView = {
    state: 'watching',
    appearance,
    sign: nonce,
    words: {},
    used: [],
    everyone: false,
    endsSoon: false,
  }
  const confirming: SessionView = { state: 'confirming', appearance, sign: nonce, place: 'centre' }
  const open = { ...freshLocal, offersOpen: true }
  const stays = (before: SessionView, now: SessionView) => keepLocal(open, before, now, false).offersOpen
  expect(stays(starting, searching)).toBe(false)
  expect(stays(searching, confirming)).toBe(false)
  expect(stays(watching, paused)).toBe(false)
  expect(stays(searching, { ...searching, hint: 'good' }), 'opened since').toBe(true)
  expect(stays(confirming, watching)).toBe(true)
  expect(stays(idle, idle)).toBe(true)
})

test('the next session is what staff have chosen for it', () => {
  expect(said([starting, 'training'], [ending, 'training'], [idle, 'customers'], [starting, 'customers'])).toEqual([
    'training',
    'off',
    'off',
    'on',
  ])
})
