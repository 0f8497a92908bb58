import type { Rotation } from '../../../contract/settings/settings.ts'

type Size = {
  readonly width: number
  readonly height: number
}

/** The page as it stands for whoever reads it, in a window of this size. */
export function turnedSize({ width, height }: Size, rotation: Rotation): Size {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height }
}

/** Where on the page a place in the window lies, both counted from the top left: the reverse of the turn in `page.css`. */
export function turnedPlace(
  { x, y }: { readonly x: number; readonly y: number },
  window: Size,
  rotation: Rotation,
): { readonly x: number; readonly y: number } {
  switch (rotation) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: window.width - x }
    case 180:
      return { x: window.width - x, y: window.height - y }
    case 270:
      return { x: window.height - y, y: x }
  }
}
