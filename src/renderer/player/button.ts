import { type Attributes, type Child, element } from '../ui/element.ts'
import type { IntentName } from './intents.ts'

/** A button that names what it is for; `listenForIntents` does it. */
export function button(intent: IntentName, attributes: Attributes, ...children: readonly Child[]): HTMLButtonElement {
  return element('button', { type: 'button', 'data-intent': intent, ...attributes }, ...children)
}

/** A label in two languages: the one in use, and the other one smaller below. */
export function twoTongues(
  words: { readonly text: string; readonly language: string; readonly id?: string },
  other: { readonly text: string; readonly language: string },
): HTMLElement {
  return element(
    'span',
    { class: 'tongues' },
    element('span', { class: 'tongue', id: words.id, lang: words.language, dir: 'auto' }, words.text),
    words.text === other.text
      ? null
      : element('span', { class: 'tongue-other', lang: other.language, dir: 'auto' }, other.text),
  )
}
