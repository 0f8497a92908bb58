/** A screen as the page sees it: its size in CSS pixels and the diagonal that staff entered, in inches. */
export type Screen = {
  readonly width: number
  readonly height: number
  readonly diagonalInches: number
}

/** Lengths in CSS pixels, but for `pixelsPerMillimetre`. */
export type Sizes = {
  readonly pixelsPerMillimetre: number
  /** The least width and height of anything that can be pressed. */
  readonly target: number
  /** Text that is read at arm's length. */
  readonly body: number
  /** Text on the strip that is read from three metres. */
  readonly far: number
  /** Height of the system strip. */
  readonly strip: number
  /** Side of the corner that staff hold. */
  readonly corner: number
}

const clamp = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * Sizes by the millimetre. A target is 20 mm and at least 48 px; on screens under 15 inches, where 20 mm would eat the
 * page, it is 11 % of the shorter side. Large text is a quarter larger.
 */
export function sizesFor(screen: Screen, textSize: 'normal' | 'large'): Sizes {
  const { width, height, diagonalInches } = screen
  const short = Math.min(width, height)
  const pixelsPerMillimetre = Math.hypot(width, height) / (diagonalInches * 25.4)
  const target = Math.ceil(Math.max(48, Math.min(20 * pixelsPerMillimetre, 0.11 * short)))
  const body = clamp(Math.max(19, 0.024 * short), 7 * pixelsPerMillimetre, 0.034 * short)
  const strip = Math.round(clamp(target * 1.32, 0.12 * height, 0.2 * height))
  const larger = textSize === 'large' ? 1.25 : 1
  return {
    pixelsPerMillimetre,
    target,
    body: body * larger,
    far: Math.max(20, Math.min(0.32 * strip, 0.042 * width)) * larger,
    strip,
    corner: Math.max(48, 20 * pixelsPerMillimetre),
  }
}
