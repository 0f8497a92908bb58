import { element } from '../../ui/element.ts'
import { downwards, halfCircle, largeLetter } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { IntentName } from '../intents.ts'
import type { AskingView, Scene } from '../scene.ts'
import { languageRow } from '../sheet/languages.ts'

function setting(intent: IntentName, label: string, on: boolean, pictogram: SVGSVGElement): HTMLElement {
  return button(intent, { class: 'setting', 'aria-pressed': String(on) }, pictogram, element('span', {}, label))
}

/** Text size, contrast and position. */
export function displayView({ session: { appearance }, tongues: { words } }: Scene<AskingView>): HTMLElement {
  const text = words.sheet
  return element(
    'div',
    { class: 'display', 'data-key': 'display', role: 'group', 'aria-label': text.display },
    setting('text-size', text.largeText, appearance.textSize === 'large', largeLetter()),
    setting('contrast', text.contrast, appearance.contrast === 'high', halfCircle()),
    setting('position', text.lowPosition, appearance.position === 'low', downwards()),
  )
}

/** First on the sheet: language, and what else is given to stand beside it. */
export function appearanceView(scene: Scene<AskingView>, beside: HTMLElement | false): HTMLElement {
  const { words } = scene.tongues
  return element(
    'div',
    { class: 'appearance', 'data-key': 'appearance' },
    languageRow(scene),
    beside,
    words.draft !== null && element('p', { class: 'draft' }, words.draft),
  )
}
