import type { AreaPicture, Picture } from '../picture.ts'

/** Where a drawn face stands: its centre and the height of its head in parts of the picture's height; how far it is turned, in degrees. */
export type DrawnFace = { readonly x: number; readonly y: number; readonly size: number; readonly turn: number }

type Colour = readonly [red: number, green: number, blue: number]

/** One soft-edged ellipse in parts of the head's height, from the centre of the head. */
type Ellipse = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: Colour
}

const skin: Colour = [214, 168, 140]
const shade: Colour = [176, 126, 102]
const hair: Colour = [62, 44, 36]
const white: Colour = [240, 236, 230]
const dark: Colour = [38, 28, 26]
const lip: Colour = [150, 72, 72]
const cloth: Colour = [70, 92, 120]

/** A head from behind to front. What lies near the tip of the nose moves most when the head turns. */
function headOf(turn: number): readonly Ellipse[] {
  const aside = Math.sin((turn * Math.PI) / 180)
  const narrow = Math.cos((turn * Math.PI) / 180)
  /** A feature at `x` on a head that is round: `depth` is how far it stands out. */
  const at = (x: number, depth: number) => x * narrow + aside * depth
  const both = (x: number, shape: (place: number) => Ellipse[]) => [...shape(at(-x, 0.24)), ...shape(at(x, 0.24))]
  return [
    { x: 0, y: 0.82, width: 1.5, height: 0.75, colour: cloth },
    { x: 0, y: 0.5, width: 0.4, height: 0.5, colour: shade },
    { x: -aside * 0.06, y: -0.1, width: 0.86, height: 0.96, colour: hair },
    { x: aside * 0.05, y: 0.04, width: 0.7, height: 0.92, colour: skin },
    ...both(0.16, (x) => [
      { x, y: -0.12, width: 0.2 * narrow, height: 0.035, colour: hair },
      { x, y: -0.03, width: 0.16 * narrow, height: 0.075, colour: white },
      { x: x + aside * 0.02, y: -0.03, width: 0.075 * narrow, height: 0.075, colour: dark },
    ]),
    { x: at(0, 0.3), y: 0.08, width: 0.07, height: 0.2, colour: shade },
    { x: at(0, 0.34), y: 0.15, width: 0.15, height: 0.06, colour: shade },
    { x: at(0, 0.27), y: 0.3, width: 0.26 * narrow, height: 0.07, colour: lip },
    { x: at(0, 0.27), y: 0.3, width: 0.2 * narrow, height: 0.015, colour: dark },
  ]
}

/** Draws a wall with light from one side, and on it the face, if there is one: no file, no photograph, nobody. */
export function drawPicture(width: number, height: number, face: DrawnFace | undefined): AreaPicture {
  const picture = { width, height, wholeHeight: height, pixels: new Uint8Array(width * height * 3) }
  for (let at = 0, y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const light = 150 + 50 * (x / width) - 30 * (y / height)
      picture.pixels[at] = light
      picture.pixels[at + 1] = light
      picture.pixels[at + 2] = light - 8
    }
  }
  if (face) for (const ellipse of headOf(face.turn)) paint(picture, face, ellipse)
  return picture
}

/** Paints one ellipse, with an edge one pixel soft so that half a pixel's movement shows. */
function paint({ width, height, pixels }: Picture, face: DrawnFace, ellipse: Ellipse): void {
  const scale = face.size * height
  const centre = { x: face.x * width + ellipse.x * scale, y: face.y * height + ellipse.y * scale }
  const [across, down] = [(ellipse.width * scale) / 2, (ellipse.height * scale) / 2]
  const softness = Math.min(across, down)
  for (let y = Math.max(0, Math.floor(centre.y - down - 1)); y < Math.min(height, centre.y + down + 1); y += 1) {
    for (let x = Math.max(0, Math.floor(centre.x - across - 1)); x < Math.min(width, centre.x + across + 1); x += 1) {
      const far = Math.hypot((x + 0.5 - centre.x) / across, (y + 0.5 - centre.y) / down)
      const cover = Math.min(1, Math.max(0, (1 - far) * softness + 0.5))
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const below = pixels[at + channel] ?? 0
        pixels[at + channel] = below + ((ellipse.colour[channel] ?? 0) - below) * cover
      }
    }
  }
}
