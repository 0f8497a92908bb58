import { drawing } from './element.ts'

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}

function frame(...shapes: SVGElement[]): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'pictogram', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    ...shapes,
  )
}

const cameraBody =
  'M5 10h5l2.2-3.4h7.6L22 10h5a2.4 2.4 0 0 1 2.4 2.4v11.2A2.4 2.4 0 0 1 27 26H5a2.4 2.4 0 0 1-2.4-2.4V12.4A2.4 2.4 0 0 1 5 10Z'

export function cameraOn(): SVGSVGElement {
  return frame(
    drawing('path', { d: cameraBody, fill: 'currentColor' }),
    drawing('circle', { class: 'pictogram-hole', cx: 16, cy: 17.6, r: 5.6 }),
    drawing('circle', { class: 'pictogram-lens', cx: 16, cy: 17.6, r: 2.7, fill: 'currentColor' }),
  )
}

export function cameraOff(): SVGSVGElement {
  return frame(
    drawing('path', { ...stroke, d: cameraBody }),
    drawing('circle', { ...stroke, cx: 16, cy: 17.6, r: 4.6 }),
    drawing('path', { class: 'pictogram-gap', d: 'M4.4 3.2 29 29.4', fill: 'none', 'stroke-width': 7 }),
    drawing('path', { ...stroke, d: 'M4 4.4 27.6 29.6' }),
  )
}

export function cameraUnsure(): SVGSVGElement {
  return frame(
    drawing('path', { ...stroke, d: cameraBody }),
    drawing('path', { ...stroke, d: 'M11.4 18h.1M16 18h.1M20.5 18h.1', 'stroke-width': 3.4 }),
  )
}

export function cameraPaused(): SVGSVGElement {
  return frame(
    drawing('path', { ...stroke, d: cameraBody }),
    drawing('path', { ...stroke, d: 'M13.2 14v7.4M18.8 14v7.4', 'stroke-width': 3 }),
  )
}

export function stopSquare(): SVGSVGElement {
  return frame(drawing('rect', { x: 5, y: 5, width: 22, height: 22, rx: 2.5, fill: 'currentColor' }))
}

export function ticket(): SVGSVGElement {
  return frame(
    drawing('path', {
      ...stroke,
      d: 'M3 9h26v4.4a2.8 2.8 0 0 0 0 5.4V23H3v-4.2a2.8 2.8 0 0 0 0-5.4ZM20 9.4v2.2M20 15v2.2M20 20.6v2.2',
    }),
  )
}

export function cross(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, 'stroke-width': 3.4, d: 'M7 7 25 25M25 7 7 25' }))
}

export function tick(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, 'stroke-width': 4, d: 'M6 17 13 24 26 8' }))
}

export function plus(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, 'stroke-width': 3.4, d: 'M16 6v20M6 16h20' }))
}

export function minus(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, 'stroke-width': 3.4, d: 'M6 16h20' }))
}

export function largeLetter(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, d: 'M3 26 10.5 6h1L19 26M6 19h10M20.5 26l4-11h.8l4 11M22 22.4h6' }))
}

export function halfCircle(): SVGSVGElement {
  return frame(
    drawing('circle', { ...stroke, cx: 16, cy: 16, r: 11.5 }),
    drawing('path', { d: 'M16 4.5a11.5 11.5 0 0 1 0 23Z', fill: 'currentColor' }),
  )
}

export function downwards(): SVGSVGElement {
  return frame(drawing('path', { ...stroke, d: 'M16 4v17M8.5 14 16 21.5 23.5 14M5 28h22' }))
}

export function eye(): SVGSVGElement {
  return frame(
    drawing('path', { ...stroke, d: 'M2.5 16S7.5 7.5 16 7.5 29.5 16 29.5 16 24.5 24.5 16 24.5 2.5 16 2.5 16Z' }),
    drawing('circle', { cx: 16, cy: 16, r: 3.8, fill: 'currentColor' }),
  )
}

export function globe(): SVGSVGElement {
  return frame(
    drawing('circle', { ...stroke, cx: 16, cy: 16, r: 12.5 }),
    drawing('path', { ...stroke, d: 'M3.5 16h25M16 3.5c-9 7-9 18 0 25c9-7 9-18 0-25' }),
  )
}
