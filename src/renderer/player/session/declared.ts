import type { OfferedInterest } from '../../../contract/package/offered-interests.ts'
import { element } from '../../ui/element.ts'
import { listInWords } from '../../ui/formats.ts'
import { tick } from '../../ui/pictograms.ts'
import { button } from '../button.ts'
import type { IntentName } from '../intents.ts'
import { packageWords, withPackageWords } from '../package-words.ts'
import type { DeclaredView, Scene } from '../scene.ts'
import { moreTimeView } from '../sheet/more-time.ts'
import { offerAnswersView } from './offer-answers.ts'
import { declaredReason } from './reason.ts'

function toggle(intent: IntentName, value: string, label: HTMLElement | string, on: boolean): HTMLElement {
  return button(
    intent,
    { class: 'toggle', 'data-key': `${intent} ${value}`, 'data-value': value, 'aria-pressed': String(on) },
    element('span', { class: 'toggle-mark', 'aria-hidden': 'true' }, on && tick()),
    element('span', { class: 'toggle-label' }, label),
  )
}

function toggles(label: string, ...buttons: HTMLElement[]): HTMLElement {
  return element('div', { class: 'toggles', role: 'group', 'aria-label': label }, ...buttons)
}

function interestToggles(offered: readonly OfferedInterest[], scene: Scene<DeclaredView>): HTMLElement[] {
  const { interests } = scene.session.declaration
  return offered.map(({ id, label }) => toggle('interest', id, packageWords(label, scene), interests.includes(id)))
}

/**
 * What leads to alcohol and the like stands behind a line for adults only, which names it; whoever does not say to be one
 * is not shown more (P18). That is a question, and no check.
 */
function forAdults(offered: readonly OfferedInterest[], scene: Scene<DeclaredView>): HTMLElement | false {
  const { words } = scene.tongues
  const { adultsOnly, adult, subjects } = words.declared
  const { declaration } = scene.session
  const categories = new Set(offered.flatMap(({ restricted }) => restricted))
  if (categories.size === 0) return false
  const named = listInWords(
    [...categories].map((category) => subjects[category]),
    words.language,
  )
  return element(
    'div',
    { class: 'telling-adults', role: 'group', 'aria-labelledby': 'telling-adults' },
    element('p', { id: 'telling-adults' }, adultsOnly(named)),
    toggle('adult', 'adult', adult, declaration.adult),
    ...(declaration.adult ? interestToggles(offered, scene) : []),
  )
}

/** "Choose without camera": the same choice of offers with no camera, by touch, and the same forgetting (P12). */
export function declaredView(scene: Scene<DeclaredView>): HTMLElement {
  const { session, shop } = scene
  const { words } = scene.tongues
  const text = words.declared
  const { interests, ageBand, audience, adult } = session.declaration
  const reason = declaredReason(session, words, shop.language)
  const told = interests.length > 0 || ageBand !== null || audience !== null || adult
  const open = session.interests.filter(({ restricted }) => restricted.length === 0)
  const behindTheLine = session.interests.filter(({ restricted }) => restricted.length > 0)
  return element(
    'section',
    { class: 'shelf telling', 'data-fit': true, 'data-key': 'telling', 'aria-labelledby': 'telling-title' },
    element('h2', { id: 'telling-title', tabindex: '-1' }, text.title),
    open.length > 0 && toggles(text.title, ...interestToggles(open, scene)),
    forAdults(behindTheLine, scene),
    element(
      'div',
      { class: 'telling-rest' },
      element('h3', { id: 'telling-age' }, text.age),
      toggles(
        text.age,
        toggle('age-band', '30-54', text.ages['30-54'], ageBand === '30-54'),
        toggle('age-band', '55-plus', text.ages['55-plus'], ageBand === '55-plus'),
      ),
      toggle('group', 'group', text.group, audience === 'group'),
      // In the place of the answers: what is being read does not move.
      moreTimeView(scene) || offerAnswersView(scene),
    ),
    element(
      'p',
      { class: 'reason' },
      element('strong', {}, told ? text.known : text.knownNothing),
      ' ',
      element('span', {}, ...withPackageWords(reason.text, reason.labels)),
    ),
  )
}
