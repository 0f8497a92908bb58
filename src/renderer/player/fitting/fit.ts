import type { PageSizes } from './sizing.ts'

/** How far text may grow above, or shrink below, its size at arm's length, and in what steps. */
const scales = [1.5, 1.42, 1.35, 1.28, 1.21, 1.14, 1.07, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const

/** Offers may be many: their list scrolls before its text becomes small. */
const leastForOffers = 0.94
/** Above a session, "What exactly happens?" scrolls too: sign, stop and mirror keep their room. */
const leastAboveSession = 0.76

/** Large text gets the room that it needs to be larger: the stage gives way to it. */
const shares = {
  normal: {
    mirror: { landscape: 0.28, portrait: 0.24 },
    telling: { landscape: 0.36, portrait: 0.34 },
    low: { landscape: 0.86, portrait: 0.62 },
  },
  large: {
    mirror: { landscape: 0.4, portrait: 0.34 },
    telling: { landscape: 0.52, portrait: 0.46 },
    low: { landscape: 0.86, portrait: 0.8 },
  },
} as const

/** So many targets of height has the choice by touch at least: on a small screen its rows are as high as a finger, whatever the text. */
const leastTelling = { normal: 4.9, large: 5.8 } as const

/** How tall a panel may become, in CSS pixels. A shelf takes only so much from the stage. */
function roomFor(panel: HTMLElement, host: HTMLElement, { height, target }: PageSizes): number {
  const { position, turned, text } = document.documentElement.dataset
  const size = text === 'large' ? 'large' : 'normal'
  const share = shares[size]
  const turn = turned === 'portrait' ? 'portrait' : 'landscape'
  if (panel.classList.contains('mirror')) return Math.max(height * share.mirror[turn], 2.9 * target)
  if (panel.classList.contains('telling')) return Math.max(height * share.telling[turn], leastTelling[size] * target)
  const { paddingTop, paddingBottom } = getComputedStyle(host)
  const { marginTop, marginBottom } = getComputedStyle(panel)
  const around = [paddingTop, paddingBottom, marginTop, marginBottom].map(Number.parseFloat)
  const inner = around.reduce((rest, length) => rest - length, host.clientHeight)
  if (panel.classList.contains('closing')) return inner
  return position === 'low' ? Math.min(inner, height * share.low[turn]) : inner
}

function overflows(panel: HTMLElement, room: number): boolean {
  if (panel.scrollHeight > Math.ceil(room) || panel.scrollWidth > panel.clientWidth + 1) return true
  return [...panel.querySelectorAll<HTMLElement>('[data-fits]')].some(
    (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
  )
}

/** The first of `count` places where `holds` becomes true and stays so, by halving: each question costs a layout. */
function firstThat(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Gives each panel the largest text that shows the whole of it: what a person is asked must never hide below an edge.
 * Where even the smallest step is too large, the panel scrolls.
 */
export function fitPanels(page: HTMLElement, sizes: PageSizes): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[data-fit]')]
  // A shelf takes its height from what lies above it, so it is fitted first.
  const isShelf = (panel: HTMLElement): boolean => panel.classList.contains('shelf')
  for (const panel of [...panels.filter(isShelf), ...panels.filter((other) => !isShelf(other))]) {
    const host = panel.parentElement ?? page
    const room = roomFor(panel, host, sizes)
    panel.style.maxHeight = `${room}px`
    const aboveSession = panel.classList.contains('way') && panels.some(isShelf)
    const least = panel.classList.contains('offers') ? leastForOffers : aboveSession ? leastAboveSession : 0
    const steps = scales.filter((scale) => scale >= least)
    const place = firstThat(steps.length, (index) => {
      panel.style.setProperty('--fit', String(steps[index]))
      return !overflows(panel, room)
    })
    panel.style.setProperty('--fit', String(steps[Math.min(place, steps.length - 1)]))
  }
}
