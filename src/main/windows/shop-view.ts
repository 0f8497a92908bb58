import type { ShopView } from '../../contract/calls/events.ts'
import type { Settings } from '../../contract/settings/settings.ts'

/** What the player page is told of the shop: of the settings only what customers see. */
export function shopView(
  { shop, appearance, screen, keys }: Settings,
  now: Pick<ShopView, 'screen' | 'gain' | 'black' | 'test' | 'unsignedFolder' | 'training' | 'settingUp' | 'offers'>,
): ShopView {
  return {
    ...shop,
    language: appearance.language,
    diagonalInches: screen.diagonalInches,
    reach: screen.reach,
    rotation: screen.rotation,
    keys: { ask: keys.ask, stop: keys.stop, settings: keys.settings },
    ...now,
  }
}
