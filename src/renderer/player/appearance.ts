import { element } from '../ui/element.ts'
import { downwards, halfCircle, largeLetter } from '../ui/pictograms.ts'
import { languageNames } from '../ui/words/language-names.ts'
import { everyTongue } from '../ui/words/tongues.ts'
import { button } from './button.ts'
import type { IntentName } from './intents.ts'
import type { AskingView, Scene } from './scene.ts'

function setting(intent: IntentName, label: string, on: boolean, pictogram: SVGSVGElement): HTMLElement {
  return button(intent, { class: 'setting', 'aria-pressed': String(on) }, pictogram, element('span', {}, label))
}

/** First on the sheet: language, then text size, contrast and position. */
export function appearanceView({ session: { appearance }, tongues: { words } }: Scene<AskingView>): HTMLElement {
  const text = words.sheet
  return element(
    'div',
    { class: 'appearance', 'data-key': 'appearance' },
    element(
      'div',
      { class: 'languages', role: 'group', 'aria-label': text.languages },
      ...everyTongue.map((tongue) =>
        button(
          'language',
          {
            class: 'setting',
            'data-value': tongue.language,
            lang: tongue.language,
            'aria-pressed': String(tongue.language === appearance.language),
          },
          element('span', {}, languageNames[tongue.language]),
        ),
      ),
    ),
    element(
      'div',
      { class: 'display', role: 'group', 'aria-label': text.display },
      setting('text-size', text.largeText, appearance.textSize === 'large', largeLetter()),
      setting('contrast', text.contrast, appearance.contrast === 'high', halfCircle()),
      setting('position', text.lowPosition, appearance.position === 'low', downwards()),
    ),
  )
}
