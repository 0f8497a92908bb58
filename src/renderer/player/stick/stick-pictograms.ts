import { drawing } from '../../ui/element.ts'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}

/** A stick with its plug to the right, and what is beside it. */
function stick(...beside: SVGElement[]): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'pictogram', viewBox: '0 0 48 32', 'aria-hidden': 'true', focusable: 'false' },
    drawing('rect', { ...line, x: 2, y: 8, width: 22, height: 16, rx: 3 }),
    drawing('path', { ...line, d: 'M24 11h8v10h-8M27.6 14.4v.1M27.6 17.6v.1' }),
    ...beside,
  )
}

export function stickIn(): SVGSVGElement {
  return stick(drawing('path', { ...line, 'stroke-width': 3, d: 'M38 10v12M44 6v20' }))
}

export function stickOut(): SVGSVGElement {
  return stick(drawing('path', { ...line, 'stroke-width': 3.4, d: 'M36 17l4 4.4 6.4-10.4' }))
}

export function stickRefused(): SVGSVGElement {
  return stick(drawing('path', { ...line, 'stroke-width': 3.4, d: 'M41.5 8v9M41.5 23v.1' }))
}
