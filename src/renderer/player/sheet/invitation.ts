import { element } from '../../ui/element.ts'
import type { CustomerWords } from '../../ui/words/words.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

/** What the strip invites to: customers to be asked, or staff to mark the area at the screen. */
const asks = ({ strip, settingUp }: CustomerWords, marking: boolean): string =>
  marking ? settingUp.title : strip.invitation

/** The one question on the strip. It is asked by being there; nothing moves, nothing repeats. */
export function invitationView({ shop, tongues: { words, other } }: Scene): HTMLElement {
  return button(
    'invite',
    { class: 'invitation', 'data-key': 'invitation' },
    element('span', { class: 'invitation-question', lang: words.language }, asks(words, shop.settingUp)),
    element(
      'span',
      { class: 'invitation-small' },
      element('span', { lang: other.language, dir: 'auto' }, asks(other, shop.settingUp)),
      element(
        'span',
        { class: 'invitation-how' },
        shop.reach === 'button' ? words.strip.inviteByKey : words.strip.inviteByTouch,
      ),
    ),
  )
}
