import { element } from '../ui/element.ts'
import { cameraOff, cameraOn, tick } from '../ui/pictograms.ts'
import type { EndedView, Scene } from './scene.ts'

/** While things are being closed: said, and nothing claimed (P15). */
export function endingView({ local, tongues: { words } }: Scene): HTMLElement {
  const told = local.closing === 'declared'
  return element(
    'div',
    { class: 'closing', 'data-key': 'ending' },
    told ? null : cameraOn(),
    element('p', { class: 'closing-sentence' }, told ? words.closing.forgetting : words.closing.ending),
  )
}

/** Each sentence stays on its own line where the screen is narrow. */
function sentences(text: string): readonly (HTMLElement | string)[] {
  return text.split(/(?<=\.) /u).flatMap((sentence) => [element('span', {}, sentence), ' '])
}

/** The closing sentence: it comes only when everything is gone (P15). */
export function endedView({ session, tongues: { words } }: Scene<EndedView>): HTMLElement {
  const text = words.closing
  const reason = text.reasons[session.reason]
  return element(
    'div',
    { class: 'closing closed', 'data-key': 'ended', role: 'status' },
    session.kind === 'camera' ? cameraOff() : tick(),
    element(
      'div',
      {},
      element('p', { class: 'closing-sentence' }, ...sentences(text.ended[session.kind])),
      element('p', { class: 'closing-small' }, reason === '' ? null : `${reason} `, text.small[session.kind]),
    ),
  )
}
