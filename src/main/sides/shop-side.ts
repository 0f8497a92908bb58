import type { ShopView } from '../../contract/calls/events.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import type { Clock } from '../base/time/clock.ts'
import { createWallClocks } from '../base/time/wall-clock.ts'
import { followSound } from '../kiosk/sound-by-day.ts'
import { shopView } from '../windows/shop-view.ts'

export type ShopSideParts = {
  readonly clock: Clock
  readonly timeZone: () => string
  readonly timeIsKnown: () => boolean
  readonly settings: () => Settings
  readonly now: () => Pick<
    ShopView,
    'screen' | 'black' | 'test' | 'unsignedFolder' | 'training' | 'settingUp' | 'offers'
  >
  readonly changed: () => void
}

/** What the page is told of the shop, and when it has to be told again because the hour changed it. */
export function openShopSide({ clock, timeZone, timeIsKnown, settings, now, changed }: ShopSideParts) {
  const wallClocks = createWallClocks()
  const timeOfDay = (): number | null =>
    timeIsKnown() ? wallClocks(timeZone())(clock.now().getTime()).milliseconds : null
  const sound = followSound(clock, () => settings().sound, timeOfDay, changed)
  return {
    view(): ShopView {
      const shown = now()
      return shopView(settings(), { ...shown, gain: shown.black ? 0 : sound.gain() })
    },
    dispose: sound.dispose,
  }
}
