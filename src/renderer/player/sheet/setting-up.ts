import { element } from '../../ui/element.ts'
import type { Scene, SettingUpView } from '../scene.ts'
import { drawnFrame } from './drawn-frame.ts'

/** Staff mark the area, standing where customers stand: one closed word, large, and a drawn oval. Never a picture. */
export function settingUpView({ session, tongues: { words } }: Scene<SettingUpView>): HTMLElement {
  const text = words.settingUp
  const { word } = session
  return element(
    'div',
    { class: 'card finding', 'data-fit': true, 'data-key': 'setting-up', 'data-state': session.state },
    element('div', { class: 'finding-frame' }, drawnFrame(session.place, words.finding.drawn)),
    element(
      'div',
      { class: 'finding-words', role: 'status' },
      element('p', { class: 'setting-up-title' }, text.title),
      element('h2', {}, word === null ? text.nothingYet : text.words[word]),
      (word === 'too-dark' || word === 'turned-camera') &&
        element('p', { class: 'setting-up-next', 'data-key': 'next' }, text.next[word]),
      element('p', {}, text.text),
    ),
  )
}
