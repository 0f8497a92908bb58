import { assertUnreachable } from '../ui/assert-unreachable.ts'
import { element } from '../ui/element.ts'
import { asksReach, reachView } from './fitting/reach.ts'
import type { Scene } from './scene.ts'
import { declaredView } from './session/declared.ts'
import { mirrorView } from './session/mirror.ts'
import { offersView } from './session/offers.ts'
import { findingView } from './sheet/finding.ts'
import { languagesView } from './sheet/languages.ts'
import { pausedView } from './sheet/paused.ts'
import { settingUpView } from './sheet/setting-up.ts'
import { sheetView } from './sheet/sheet.ts'
import { wayView } from './sheet/way.ts'
import { stickPanelView } from './stick/stick-panel.ts'
import { badgesView } from './strip/badges.ts'
import { stripView } from './strip/strip.ts'

function stateView({ session, ...rest }: Scene): HTMLElement | null {
  switch (session.state) {
    case 'asking':
      return rest.local.languagesOpen ? languagesView({ session, ...rest }) : sheetView({ session, ...rest })
    case 'starting':
    case 'searching':
    case 'confirming':
      return findingView({ session, ...rest })
    case 'watching':
      return mirrorView({ session, ...rest })
    case 'paused':
      return pausedView({ session, ...rest })
    case 'declared':
      return declaredView({ session, ...rest })
    case 'setting-up':
      return settingUpView({ session, ...rest })
    // The strip says these.
    case 'idle':
    case 'blocked':
    case 'ending':
    case 'ended':
      return null
    default:
      return assertUnreachable(session)
  }
}

/** Nothing is seen: staff turned the screen black. Whoever is in a session, or sets the screen up, has it all the same. */
function isBlack({ session, shop }: Scene): boolean {
  return shop.black && (session.state === 'idle' || session.state === 'blocked')
}

/** Whether what lies under an overlay is not there to be reached, by eye, key or screen reader. */
export function isCovered({ local }: Pick<Scene, 'local'>): boolean {
  return local.moreOpen || local.offersOpen
}

/** How much the stage gives way: not at all, dimmed behind a card, or hidden behind what a customer is asked. */
export type StageBehind = 'clear' | 'dimmed' | 'hidden'

/** How much the stage gives way to what else is on the screen. */
export function stageBehind(scene: Scene): StageBehind {
  const { session } = scene
  if (isBlack(scene)) return 'hidden'
  if (isCovered(scene)) return 'hidden'
  switch (session.state) {
    // From the question to the first word no offer competes with it; and a slow machine has its time for the answer.
    case 'asking':
    case 'starting':
    case 'searching':
    case 'confirming':
    case 'paused':
      return 'hidden'
    case 'setting-up':
      return 'dimmed'
    default:
      return asksReach(scene) ? 'dimmed' : 'clear'
  }
}

/** Everything but the stage, as it should be now. Sheets and cards lie above the strip, never over it. */
export function pageView(scene: Scene): readonly HTMLElement[] {
  // A stick is put in by staff, and whether it was taken is for them to see.
  if (isBlack(scene)) return [element('div', { class: 'over black', 'data-key': 'black' }, stickPanelView(scene))]
  const panel = stateView(scene)
  const isShelf = panel?.classList.contains('shelf') === true
  const badges = badgesView(scene)
  const covered = isCovered(scene)
  return [
    element(
      'div',
      { class: 'over', 'data-key': 'over', 'data-behind': stageBehind(scene) },
      badges,
      isShelf || covered ? null : panel,
      stickPanelView(scene),
      !covered && asksReach(scene) && reachView(scene),
      scene.local.moreOpen && !scene.local.offersOpen && wayView(scene),
      scene.local.offersOpen && offersView(scene),
    ),
    ...(isShelf && panel ? [panel] : []),
    stripView(scene),
  ]
}
