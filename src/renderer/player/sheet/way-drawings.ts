import { drawing } from '../../ui/element.ts'
import type { CustomerWords } from '../../ui/words/words.ts'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 3,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}
const solid = { fill: 'currentColor' }

/** `left` and `width` are where the drawing begins and how wide it is: it stands on the edge of the text below it. */
function frame(left: number, width: number, ...shapes: SVGElement[]): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'way-drawing', viewBox: `${left} 0 ${width} 64`, 'aria-hidden': 'true', focusable: 'false' },
    ...shapes,
  )
}

const path = (d: string): SVGElement => drawing('path', { ...line, d })
const crossedPlace = [19.75, 56.5] as const
const crossed = (): readonly SVGElement[] => [
  drawing('path', { class: 'large-pictogram-gap', fill: 'none', 'stroke-width': 10, d: 'M22 6 74 58' }),
  drawing('path', { ...line, 'stroke-width': 4.5, d: 'M22 6 74 58' }),
]
const person = (x: number): SVGElement =>
  drawing('path', {
    ...solid,
    d: `M${x - 8} 24a8 8 0 1 0 16 0 8 8 0 1 0-16 0ZM${x - 14} 51c0-11 6-16 14-16s14 5 14 16Z`,
  })

type Steps = { readonly [Step in keyof CustomerWords['way']['steps'] | 'mark']: () => SVGSVGElement }

/** The data's way, station by station; it ends with an offer, or with the area that staff mark. */
export const stepDrawings: Steps = {
  camera: () =>
    frame(
      13.5,
      69,
      path('M20 20h14l6-9h16l6 9h14a5 5 0 0 1 5 5v25a5 5 0 0 1-5 5H20a5 5 0 0 1-5-5V25a5 5 0 0 1 5-5Z'),
      drawing('circle', { ...line, cx: 48, cy: 37, r: 11 }),
      drawing('circle', { ...solid, cx: 48, cy: 37, r: 4 }),
    ),
  area: () =>
    frame(
      4.5,
      87,
      drawing('rect', { ...line, x: 6, y: 5, width: 84, height: 54, rx: 4, 'stroke-dasharray': '2 7' }),
      drawing('rect', { ...line, x: 28, y: 5, width: 40, height: 54, 'stroke-width': 4 }),
      person(48),
    ),
  memory: () =>
    frame(
      20.5,
      55,
      drawing('rect', { ...line, x: 30, y: 14, width: 36, height: 36, rx: 4 }),
      path('M39 14V6M48 14V6M57 14V6M39 58v-8M48 58v-8M57 58v-8M30 23h-8M30 32h-8M30 41h-8M74 23h-8M74 32h-8M74 41h-8'),
      drawing('rect', { ...solid, x: 40, y: 24, width: 16, height: 16, rx: 2 }),
    ),
  words: () =>
    frame(
      10.5,
      75,
      drawing('rect', { ...line, x: 12, y: 6, width: 44, height: 15, rx: 7.5 }),
      drawing('rect', { ...line, x: 30, y: 25, width: 54, height: 15, rx: 7.5 }),
      drawing('rect', { ...line, x: 12, y: 44, width: 36, height: 15, rx: 7.5 }),
      path('M21 13.5h26M39 32.5h36M21 51.5h18'),
    ),
  offer: () =>
    frame(
      10.5,
      75,
      drawing('rect', { ...line, x: 12, y: 5, width: 72, height: 42, rx: 4 }),
      path('M48 47v10M34 58h28'),
      drawing('path', {
        ...solid,
        d: 'm48 12 4.6 9.4 10.4 1.5-7.5 7.3 1.8 10.3L48 35.600l-9.300 4.900 1.800-10.300-7.500-7.300 10.400-1.500Z',
      }),
    ),
  mark: () =>
    frame(
      4.5,
      87,
      drawing('rect', { ...line, x: 28, y: 5, width: 40, height: 54, 'stroke-width': 4 }),
      path('M20 32H6M12 26l-6 6 6 6M76 32h14M84 26l6 6-6 6'),
      person(48),
    ),
}

type Never = { readonly [Place in keyof CustomerWords['way']['never']]: () => SVGSVGElement }

/** Where the data never goes, crossed out. */
export const neverDrawings: Never = {
  internet: () =>
    frame(
      ...crossedPlace,
      drawing('circle', { ...line, cx: 48, cy: 32, r: 25 }),
      path('M23 32h50M48 7c-16 14-16 36 0 50M48 7c16 14 16 36 0 50'),
      ...crossed(),
    ),
  disk: () =>
    frame(
      ...crossedPlace,
      path('M24 16c0-12 48-12 48 0v32c0 12-48 12-48 0ZM24 16c0 12 48 12 48 0M24 32c0 12 48 12 48 0'),
      ...crossed(),
    ),
  recognition: () =>
    frame(...crossedPlace, path('M26 20v-9h10M60 11h10v9M70 44v9H60M36 53H26v-9'), person(48), ...crossed()),
}
