import { element } from '../ui/element.ts'
import { button } from './button.ts'
import type { Scene } from './scene.ts'

/** The one question on the strip. It is asked by being there; nothing moves, nothing repeats. */
export function invitationView({ shop, tongues: { words, other } }: Scene): HTMLElement {
  return button(
    'invite',
    { class: 'invitation', 'data-key': 'invitation' },
    element('span', { class: 'invitation-question', lang: words.language }, words.strip.invitation),
    element(
      'span',
      { class: 'invitation-small' },
      element('span', { lang: other.language, dir: 'auto' }, other.strip.invitation),
      element(
        'span',
        { class: 'invitation-how' },
        shop.reach === 'button' ? words.strip.inviteByKey : words.strip.inviteByTouch,
      ),
    ),
  )
}
