import type { SessionView } from '../../../contract/session.ts'
import { drawing } from '../../ui/element.ts'
import { drawnPerson } from './drawn-person.ts'

type Place = Extract<SessionView, { state: 'confirming' }>['place']

const columns = [100, 200, 300] as const
const rows = [92, 160, 228] as const

/**
 * Drawn as in a mirror: `left` is the left of the camera's picture, and whoever stands there, facing the screen, stands at its
 * right.
 */
const centres: Record<Place, readonly [number, number]> = {
  'top-left': [columns[2], rows[0]],
  top: [columns[1], rows[0]],
  'top-right': [columns[0], rows[0]],
  left: [columns[2], rows[1]],
  centre: [columns[1], rows[1]],
  right: [columns[0], rows[1]],
  'bottom-left': [columns[2], rows[2]],
  bottom: [columns[1], rows[2]],
  'bottom-right': [columns[0], rows[2]],
}

/** A drawn frame with, once someone was found, head and shoulders in one of 3 × 3 places. It never holds a picture (P7). */
export function drawnFrame(place: Place | null, label: string): SVGSVGElement {
  const dots = rows.flatMap((y) => columns.map((x) => drawing('circle', { class: 'drawn-dot', cx: x, cy: y, r: 4 })))
  const [x, y] = centres[place ?? 'centre']
  return drawing(
    'svg',
    { class: 'drawn-frame', viewBox: '0 0 400 320', role: 'img', 'aria-label': label, 'data-place': place ?? 'none' },
    drawing('rect', { class: 'drawn-edge', x: 6, y: 6, width: 388, height: 308, rx: 22 }),
    ...dots,
    // Its middle is where the place is, not its head.
    drawnPerson(x, y - 26, 0.66, place ? 'hint-figure drawn-found' : 'hint-figure hint-wanted'),
  )
}
