import type { Hint } from '../../../contract/workers/vision.ts'
import { drawing } from '../../ui/element.ts'

/** A person, head and shoulders, `size` times as large as usual, with its head at (`x`, `y`). */
function figure(x: number, y: number, size: number, kind = 'hint-figure'): SVGElement {
  return drawing(
    'g',
    { class: kind, transform: `translate(${x} ${y}) scale(${size})` },
    drawing('circle', { cx: 0, cy: 0, r: 34 }),
    drawing('path', { d: 'M-66 112c0-42 28-62 66-62s66 20 66 62Z' }),
  )
}

const line = (d: string): SVGElement => drawing('path', { class: 'hint-line', d })

/** What to do, as shapes inside the drawn frame of 400 × 320. Nothing of it comes from a picture. */
const drawings: { readonly [Name in Hint]: () => readonly SVGElement[] } = {
  'no-face': () => [figure(200, 132, 1.12, 'hint-figure hint-wanted'), line('M40 160h52M72 138l22 22-22 22')],
  'too-small': () => [
    figure(200, 134, 0.5),
    figure(200, 98, 1.32, 'hint-figure hint-wanted'),
    line('M92 160H40M62 136 38 160l24 24M308 160h52M338 136l24 24-24 24'),
  ],
  'too-dark': () => [
    figure(154, 148, 1.0),
    drawing('path', { class: 'hint-solid', d: 'M330 122a56 56 0 1 1-56-76 46 46 0 0 0 56 76Z' }),
  ],
  'second-face': () => [
    figure(142, 136, 0.98),
    figure(290, 150, 0.82, 'hint-figure hint-wanted'),
    line('M242 92 342 236M342 92 242 236'),
  ],
  good: () => [figure(200, 132, 1.12), line('M296 92 322 120 368 60')],
}

/** The frame that "Is this you?" is drawn in later, with what the customer should do now. */
export function hintDrawing(hint: Hint, label: string): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'drawn-frame', viewBox: '0 0 400 320', role: 'img', 'aria-label': label, 'data-hint': hint },
    drawing('rect', { class: 'drawn-edge', x: 6, y: 6, width: 388, height: 308, rx: 22 }),
    ...drawings[hint](),
  )
}
