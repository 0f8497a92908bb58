import { drawing } from '../../ui/element.ts'

/** Low hills under a rising disc, drawn wide; `slice` crops it to a tall screen around the middle. */
const hills = [
  { tone: 'far', path: 'M0 640 C 220 560 420 540 640 600 S 1060 690 1300 610 1500 560 1600 570 V 1000 H 0 Z' },
  { tone: 'middle', path: 'M0 730 C 180 700 360 640 600 690 S 1000 800 1240 720 1480 660 1600 690 V 1000 H 0 Z' },
  { tone: 'near', path: 'M0 850 C 260 760 500 780 760 830 S 1260 900 1600 800 V 1000 H 0 Z' },
] as const

const furrows = [0, 1, 2, 3, 4].map((step) => {
  const y = 872 + step * 30
  return `M0 ${y} C 260 ${y - 80} 500 ${y - 62} 760 ${y - 14} S 1260 ${y + 46} 1600 ${y - 46}`
})

const rings = [150, 205, 262] as const

/**
 * The built-in page: what is on the screen when there is nothing else. It needs no file, no font and no word, so it
 * cannot fail. Its colours are in `stage.css`.
 */
export function drawFallback(): SVGSVGElement {
  return drawing(
    'svg',
    {
      class: 'stage-fallback',
      viewBox: '0 0 1600 1000',
      preserveAspectRatio: 'xMidYMax slice',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    drawing('rect', { class: 'stage-fallback-sky', width: 1600, height: 1000 }),
    ...rings.map((r) => drawing('circle', { class: 'stage-fallback-ring', cx: 800, cy: 560, r })),
    drawing('circle', { class: 'stage-fallback-disc', cx: 800, cy: 560, r: 104 }),
    ...hills.map(({ tone, path }) => drawing('path', { class: `stage-fallback-${tone}`, d: path })),
    ...furrows.map((d) => drawing('path', { class: 'stage-fallback-furrow', d })),
  )
}
