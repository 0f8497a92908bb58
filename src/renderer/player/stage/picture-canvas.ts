import { drawnSize, type Size } from './drawn-size.ts'
import type { Place } from './run.ts'

/** Device pixels that a place takes on the screen. */
const pixelsOf = (place: HTMLElement): Size => ({
  width: Math.max(1, place.clientWidth * devicePixelRatio),
  height: Math.max(1, place.clientHeight * devicePixelRatio),
})

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
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn)
}

/** Frees what was drawn. */
export function clearPicture(canvas: HTMLCanvasElement): void {
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
  canvas.width = 1
  canvas.height = 1
}
