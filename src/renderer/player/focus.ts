import type { Scene } from './scene.ts'

/** What should have focus when it newly appears: a sheet's title, so that reading starts there; never an answer (P1). */
function placeFor({ session, local }: Scene): { readonly place: string; readonly target: string | null } {
  if (local.offersOpen) return { place: 'offers', target: 'offers-title' }
  if (local.moreOpen) return { place: 'way', target: 'way-title' }
  switch (session.state) {
    case 'asking':
      if (local.languagesOpen) return { place: 'languages', target: 'languages-title' }
      return { place: `asking ${session.sheet.nonce}`, target: 'sheet-title' }
    case 'paused':
      return { place: `paused ${session.nonce}`, target: 'paused-title' }
    case 'declared':
      return { place: 'declared', target: 'telling-title' }
    case 'starting':
    case 'searching':
    case 'confirming':
    case 'watching':
    case 'setting-up':
      return { place: 'camera', target: 'stop' }
    default:
      return { place: 'none', target: null }
  }
}

/** Moves focus once when something new comes in front, and otherwise leaves it where the person put it. */
export function followFocus(): (scene: Scene) => void {
  let last = 'none'
  return (scene) => {
    const { place, target } = placeFor(scene)
    if (place === last) return
    last = place
    if (target) document.getElementById(target)?.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
}
