import { element } from '../../ui/element.ts'
import { downwards, halfCircle, largeLetter } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { IntentName } from '../intents.ts'
import type { AskingView, Scene } from '../scene.ts'
import { languageRow } from '../sheet/languages.ts'

function setting(intent: IntentName, label: string, on: boolean, pictogram: SVGSVGElement): HTMLElement {
  return button(intent, { class: 'setting', 'aria-pressed': String(on) }, pictogram, element('span', {}, label))
}

/** First on the sheet: language, then text size, contrast and position. */
export function appearanceView(scene: Scene<AskingView>): HTMLElement {
  const { appearance } = scene.session
  const { words } = scene.tongues
  const text = words.sheet
  return element(
    'div',
    { class: 'appearance', 'data-key': 'appearance' },
    languageRow(scene),
    element(
      'div',
      { class: 'display', role: 'group', 'aria-label': text.display },
      setting('text-size', text.largeText, appearance.textSize === 'large', largeLetter()),
      setting('contrast', text.contrast, appearance.contrast === 'high', halfCircle()),
      setting('position', text.lowPosition, appearance.position === 'low', downwards()),
    ),
    words.draft !== null && element('p', { class: 'draft' }, words.draft),
  )
}
