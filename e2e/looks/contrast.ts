export type TextColour = {
  /** The text, or the name of the drawing. */
  readonly what: string
  /** Computed colours, as `rgb(r, g, b)`. */
  readonly colour: string
  readonly ground: string
}

function channels(colour: string): readonly number[] {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[ ,/]+/)
    .map(Number)
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) throw new Error(`not a colour: ${colour}`)
  return numbers.slice(0, 3)
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(colour: string, ground: string): number {
  const [darker = 0, lighter = 0] = [luminance(colour), luminance(ground)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What stands out from its ground by less than `least`. */
export function faintOf(texts: readonly TextColour[], least: number): string[] {
  return texts.flatMap(({ what, colour, ground }) => {
    const contrast = contrastOf(colour, ground)
    return contrast < least ? [`${what}: ${contrast.toFixed(1)} (${colour} on ${ground})`] : []
  })
}
