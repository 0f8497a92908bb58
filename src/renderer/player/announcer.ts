import type { Scene } from './scene.ts'
import { type CameraState, cameraStateOf } from './strip/camera-state.ts'

/** Tells the screen reader that the camera went on or off, and nothing else (P10): on again after a pause, too. */
export function announceCamera(host: Element): (scene: Scene) => void {
  let told: CameraState = 'off'
  return (scene) => {
    const { words } = scene.tongues
    const state = cameraStateOf(scene)
    if (state === told) return
    // What was said last holds until it is off: while it is being closed, nothing is claimed.
    if (state === 'training' || state === 'closing') return
    told = state
    host.setAttribute('lang', words.language)
    host.textContent = state === 'on' ? words.announce.cameraOn : state === 'off' ? words.announce.cameraOff : ''
  }
}
