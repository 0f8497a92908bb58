type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** As much of a window as fills a display. */
export type FillingWindow = {
  isDestroyed(): boolean
  getBounds(): Place
  setBounds(bounds: Place): void
  setKiosk(fills: boolean): void
}

/** A window that fills its display may be told to lie a pixel beside it (electron/electron#50017). */
const unseen = 1

const isAt = (at: Place, bounds: Place): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(at[side] - bounds[side]) <= unseen)

/** Brings a window that fills its display onto the one at `bounds`; nothing happens where it fills that one already. */
export function fillDisplay(window: FillingWindow, bounds: Place): void {
  if (window.isDestroyed() || isAt(window.getBounds(), bounds)) return
  // A window that fills a display cannot be moved.
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
}
