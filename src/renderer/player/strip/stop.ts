import { element } from '../../ui/element.ts'
import { stopSquare, tick } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

/** The stop button of every state with camera, and of its pauses; the same place ends a told session ("finish and forget"). */
export function stopView({ session, tongues: { words } }: Scene): HTMLElement {
  const text = words.strip
  const told = session.state === 'declared'
  const effect = told ? text.forgetEffect : session.state === 'paused' ? text.stopPausedEffect : text.stopEffect
  return button(
    'stop',
    { class: 'stop', 'data-key': 'stop', id: 'stop' },
    told ? tick() : stopSquare(),
    element(
      'span',
      { class: 'tongues' },
      element('span', { class: 'tongue' }, told ? text.forget : text.stop),
      element('span', { class: 'tongue-other' }, effect),
    ),
  )
}
