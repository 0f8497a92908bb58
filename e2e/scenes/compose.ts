import { type Chance, createChance } from './chance.ts'
import type { Head } from './heads.ts'
import { type Actor, frameHeight, frameWidth, type Pose, type Scene } from './scene.ts'

/** A head cut out of its picture: a square of RGB, whose face is `1 / cutScale` of its side. */
export type Cut = { readonly side: number; readonly pixels: Uint8Array }
export const cutScale = 2.2

type Colour = readonly [number, number, number]
type Painter = (x: number, y: number) => Colour | undefined

function paint(pixels: Uint8Array, painter: Painter): void {
  for (let y = 0; y < frameHeight; y += 1) {
    for (let x = 0; x < frameWidth; x += 1) {
      const colour = painter(x, y)
      if (colour) pixels.set(colour, (y * frameWidth + x) * 3)
    }
  }
}

/** A wall, a floor, and some boards that cast no face. */
function paintRoom(pixels: Uint8Array, chance: Chance): void {
  const wall: Colour = [chance.between(120, 200), chance.between(120, 200), chance.between(120, 200)]
  const floor = chance.between(330, 400)
  const boards = [0, 1, 2, 3].map(() => ({
    x: chance.between(0, 560),
    y: chance.between(20, 260),
    width: chance.between(40, 120),
    height: chance.between(8, 90),
    colour: [chance.between(40, 220), chance.between(40, 220), chance.between(40, 220)] satisfies Colour,
  }))
  paint(pixels, (x, y) => {
    const board = boards.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height)
    if (board) return board.colour
    const shade = y > floor ? 0.55 : 0.8 + (0.3 * x) / frameWidth - (0.1 * y) / frameHeight
    return [wall[0] * shade, wall[1] * shade, wall[2] * shade]
  })
}

/** A drawn figure that is no face: a bottle, a ball and a box on a shelf. */
function paintFigure(pixels: Uint8Array, chance: Chance): void {
  const x0 = chance.between(240, 340)
  paint(pixels, (x, y) => {
    if (y > 330 && y < 345) return [90, 60, 40]
    const neck = Math.abs(x - x0) < 16 && y > 130 && y < 200
    const belly = Math.abs(x - x0) < 45 && y >= 200 && y <= 330
    if (neck || belly) return y > 235 && y < 295 ? [240, 235, 220] : [30, 110, 60]
    if (Math.hypot(x - x0 - 110, y - 285) < 45) return [210, 60, 50]
    if (x > x0 - 160 && x < x0 - 70 && y > 250 && y <= 330) return [230, 180, 60]
    return undefined
  })
}

/** Half axes of the cut-out head, in sizes of the face. */
const headWidth = 0.68
const headHeight = 0.95

function blend(pixels: Uint8Array, at: number, red: number, green: number, blue: number, alpha: number): void {
  pixels[at] = (pixels[at] ?? 0) * (1 - alpha) + red * alpha
  pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - alpha) + green * alpha
  pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - alpha) + blue * alpha
}

function drawShoulders(pixels: Uint8Array, pose: Pose, clothes: Colour): void {
  const centre = pose.y + 1.75 * pose.size
  const [width, height] = [1.25 * pose.size, 1.05 * pose.size]
  for (let y = Math.max(0, Math.floor(centre - height)); y < frameHeight; y += 1) {
    for (let x = Math.max(0, Math.floor(pose.x - width)); x < Math.min(frameWidth, pose.x + width); x += 1) {
      const inside = y > centre ? Math.abs(x - pose.x) / width : Math.hypot((x - pose.x) / width, (y - centre) / height)
      if (inside < 1) blend(pixels, (y * frameWidth + x) * 3, ...clothes, Math.min(1, (1 - inside) * 20))
    }
  }
}

/** How far the nose stands out, where its tip is below the middle, and how wide it is; in sizes of the face. */
const nose = { out: 0.19, below: 0.08, wide: 0.09, high: 0.13 }

/**
 * Where a point of a turned head was when it looked straight on, both in sizes of the face from its middle: the head
 * taken as a cylinder with a nose on it.
 */
function unturned(x: number, y: number, turn: number): number {
  if (turn === 0) return x
  const angle = (turn * Math.PI) / 180
  const bump = (across: number) =>
    nose.out * Math.exp(-((across / nose.wide) ** 2 + ((y - nose.below) / nose.high) ** 2) / 2)
  let source = x
  for (let round = 0; round < 4; round += 1) {
    const onCylinder = Math.max(-1, Math.min(1, (x - bump(source) * Math.sin(angle)) / headWidth))
    const straight = Math.asin(onCylinder) - angle
    source = headWidth * Math.sin(Math.max(-Math.PI / 2, Math.min(Math.PI / 2, straight)))
  }
  return source
}

function drawHead(pixels: Uint8Array, cut: Cut, pose: Pose, mirror: boolean): void {
  const scale = cut.side / (cutScale * pose.size)
  const [width, height] = [headWidth * pose.size, headHeight * pose.size]
  const [top, bottom] = [Math.max(0, Math.ceil(pose.y - height)), Math.min(frameHeight - 1, pose.y + height)]
  const [left, right] = [Math.max(0, Math.ceil(pose.x - width)), Math.min(frameWidth - 1, pose.x + width)]
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const across = (x - pose.x) / width
      const inside = Math.hypot(across, (y - pose.y) / height)
      if (inside >= 1) continue
      const source =
        unturned((x - pose.x) / pose.size, (y - pose.y) / pose.size, pose.turn) * pose.size * (mirror ? -1 : 1)
      const sx = Math.max(0, Math.min(cut.side - 1.01, cut.side / 2 + source * scale))
      const sy = Math.max(0, Math.min(cut.side - 1.01, cut.side / 2 + (y - pose.y) * scale))
      const [column, row] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - column, sy - row]
      const from = (row * cut.side + column) * 3
      const channel = (offset: number): number => {
        const upper = (cut.pixels[from + offset] ?? 0) * (1 - fx) + (cut.pixels[from + offset + 3] ?? 0) * fx
        const below = from + offset + cut.side * 3
        const lower = (cut.pixels[below] ?? 0) * (1 - fx) + (cut.pixels[below + 3] ?? 0) * fx
        return upper * (1 - fy) + lower * fy
      }
      blend(pixels, (y * frameWidth + x) * 3, channel(0), channel(1), channel(2), Math.min(1, (1 - inside) * 12))
    }
  }
}

/** Composes the pictures of a scene one after the other, RGB row by row. */
export function createComposer(scene: Scene, cuts: ReadonlyMap<Head, Cut>): (second: number) => Uint8Array {
  const chance = createChance(scene.seed + 1)
  const room = new Uint8Array(frameWidth * frameHeight * 3)
  paintRoom(room, chance)
  if (scene.figure) paintFigure(room, chance)
  const draw = (pixels: Uint8Array, { head, mirror, clothes, pose }: Actor, second: number): void => {
    const here = pose(second)
    const cut = cuts.get(head)
    if (!here || !cut) return
    drawShoulders(pixels, here, clothes)
    drawHead(pixels, cut, here, mirror)
  }
  return (second) => {
    if (scene.covered(second)) return new Uint8Array(room.length).fill(24)
    const pixels = room.slice()
    for (const actor of scene.actors) draw(pixels, actor, second)
    for (let at = 0; at < pixels.length; at += 1) {
      const noise = scene.noise === 0 ? 0 : (chance.next() + chance.next() + chance.next() - 1.5) * 2 * scene.noise
      pixels[at] = Math.max(0, Math.min(255, (pixels[at] ?? 0) * scene.light + noise))
    }
    return pixels
  }
}
