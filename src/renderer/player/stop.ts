import { element } from '../ui/element.ts'
import { stopSquare, tick } from '../ui/pictograms.ts'
import { button } from './button.ts'
import type { Scene } from './scene.ts'

/** The stop button of every state with camera; the same place ends a told session ("finish and forget"). */
export function stopView({ session, tongues: { words } }: Scene): HTMLElement {
  const told = session.state === 'declared' || session.state === 'paused'
  return button(
    'stop',
    { class: 'stop', 'data-key': 'stop', id: 'stop' },
    told ? tick() : stopSquare(),
    element(
      'span',
      { class: 'tongues' },
      element('span', { class: 'tongue' }, told ? words.strip.forget : words.strip.stop),
      element('span', { class: 'tongue-other' }, told ? words.strip.forgetEffect : words.strip.stopEffect),
    ),
  )
}
