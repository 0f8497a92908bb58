import { drawing } from './element.ts'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 3,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}

/** `left` and `width` are where the drawing begins and how wide it is: it stands on the edge of the text below it. */
function frame(left: number, width: number, ...shapes: SVGElement[]): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'large-pictogram', viewBox: `${left} 0 ${width} 64`, 'aria-hidden': 'true', focusable: 'false' },
    ...shapes,
  )
}

const screen = () => drawing('rect', { ...line, x: 14, y: 5, width: 56, height: 38, rx: 4 })
const foot = () => drawing('path', { ...line, d: 'M42 43v11M30 56h24' })
const hand = (x: number, y: number) =>
  drawing('path', {
    class: 'large-pictogram-hand',
    ...line,
    transform: `translate(${x} ${y})`,
    d: 'M5 28V6a4 4 0 0 1 8 0v12l11 3.4a6 6 0 0 1 4 7L26 38H11L1.4 27.4a3 3 0 0 1 3.6-4.6',
  })

/** A finger on a screen. */
export function touchedScreen(): SVGSVGElement {
  return frame(12.5, 59, screen(), foot(), drawing('circle', { ...line, cx: 45, cy: 22, r: 8 }), hand(36, 19))
}

/** A screen, and a finger on a button beside it. */
export function pressedButton(): SVGSVGElement {
  return frame(
    2.5,
    93,
    drawing('rect', { ...line, x: 4, y: 5, width: 48, height: 38, rx: 4 }),
    drawing('path', { ...line, d: 'M28 43v11M18 56h20' }),
    drawing('rect', { ...line, x: 62, y: 5, width: 30, height: 30, rx: 6 }),
    drawing('circle', { ...line, cx: 77, cy: 18, r: 7 }),
    hand(65, 17),
  )
}

/** A screen behind a pane, with nothing to press. */
export function crossedHand(): SVGSVGElement {
  return frame(
    12.5,
    59,
    screen(),
    foot(),
    hand(32, 10),
    drawing('path', { class: 'large-pictogram-gap', fill: 'none', 'stroke-width': 9, d: 'M17 7 68 52' }),
    drawing('path', { ...line, d: 'M16 6 69 53' }),
  )
}
