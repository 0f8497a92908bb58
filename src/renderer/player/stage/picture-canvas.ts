import { drawnSize, type Size } from './drawn-size.ts'

/** Device pixels that a place takes on the screen. */
const pixelsOf = (place: HTMLElement): Size => ({
  width: Math.max(1, place.clientWidth * devicePixelRatio),
  height: Math.max(1, place.clientHeight * devicePixelRatio),
})

/**
 * Decodes a still picture, beside the page's own thread, and puts it onto `canvas`, as large as it is shown in `place`;
 * nothing happens where it is over by then. Rejects what is no picture.
 */
export async function drawPicture(
  canvas: HTMLCanvasElement,
  picture: Blob,
  { place, fit, isOver }: { readonly place: HTMLElement; readonly fit: 'contain' | 'cover'; isOver(): boolean },
): Promise<void> {
  const whole = await createImageBitmap(picture)
  const { width, height } = drawnSize(whole, pixelsOf(place), fit)
  const isAsLarge = width === whole.width && height === whole.height
  const drawn = isAsLarge
    ? whole
    : await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  if (!isAsLarge) whole.close()
  if (isOver()) return drawn.close()
  canvas.width = width
  canvas.height = height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn)
}

/** Frees what was drawn. */
export function clearPicture(canvas: HTMLCanvasElement): void {
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
  canvas.width = 1
  canvas.height = 1
}
