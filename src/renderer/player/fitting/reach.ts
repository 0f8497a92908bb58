import { element } from '../../ui/element.ts'
import { crossedHand, pressedButton, touchedScreen } from '../../ui/reach-pictograms.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

function answer(value: string, pictogram: SVGSVGElement, label: string, effect: string): HTMLElement {
  return button(
    'reach',
    { class: 'reach-answer', 'data-key': `reach ${value}`, 'data-value': value },
    pictogram,
    element('span', { class: 'reach-label' }, label),
    element('span', { class: 'reach-effect' }, effect),
  )
}

/** Whether the page asks who sets it up how people can answer here: once, in front of the loop, before anybody is invited. */
export function asksReach({ session, shop }: Scene): boolean {
  return session.state === 'idle' && shop.reach === 'unasked'
}

/** The question of the first run. Three answers alike; none has focus, so that no key gives one by itself. */
export function reachView({ shop: { keys }, tongues: { words } }: Scene): HTMLElement {
  const text = words.reach
  return element(
    'div',
    { class: 'card reach', 'data-fit': true, 'data-key': 'reach', role: 'dialog', 'aria-labelledby': 'reach-title' },
    element('h2', { id: 'reach-title', tabindex: '-1' }, text.title),
    element('p', {}, text.text),
    element(
      'div',
      { class: 'reach-answers' },
      answer('touch', touchedScreen(), text.touch, text.touchEffect),
      answer('button', pressedButton(), text.button, text.buttonEffect(keys.ask)),
      answer('none', crossedHand(), text.none, text.noneEffect),
    ),
    element('p', { class: 'reach-later' }, text.later(keys.settings)),
  )
}
