import { lateBread, rye } from './art/bakery.ts'
import { board, mountainCheese } from './art/cheese.ts'
import { apple, lemons } from './art/fruit.ts'
import { openingHours } from './art/house.ts'
import { breakfast, soup, supper } from './art/kitchen.ts'
import { eggs, tomatoes } from './art/market.ts'
import { weekBox } from './art/week-box.ts'

/** A still: `draw` gives its sheet as SVG. An SVG is kept as it is drawn, a WebP is a lossless print of it. */
export type Poster = {
  readonly file: string
  readonly draw: () => string
}

export const posters: readonly Poster[] = [
  { file: 'tomatoes.webp', draw: tomatoes },
  { file: 'lemons.webp', draw: lemons },
  { file: 'eggs.webp', draw: eggs },
  { file: 'apple.webp', draw: apple },
  { file: 'rye.webp', draw: rye },
  { file: 'late-bread.webp', draw: lateBread },
  { file: 'mountain-cheese.webp', draw: mountainCheese },
  { file: 'breakfast.webp', draw: breakfast },
  { file: 'supper.webp', draw: supper },
  { file: 'soup.webp', draw: soup },
  { file: 'board.webp', draw: board },
  { file: 'week-box.webp', draw: weekBox },
  { file: 'hours.svg', draw: openingHours },
]
