import { element } from '../../ui/element.ts'
import { button } from '../button.ts'
import type { Scene } from '../scene.ts'

/** "More time?": asked on the sheet before its time is over, and above whatever of it is read meanwhile. */
export function moreTimeView({ session, tongues: { words } }: Scene): HTMLElement | false {
  return (
    session.state === 'asking' &&
    session.moreTime &&
    element(
      'div',
      { class: 'more-time', role: 'status', 'data-key': 'more-time' },
      element('span', {}, words.sheet.moreTimeQuestion),
      button('more-time', { class: 'plain-button' }, words.sheet.moreTime),
    )
  )
}
