import type { SignalName } from '../../../contract/signals.ts'
import { element } from '../../ui/element.ts'
import { eye } from '../../ui/pictograms.ts'
import type { CustomerWords } from '../../ui/words/words.ts'
import { button } from '../button.ts'
import type { Scene, WatchingView } from '../scene.ts'
import { offerAnswersView } from './offer-answers.ts'
import { watchingReason } from './reason.ts'
import { wordText } from './word-text.ts'

const order: readonly SignalName[] = ['audience', 'distance', 'dwell', 'attention', 'ageBand']

function entry(name: SignalName, value: string, used: boolean, { labels }: CustomerWords['mirror']): HTMLElement {
  return element(
    'div',
    { class: 'known', 'data-key': name, 'data-used': String(used) },
    element('span', { class: 'known-label' }, labels[name]),
    element('span', { class: 'known-value' }, value),
  )
}

/** What the screen is to show: one of the two is pressed, so that each says what the other is. */
function shownView({ everyone }: WatchingView, text: CustomerWords['mirror']): HTMLElement {
  const choice = (intent: 'for-me' | 'everyone', pressed: boolean, label: string) =>
    button(intent, { class: 'plain-button', 'data-key': intent, 'aria-pressed': String(pressed) }, label)
  return element(
    'div',
    { class: 'shown', 'data-key': 'shown', role: 'group', 'aria-label': text.show },
    choice('for-me', !everyone, text.forMe),
    choice('everyone', everyone, text.forEveryone),
  )
}

/**
 * "This is all I know": every word in use and the reason for what is on (P10). The words are for the eye of the one in
 * front: a screen reader, which speaks aloud in a shop, is not given them.
 */
export function mirrorView(scene: Scene<WatchingView>): HTMLElement {
  const {
    session,
    local,
    tongues: { words },
  } = scene
  const text = words.mirror
  const reason = watchingReason(session, words)
  const entries = order.flatMap((name) => {
    const value = wordText(name, session.words, text.values)
    if (value === undefined) return []
    const shown = name === 'ageBand' && !local.ageShown ? '• • •' : value
    return [entry(name, shown, !session.everyone && session.used.includes(name), text)]
  })
  return element(
    'section',
    {
      class: 'shelf mirror',
      'data-fit': true,
      'data-key': 'mirror',
      'data-distance': session.words.distance ?? 'unknown',
      'aria-labelledby': 'mirror-title',
    },
    element(
      'div',
      { class: 'mirror-words' },
      element(
        'div',
        { class: 'mirror-head' },
        element('h2', { id: 'mirror-title' }, text.title),
        session.endsSoon &&
          element('p', { class: 'ends-soon', role: 'status', 'data-key': 'ends-soon' }, text.endsSoon),
      ),
      element(
        'div',
        { class: 'known-all', 'aria-hidden': 'true' },
        ...(entries.length > 0 ? entries : [element('p', { class: 'known-none' }, text.nothingYet)]),
      ),
      element(
        'p',
        { class: 'reason', 'aria-hidden': 'true' },
        element('span', { class: local.reason === reason ? 'reason-said' : 'reason-known' }, reason),
      ),
    ),
    element(
      'div',
      { class: 'mirror-actions' },
      offerAnswersView(scene),
      element(
        'div',
        { class: 'mirror-more' },
        shownView(session, text),
        button('more', { class: 'plain-button', 'data-key': 'more' }, words.sheet.more),
        session.words.ageBand !== undefined &&
          button(
            'show-age',
            { class: 'plain-button', 'data-key': 'show-age', 'aria-pressed': String(local.ageShown) },
            eye(),
            local.ageShown ? text.hideAge : text.showAge,
          ),
      ),
    ),
  )
}
