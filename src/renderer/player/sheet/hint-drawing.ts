import type { Hint } from '../../../contract/workers/vision.ts'
import { drawing } from '../../ui/element.ts'
import { drawnPerson } from './drawn-person.ts'

const line = (d: string): SVGElement => drawing('path', { class: 'hint-line', d })

/** What to do, as shapes inside the drawn frame of 400 × 320. Nothing of it comes from a picture. */
const drawings: { readonly [Name in Hint]: () => readonly SVGElement[] } = {
  'no-face': () => [drawnPerson(200, 132, 1.12, 'hint-figure hint-wanted'), line('M40 160h52M72 138l22 22-22 22')],
  // Nearer is larger: an arrow to a side would send somebody there.
  'too-small': () => [drawnPerson(200, 196, 0.5), drawnPerson(200, 98, 1.48, 'hint-figure hint-wanted')],
  'too-dark': () => [
    drawnPerson(154, 148, 1.0),
    drawing('path', { class: 'hint-solid', d: 'M330 122a56 56 0 1 1-56-76 46 46 0 0 0 56 76Z' }),
  ],
  'second-face': () => [
    drawnPerson(142, 136, 0.98),
    drawnPerson(290, 150, 0.82, 'hint-figure hint-wanted'),
    line('M242 92 342 236M342 92 242 236'),
  ],
  good: () => [drawnPerson(200, 132, 1.12), line('M296 92 322 120 368 60')],
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
