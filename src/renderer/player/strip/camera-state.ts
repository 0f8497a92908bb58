import { element } from '../../ui/element.ts'
import { timeInDigits } from '../../ui/formats.ts'
import { cameraOff, cameraOn, cameraPaused, cameraUnsure } from '../../ui/pictograms.ts'
import { twoTongues } from '../button.ts'
import type { Scene } from '../scene.ts'

/** What the page may say of the camera. While it is being closed, or may not be, neither on nor off is claimed. */
export type CameraState = 'off' | 'on' | 'closing' | 'paused' | 'unsure' | 'training'

export function cameraStateOf({ session, local }: Pick<Scene, 'session' | 'local'>): CameraState {
  if ('sign' in session) return local.drawn ? 'training' : 'on'
  switch (session.state) {
    case 'ending':
      return local.drawn || local.closing === 'declared' ? 'off' : 'closing'
    case 'paused':
      return session.closed || local.drawn ? 'paused' : 'closing'
    case 'blocked':
      return 'unsure'
    default:
      return 'off'
  }
}

const pictograms = {
  off: cameraOff,
  on: cameraOn,
  closing: cameraOn,
  paused: cameraPaused,
  unsure: cameraUnsure,
  training: cameraOff,
}
const sentences = {
  off: 'cameraOff',
  on: 'cameraOn',
  closing: 'cameraClosing',
  paused: 'cameraPaused',
  unsure: 'cameraUnsure',
  training: 'cameraTraining',
} as const

/** The permanent word on the camera, on the strip: the camera sign while it is on (P2). */
export function cameraStateView(scene: Scene): HTMLElement {
  const { words, other } = scene.tongues
  const { secondsLeft } = scene.local
  const { session } = scene
  const state = cameraStateOf(scene)
  const key = sentences[state]
  return element(
    'div',
    { class: 'camera-state', 'data-camera': state, id: 'camera-state' },
    pictograms[state](),
    element(
      'div',
      { class: 'camera-words' },
      twoTongues(
        { text: words.strip[key], language: words.language, id: 'camera-said' },
        { text: other.strip[key], language: other.language },
      ),
      // While paused the clock that counts is the answer's own, on the card.
      secondsLeft !== null &&
        session.state !== 'paused' &&
        element('span', { class: 'time-left', role: 'timer' }, words.strip.timeLeft(timeInDigits(secondsLeft))),
    ),
  )
}
