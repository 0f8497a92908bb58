import { lengthInWords } from '../../../contract/length-in-words.ts'
import { element } from '../../ui/element.ts'
import { tick } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import { appearanceView, displayView } from '../fitting/appearance.ts'
import type { AskingView, Scene } from '../scene.ts'
import { answersView } from './answers.ts'
import { moreTimeView } from './more-time.ts'

function fact(term: string, text: string): HTMLElement {
  return element('div', { class: 'fact' }, element('dt', {}, term), element('dd', {}, text))
}

function factsView({ session: { sheet }, tongues: { words } }: Scene<AskingView>): HTMLElement {
  const text = words.sheet
  const own = sheet.setUp ? text.setUp : text
  const who = text.whoText(sheet.shopName, sheet.contact)
  return element(
    'dl',
    { class: 'facts' },
    who !== '' && fact(text.who, who),
    fact(text.what, own.whatText),
    fact(text.why, own.whyText),
    fact(text.howLong, text.howLongText(lengthInWords(sheet.limitSeconds, words.language))),
    fact(text.howToStop, own.howToStopText),
  )
}

function agePurposeView({ local, tongues: { words } }: Scene<AskingView>): HTMLElement {
  return button(
    'age-purpose',
    { class: 'purpose', role: 'switch', 'aria-checked': String(local.ageBand), 'data-key': 'age-purpose' },
    element('span', { class: 'switch', 'aria-hidden': 'true' }, element('span', { class: 'switch-knob' }, tick())),
    element('span', {}, words.sheet.age),
  )
}

function statementView(scene: Scene<AskingView>): HTMLElement {
  const { session, shop, tongues } = scene
  const text = tongues.words.sheet
  const { camera, offerAgeBand, setUp } = session.sheet
  const title = setUp ? text.setUp.title : text.title
  return element(
    'div',
    { class: 'statement', 'data-key': 'statement', 'data-fits': true },
    element('p', { class: 'not-for-children' }, text.notForChildren),
    element('h2', { id: 'sheet-title', tabindex: '-1' }, camera ? title : text.titleWithoutCamera),
    camera && factsView(scene),
    !camera &&
      element(
        'p',
        { class: 'plain' },
        shop.reach === 'button' ? text.textWithoutCameraByButton : text.textWithoutCamera,
      ),
    camera && offerAgeBand && agePurposeView(scene),
  )
}

/** The sheet: everything before the yes (P11). Who, what, why, how long, how to stop, and two answers alike. */
export function sheetView(scene: Scene<AskingView>): HTMLElement {
  const { session, shop, local, tongues } = scene
  const text = tongues.words.sheet
  // The head of an upright sheet may hang above what everyone can reach; "lower" must not.
  const isUpright = document.documentElement.dataset.turned === 'portrait'
  return element(
    'div',
    {
      class: 'sheet',
      'data-fit': true,
      'data-key': `sheet ${session.sheet.nonce}`,
      role: 'dialog',
      'aria-labelledby': 'sheet-title',
    },
    appearanceView(scene, !isUpright && displayView(scene)),
    statementView(scene),
    element(
      'div',
      { class: 'choices', 'data-key': 'choices' },
      moreTimeView(scene),
      answersView(
        { intent: 'decline', label: session.sheet.camera ? text.no : text.noWithoutCamera },
        session.sheet.camera
          ? { intent: 'agree', label: text.yes, nonce: session.sheet.nonce, isDead: !local.yesAlive }
          : { intent: 'tell-instead', label: text.tellInstead },
      ),
      session.sheet.camera &&
        element(
          'div',
          { class: 'third-way' },
          button('tell-instead', { class: 'plain-button' }, text.tellInstead),
          button('more', { class: 'plain-button' }, text.more),
        ),
      shop.reach === 'button' && element('p', { class: 'by-buttons', 'data-key': 'by-buttons' }, text.byButtons),
    ),
    isUpright && displayView(scene),
  )
}
