import type { PageSizes } from './sizing.ts'

/** How much of its size large text keeps on the strip, tried from the largest. The last one is that of normal text. */
const normalPart = 0.8
const parts = [1, 0.96, 0.92, 0.88, 0.84, normalPart] as const

function overflows(strip: HTMLElement): boolean {
  return [strip, ...strip.querySelectorAll<HTMLElement>(':scope > :not(.unseen)')].some(
    (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
  )
}

/** Gives large text on the strip, whose height is fixed, the largest size that the strip holds. */
export function fitStrip(page: HTMLElement, { far }: PageSizes): void {
  const strip = page.querySelector<HTMLElement>('.strip')
  if (!strip) return
  strip.style.removeProperty('--far')
  // A closing sentence is fitted into what the others leave it: larger words beside it would make it smaller.
  if (document.documentElement.dataset.text !== 'large') return
  if (strip.querySelector('.closing')) return void strip.style.setProperty('--far', `${far * normalPart}px`)
  for (const part of parts) {
    strip.style.setProperty('--far', `${(far * part).toFixed(2)}px`)
    if (!overflows(strip)) return
  }
}
