/**
 * The sheet that every still and film is drawn on: a square of 1920 units, origin in the middle. A wide screen shows
 * its full width and the middle half of its height; a tall screen its full height and the middle two thirds of its
 * width. So what must be read stays within 600 units left and right of
 * the middle and 462 above and below it, and the picture bleeds to all four sides.
 */
export const side = 1920

export function sheet(background: string, content: string, pixels: number | null = side): string {
  const size = pixels === null ? '' : ` width="${pixels}" height="${pixels}"`
  const ground = `<rect x="-960" y="-960" width="1920" height="1920" fill="${background}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-960 -960 1920 1920"${size}>${ground}${content}</svg>`
}
