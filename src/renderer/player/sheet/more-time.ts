import { element } from '../../ui/element.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

/** "More time?": asked before the time of the sheet or of the telling is over, and above whatever is read meanwhile. */
export function moreTimeView({ session, tongues: { words } }: Scene): HTMLElement | false {
  return (
    (session.state === 'asking' || session.state === 'declared') &&
    session.moreTime &&
    element(
      'div',
      { class: 'more-time', role: 'status', 'data-key': 'more-time' },
      element('span', {}, words.sheet.moreTimeQuestion),
      button('more-time', { class: 'plain-button' }, words.sheet.moreTime),
    )
  )
}
