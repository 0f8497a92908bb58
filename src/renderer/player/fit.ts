/** How far text may grow above, or shrink below, its size at arm's length, and in what steps. */
const scales = [1.5, 1.42, 1.35, 1.28, 1.21, 1.14, 1.07, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const

const shares = {
  mirror: { landscape: 0.28, portrait: 0.24 },
  telling: { landscape: 0.36, portrait: 0.34 },
  low: { landscape: 0.86, portrait: 0.62 },
} as const

/** How tall a panel may become, in CSS pixels. A shelf takes only so much from the stage. */
function roomFor(panel: HTMLElement, host: HTMLElement, target: number): number {
  const { position, turned } = document.documentElement.dataset
  const turn = turned === 'portrait' ? 'portrait' : 'landscape'
  if (panel.classList.contains('mirror')) return Math.max(window.innerHeight * shares.mirror[turn], 2.4 * target)
  if (panel.classList.contains('telling')) return Math.max(window.innerHeight * shares.telling[turn], 4.9 * target)
  const { paddingTop, paddingBottom } = getComputedStyle(host)
  const inner = host.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  return position === 'low' ? Math.min(inner, window.innerHeight * shares.low[turn]) : inner
}

function overflows(panel: HTMLElement, room: number): boolean {
  if (panel.scrollHeight > Math.ceil(room) || panel.scrollWidth > panel.clientWidth + 1) return true
  return [...panel.querySelectorAll<HTMLElement>('[data-fits]')].some(
    (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
  )
}

/**
 * Gives each panel the largest text that shows the whole of it: what a person is asked must never hide below an edge.
 * Where even the smallest step is too large, the panel scrolls.
 */
export function fitPanels(page: HTMLElement, target: number): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[data-fit]')]
  // A shelf takes its height from what lies above it, so it is fitted first.
  const isShelf = (panel: HTMLElement): boolean => panel.classList.contains('shelf')
  for (const panel of [...panels.filter(isShelf), ...panels.filter((other) => !isShelf(other))]) {
    const host = panel.parentElement ?? page
    const room = roomFor(panel, host, target)
    panel.style.maxHeight = `${room}px`
    for (const scale of scales) {
      panel.style.setProperty('--fit', String(scale))
      if (!overflows(panel, room)) break
    }
  }
}
