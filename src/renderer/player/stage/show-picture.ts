import type { ItemFailure } from '../../../contract/item-failure.ts'
import type { PlanItem } from '../../../contract/plan.ts'
import { clearPicture, drawPicture } from './picture-canvas.ts'
import { type Place, silent } from './run.ts'
import { headBytes, isStill } from './still-picture.ts'

type Picture = HTMLImageElement | HTMLCanvasElement

/** What moves, and what is drawn anew at each size. SVG comes this way only: inside an `<img>` it runs no script and loads nothing. */
async function showImage(
  { root }: Place,
  { source, fit }: PlanItem,
  signal: AbortSignal,
): Promise<Picture | ItemFailure> {
  const image = document.createElement('img')
  image.className = 'stage-picture'
  image.dataset.fit = fit
  image.alt = ''
  // Otherwise the compositor may draw the layer first and the picture some frames later.
  image.decoding = 'sync'
  image.src = source
  root.append(image)
  const remove = (): void => {
    image.removeAttribute('src')
    image.remove()
  }
  signal.addEventListener('abort', remove, { once: true })
  try {
    await image.decode()
    return image
  } catch {
    return image.naturalWidth > 0 ? 'decode-failed' : 'load-failed'
  }
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string =>
  `${clientWidth} × ${clientHeight} × ${devicePixelRatio}`

/**
 * A still picture, on the layer's own canvas. An `<img>` leaves each picture as it was decoded, at its full size, in
 * Chromium's cache until that holds 512 MB; a canvas holds the one that is shown, as large as it is shown.
 */
async function showStill(
  place: Place,
  { fit }: PlanItem,
  file: Blob,
  signal: AbortSignal,
): Promise<Picture | ItemFailure> {
  const { root, canvas } = place
  let drawnFor = ''
  const draw = (): Promise<void> => {
    const size = sizeOf(root)
    drawnFor = size
    // One that is overtaken would put the smaller picture over the larger one.
    return drawPicture(place, file, { fit, isOver: () => signal.aborted || size !== drawnFor })
  }
  canvas.dataset.fit = fit
  root.append(canvas)
  // At once: from then on the canvas is the next picture's.
  const remove = (): void => {
    clearPicture(canvas)
    canvas.remove()
  }
  signal.addEventListener('abort', remove, { once: true })
  try {
    await draw()
  } catch {
    return 'decode-failed'
  }
  // Nobody would end the watch.
  if (signal.aborted) return canvas
  // What stays on for weeks may see its screen turned, or another one.
  const watch = new ResizeObserver(() => {
    if (sizeOf(root) !== drawnFor) void draw().catch(silent)
  })
  watch.observe(root, { box: 'device-pixel-content-box' })
  signal.addEventListener('abort', () => watch.disconnect(), { once: true })
  return canvas
}

async function read(source: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch(source, { signal })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}

/** What cannot be still is not read to find that out. */
const mayBeStill = (type: string): boolean => ['image/jpeg', 'image/png', 'image/webp', 'image/avif'].includes(type)

/** Puts a picture into its layer, drawn, until `signal` is aborted; says why where it cannot. */
export async function showPicture(place: Place, item: PlanItem, signal: AbortSignal): Promise<Picture | ItemFailure> {
  if (!mayBeStill(item.type)) return await showImage(place, item, signal)
  const file = await read(item.source, signal)
  if (!file) return 'load-failed'
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  if (signal.aborted) return 'load-failed'
  return isStill(item.type, head) ? await showStill(place, item, file, signal) : await showImage(place, item, signal)
}
