import { element } from '../../ui/element.ts'
import type { Scene } from '../scene.ts'

/** What everyone in front should know of this player: staff train with it, it is on trial, in safe mode, or its content is from an unsigned folder. */
export function badgesView({ shop, tongues: { words } }: Scene): HTMLElement | null {
  if (shop.training) {
    return element(
      'div',
      { class: 'badges training', 'data-key': 'training' },
      element('strong', {}, words.badges.training),
      element('span', {}, words.badges.trainingText),
    )
  }
  const safeMode = shop.screen === 'safe'
  if (!shop.test && !shop.unsignedFolder && !safeMode) return null
  return element(
    'div',
    { class: 'badges', 'data-key': 'badges' },
    safeMode && element('span', { class: 'badge' }, words.badges.safeMode),
    shop.test && element('span', { class: 'badge' }, words.badges.test),
    shop.unsignedFolder && element('span', { class: 'badge' }, words.badges.unsignedFolder),
  )
}
