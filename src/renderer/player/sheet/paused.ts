import { element } from '../../ui/element.ts'
import type { PausedView, Scene } from '../scene.ts'
import { answersView } from './answers.ts'

/** A doubt ended the watch: the reason, and a short sheet whose yes is a fresh one. */
export function pausedView({ session, local, tongues: { words } }: Scene<PausedView>): HTMLElement {
  const text = words.paused
  // Forgotten it is once camera and process are gone (P15); on the drawn face there is no camera to be closed.
  const so = session.closed ? text.text : local.drawn ? '' : words.strip.cameraClosing
  return element(
    'div',
    {
      class: 'card paused',
      'data-fit': true,
      'data-key': `paused ${session.nonce}`,
      role: 'dialog',
      'aria-labelledby': 'paused-title',
      'aria-describedby': 'camera-said paused-not-for-children paused-reason',
    },
    element(
      'div',
      {},
      element('p', { id: 'paused-not-for-children', class: 'not-for-children' }, words.sheet.notForChildren),
      element('h2', { id: 'paused-title', tabindex: '-1' }, text.title),
    ),
    element('p', { id: 'paused-reason' }, text.doubts[session.doubt], ' ', so),
    element('div', { class: 'finding-time', 'data-key': 'time' }, element('span', {})),
    answersView(
      { intent: 'stop', label: text.no },
      {
        intent: 'go-on',
        label: text.yes,
        nonce: session.nonce,
        // Main takes it only once the camera of before is closed.
        isDead: !local.yesAlive || !session.closed,
      },
    ),
  )
}
