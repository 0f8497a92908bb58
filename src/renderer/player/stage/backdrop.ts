import type { PlanItem } from '../../../contract/plan.ts'

const longSide = 96
const blur = 'blur(5px) brightness(0.62) saturate(1.1)'

type Picture = HTMLImageElement | HTMLVideoElement | HTMLCanvasElement

/** Fills what `contain` leaves free: with the item itself, or with the colour that it names. */
export function fillBehind(
  canvas: HTMLCanvasElement,
  picture: Picture,
  { fit, backdrop }: Pick<PlanItem, 'fit' | 'backdrop'>,
): void {
  if (fit === 'cover') return
  if (backdrop === 'blurred') drawBlurred(canvas, picture)
  else {
    canvas.style.background = backdrop
    canvas.hidden = false
  }
}

/**
 * Draws `picture` small and blurred, to fill what `contain` leaves free. Small, because it is drawn once and only scaled
 * from then on: a blur filter over the whole screen would be paid for in every frame of a transition.
 */
function drawBlurred(canvas: HTMLCanvasElement, picture: Picture): void {
  const { width, height } = sizeOf(picture)
  if (width === 0 || height === 0) return
  const scale = longSide / Math.max(width, height)
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) return
  context.filter = blur
  // Past the edges, where a blur would mix in the dark outside.
  const margin = longSide * 0.16
  context.drawImage(picture, -margin, -margin, canvas.width + 2 * margin, canvas.height + 2 * margin)
  canvas.hidden = false
}

export function clearBackdrop(canvas: HTMLCanvasElement): void {
  canvas.hidden = true
  canvas.width = 1
  canvas.height = 1
  canvas.style.background = ''
}

function sizeOf(picture: Picture): { width: number; height: number } {
  if (picture instanceof HTMLVideoElement) return { width: picture.videoWidth, height: picture.videoHeight }
  if (picture instanceof HTMLCanvasElement) return picture
  return { width: picture.naturalWidth || picture.width, height: picture.naturalHeight || picture.height }
}
