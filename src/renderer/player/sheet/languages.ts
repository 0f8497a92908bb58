import { baseOf } from '../../../contract/package/package-text.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { element } from '../../ui/element.ts'
import { globe } from '../../ui/pictograms.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { everyTongue } from '../../ui/words/tongues.ts'
import { button } from '../button.ts'
import type { AskingView, Scene } from '../scene.ts'
import { moreTimeView } from './more-time.ts'

/** One in each script: whoever reads only that one finds the way to all languages by it. */
const signposts: readonly Language[] = ['tr', 'uk', 'ar']

/**
 * Those that are always in sight: the shop's own, the other of German and English, and the one in use; easy German while
 * German is in use.
 */
export function likelyLanguages(shop: Language, inUse: Language): readonly Language[] {
  const easy: readonly Language[] = baseOf(inUse) === 'de' ? ['de-simple'] : []
  return [...new Set<Language>([shop, baseOf(shop) === 'en' ? 'de' : 'en', ...easy, inUse])]
}

function languageButton(language: Language, inUse: Language): HTMLElement {
  return button(
    'language',
    {
      class: 'setting',
      'data-key': `language ${language}`,
      'data-value': language,
      lang: language,
      'aria-pressed': String(language === inUse),
    },
    element('span', { dir: 'auto' }, languageNames[language]),
  )
}

/** The likely languages, and the way to all of them. */
export function languageRow({ session, shop, tongues: { words } }: Scene<AskingView>): HTMLElement {
  const inUse = session.appearance.language
  const likely = likelyLanguages(shop.language, inUse)
  const others = signposts.filter((language) => !likely.includes(language))
  return element(
    'div',
    { class: 'languages', role: 'group', 'aria-label': words.sheet.languages },
    ...likely.map((language) => languageButton(language, inUse)),
    button(
      'languages',
      { class: 'setting more-languages', 'data-key': 'languages', 'aria-haspopup': 'dialog' },
      globe(),
      element('span', { class: 'unseen' }, `${words.sheet.moreLanguages}: `),
      ...others.map((language) => element('span', { lang: language, dir: 'auto' }, languageNames[language])),
      element('span', { 'aria-hidden': 'true' }, '…'),
    ),
  )
}

/** All languages in place of the sheet: one touch leads here, the next one back with the language. */
export function languagesView(scene: Scene<AskingView>): HTMLElement {
  const { session, tongues } = scene
  const { words } = tongues
  const text = words.sheet
  const group = (label: string, drafts: boolean): HTMLElement =>
    element(
      'div',
      { class: 'language-group', role: 'group', 'aria-label': label },
      ...everyTongue
        .filter(({ draft }) => (draft !== null) === drafts)
        .map(({ language }) => languageButton(language, session.appearance.language)),
    )
  return element(
    'div',
    {
      class: 'sheet all-languages',
      'data-fit': true,
      'data-key': 'languages',
      role: 'dialog',
      'aria-labelledby': 'languages-title',
    },
    element(
      'div',
      { class: 'panel-head' },
      element('h2', { id: 'languages-title', tabindex: '-1' }, text.languages),
      button('close-languages', { class: 'plain-button strong' }, text.less),
      moreTimeView(scene),
    ),
    group(text.languages, false),
    element('p', { class: 'draft' }, text.draftLanguages),
    group(text.draftLanguages, true),
  )
}
