import { element } from '../ui/element.ts'
import type { Scene } from './scene.ts'

/** What everyone in front should know of this player: it is on trial, or its content is from an unsigned folder. */
export function badgesView({ shop, tongues: { words } }: Scene): HTMLElement | null {
  if (!shop.test && !shop.unsignedFolder) return null
  return element(
    'div',
    { class: 'badges', 'data-key': 'badges' },
    shop.test && element('span', { class: 'badge' }, words.badges.test),
    shop.unsignedFolder && element('span', { class: 'badge' }, words.badges.unsignedFolder),
  )
}
