import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

/** Caprasimo, as outlines: what is rendered needs no font afterwards, neither in an SVG picture nor in an HTML item. */
function openFont(): Font {
  const file = fileURLToPath(import.meta.resolve('@fontsource/caprasimo/files/caprasimo-latin-400-normal.woff2'))
  const font = create(readFileSync(file))
  if (!('layout' in font)) throw new Error(`${file} is a collection, one font was expected`)
  return font
}

const font = openFont()

type Lettering = {
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Width of a line of words, in poster units. */
function widthOf(words: string, size: number): number {
  return (font.layout(words).advanceWidth / font.unitsPerEm) * size
}

/** One line of words as a filled path. */
export function letters(words: string, lettering: Lettering): string {
  const { x, y, size, colour, anchor = 'middle' } = lettering
  const scale = size / font.unitsPerEm
  const width = widthOf(words, size)
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const run = font.layout(words)
  let pen = start
  const path = run.glyphs
    .map((glyph, index) => {
      const outline = glyph.path.scale(scale, -scale).translate(pen, y).toSVG()
      pen += (run.positions[index]?.xAdvance ?? 0) * scale
      return outline
    })
    .join('')
  return `<path d="${path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))}" fill="${colour}"/>`
}

/** One line, as large as `width` allows but never above `lettering.size`. */
export function fitted(words: string, width: number, lettering: Lettering): string {
  const natural = widthOf(words, lettering.size)
  return letters(words, { ...lettering, size: lettering.size * Math.min(1, width / natural) })
}

type Price = {
  readonly whole: string
  readonly cents: string
  /** What the price is for, under the cents. */
  readonly per: string
  readonly x: number
  /** Middle of the figures. */
  readonly y: number
  readonly size: number
  readonly colour: string
}

/** A grocer's price: the whole euros huge, the cents raised, what it is for beneath them. Centred as one block. */
export function price({ whole, cents, per, x, y, size, colour }: Price): string {
  const height = 0.622 * size
  const top = y - height / 2
  const small = size * 0.6
  const gap = size * 0.035
  const wholeWidth = widthOf(whole, size)
  const centsWidth = widthOf(cents, small)
  const start = x - (wholeWidth + gap + centsWidth) / 2
  const right = start + wholeWidth + gap
  return [
    letters(whole, { x: start, y: y + height / 2, size, colour, anchor: 'start' }),
    letters(cents, { x: right, y: top + 0.622 * small, size: small, colour, anchor: 'start' }),
    fitted(per, centsWidth * 0.97, {
      x: right + centsWidth * 0.02,
      y: y + height / 2,
      size: size * 0.19,
      colour,
      anchor: 'start',
    }),
  ].join('')
}
