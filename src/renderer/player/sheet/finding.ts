import { element } from '../../ui/element.ts'
import { stopSquare } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { FindingView, Scene } from '../scene.ts'
import { drawnFrame } from './drawn-frame.ts'
import { hintDrawing } from './hint-drawing.ts'

/** From the yes to the first word: the camera goes on, "please step nearer", "Is this you?". One card, one frame. */
export function findingView({ session, tongues: { words } }: Scene<FindingView>): HTMLElement {
  const text = words.finding
  const confirming = session.state === 'confirming'
  const hint = session.state === 'searching' ? (session.hint ?? 'no-face') : null
  const title = confirming ? text.isThisYou : hint === null ? text.starting : text.hints[hint]
  return element(
    'div',
    { class: 'card finding', 'data-fit': true, 'data-key': 'finding', 'data-state': session.state },
    element(
      'div',
      { class: 'finding-frame', 'data-key': hint ?? session.state },
      hint === null ? drawnFrame(confirming ? session.place : null, text.drawn) : hintDrawing(hint, text.drawn),
      element('p', { class: 'finding-note', 'aria-hidden': 'true' }, text.drawn),
    ),
    element(
      'div',
      { class: 'finding-words', role: 'status' },
      element('h2', {}, title),
      confirming && element('p', { 'data-key': 'if-not' }, text.ifNot),
      confirming && element('div', { class: 'finding-time', 'data-key': 'time' }, element('span', {})),
      confirming && button('stop', { class: 'plain-button strong', 'data-key': 'not-me' }, stopSquare(), text.no),
    ),
  )
}
