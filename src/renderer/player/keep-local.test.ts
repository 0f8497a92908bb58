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
const paused: SessionView = { state: 'paused', appearance, nonce, doubt: 'lost' }
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

test('the next session is what staff have chosen for it', () => {
  expect(said([starting, 'training'], [ending, 'training'], [idle, 'customers'], [starting, 'customers'])).toEqual([
    'training',
    'off',
    'off',
    'on',
  ])
})
