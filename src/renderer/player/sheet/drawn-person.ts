import { drawing } from '../../ui/element.ts'

/** A person, head and shoulders, `size` times as large as usual, with its head at (`x`, `y`). */
export function drawnPerson(x: number, y: number, size: number, kind = 'hint-figure'): SVGElement {
  return drawing(
    'g',
    { class: kind, transform: `translate(${x} ${y}) scale(${size})` },
    drawing('circle', { cx: 0, cy: 0, r: 34 }),
    drawing('path', { d: 'M-66 112c0-42 28-62 66-62s66 20 66 62Z' }),
  )
}
