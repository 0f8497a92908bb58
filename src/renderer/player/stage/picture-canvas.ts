import { drawnSize, type Size } from './drawn-size.ts'
import type { Place } from './run.ts'

/** Device pixels that a place takes on the screen. */
const pixelsOf = (place: HTMLElement): Size => ({
  width: Math.max(1, place.clientWidth * devicePixelRatio),
  height: Math.max(1, place.clientHeight * devicePixelRatio),
})

/**
 * Kept in the page's own memory, which is what the name of the option comes to: what the graphics process holds is gone
 * when that dies, and nothing would draw a picture again that stays on.
 */
const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null =>
  canvas.getContext('2d', { willReadFrequently: true })

/**
 * Decodes a still picture, beside the page's own thread, and puts it onto the place's canvas, as large as it is shown;
 * nothing happens where it is over by then. Rejects what is no picture.
 */
export async function drawPicture(
  { root, canvas, resizer }: Place,
  picture: Blob,
  { fit, isOver }: { readonly fit: 'contain' | 'cover'; isOver(): boolean },
): Promise<void> {
  const whole = await createImageBitmap(picture)
  if (isOver()) return whole.close()
  const size = drawnSize(whole, pixelsOf(root), fit)
  const isAsLarge = size.width === whole.width && size.height === whole.height
  const drawn = isAsLarge ? whole : await resizer.resize(whole, size)
  if (isOver()) return drawn.close()
  canvas.width = size.width
  canvas.height = size.height
  contextOf(canvas)?.drawImage(drawn, 0, 0)
  drawn.close()
}

/** Frees what was drawn. */
export function clearPicture(canvas: HTMLCanvasElement): void {
  canvas.width = 1
  canvas.height = 1
}
