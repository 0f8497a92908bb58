import type { PlanItem } from '../../../contract/plan.ts'
import type { Size } from './drawn-size.ts'
import { filmStill } from './film-still.ts'

const longSide = 96
const blur = 'blur(5px) brightness(0.62) saturate(1.1)'

type Picture = HTMLImageElement | HTMLVideoElement | HTMLCanvasElement
type Filling = Pick<PlanItem, 'fit' | 'backdrop'>

/** Fills what `contain` leaves free: with the item itself, or with the colour that it names. */
export function fillBehind(canvas: HTMLCanvasElement, picture: Picture, { fit, backdrop }: Filling): void {
  if (fit === 'cover') return
  if (backdrop === 'blurred') drawBlurred(canvas, picture)
  else {
    canvas.style.background = backdrop
    canvas.hidden = false
  }
}

/** Fills what `contain` leaves free around a film, by the frame that it shows now; nothing happens where `signal` is aborted by then. */
export async function fillBehindFilm(
  canvas: HTMLCanvasElement,
  video: HTMLVideoElement,
  item: Filling,
  signal: AbortSignal,
): Promise<void> {
  const isDrawn = item.fit === 'contain' && item.backdrop === 'blurred'
  const still = isDrawn ? await filmStill(video, inSmall(sizeOf(video))) : null
  if (!signal.aborted) fillBehind(canvas, still ?? video, item)
}

/** As large as what is drawn once and blurred: nothing finer is seen of it. */
function inSmall({ width, height }: Size): Size {
  const scale = longSide / Math.max(1, width, height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Draws `picture` small and blurred, to fill what `contain` leaves free. Small, because it is drawn once and only scaled
 * from then on: a blur filter over the whole screen would be paid for in every frame of a transition.
 */
function drawBlurred(canvas: HTMLCanvasElement, picture: Picture): void {
  const whole = sizeOf(picture)
  if (whole.width === 0 || whole.height === 0) return
  const { width, height } = inSmall(whole)
  canvas.width = width
  canvas.height = height
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

function sizeOf(picture: Picture): Size {
  if (picture instanceof HTMLVideoElement) return { width: picture.videoWidth, height: picture.videoHeight }
  if (picture instanceof HTMLCanvasElement) return picture
  return { width: picture.naturalWidth || picture.width, height: picture.naturalHeight || picture.height }
}
