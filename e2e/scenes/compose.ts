import { type Chance, createChance } from './chance.ts'
import type { Head } from './heads.ts'
import { type Pose, roomHeight, roomWidth } from './pose.ts'
import type { Actor, Scene } from './scene.ts'

/** A head cut out of its picture: a square of RGB, whose face is `1 / cutScale` of its side. */
export type Cut = { readonly side: number; readonly pixels: Uint8Array }
export const cutScale = 2.2

type Colour = readonly [number, number, number]
type Painter = (x: number, y: number) => Colour | undefined

/** A picture of the room, RGB row by row; `shift` is where the room's own left end is in a wider view. */
type View = { readonly pixels: Uint8Array; readonly width: number; readonly shift: number }

function paint({ pixels, width, shift }: View, painter: Painter): void {
  for (let y = 0; y < roomHeight; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = painter(x - shift, y)
      if (colour) pixels.set(colour, (y * width + x) * 3)
    }
  }
}

/** A wall, a floor, and some boards that cast no face. */
function paintRoom(view: View, chance: Chance): void {
  const wall: Colour = [chance.between(120, 200), chance.between(120, 200), chance.between(120, 200)]
  const floor = chance.between(330, 400)
  const boards = [0, 1, 2, 3].map(() => ({
    x: chance.between(0, 560),
    y: chance.between(20, 260),
    width: chance.between(40, 120),
    height: chance.between(8, 90),
    colour: [chance.between(40, 220), chance.between(40, 220), chance.between(40, 220)] satisfies Colour,
  }))
  paint(view, (x, y) => {
    const board = boards.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height)
    if (board) return board.colour
    const shade = y > floor ? 0.55 : 0.8 + (0.3 * x) / roomWidth - (0.1 * y) / roomHeight
    return [wall[0] * shade, wall[1] * shade, wall[2] * shade]
  })
}

/** A drawn figure that is no face: a bottle, a ball and a box on a shelf. */
function paintFigure(view: View, chance: Chance): void {
  const x0 = chance.between(240, 340)
  paint(view, (x, y) => {
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

/** How far a head, or a card, covers what is behind it at a point, 1: wholly; the edge of a head is soft. */
function opacityAt(x: number, y: number, { size, x: middle, y: centre }: Pose, flat: boolean): number {
  const [across, down] = [(x - middle) / (headWidth * size), (y - centre) / (headHeight * size)]
  if (flat) return Math.max(Math.abs(across), Math.abs(down)) <= 1 ? 1 : 0
  return Math.min(1, Math.max(0, (1 - (across ** 2 + down ** 2)) * 6))
}

/** Whether a head, or a card, hides all of the face behind it: the square around that face's centre. */
export function hidesFace(front: Pose, flat: boolean, behind: Pose): boolean {
  const half = behind.size / 2
  const corners = [-half, half].flatMap((x) => [-half, half].map((y) => [behind.x + x, behind.y + y] as const))
  return corners.every(([x, y]) => opacityAt(x, y, front, flat) === 1)
}

function drawShoulders({ pixels, width: viewWidth }: View, pose: Pose, [red, green, blue]: Colour): void {
  const centre = pose.y + 1.75 * pose.size
  const [width, height] = [1.25 * pose.size, 1.05 * pose.size]
  const right = Math.min(viewWidth, pose.x + width)
  for (let y = Math.max(0, Math.floor(centre - height)); y < roomHeight; y += 1) {
    const down = y > centre ? 0 : ((y - centre) / height) ** 2
    for (let x = Math.max(0, Math.floor(pose.x - width)); x < right; x += 1) {
      const inside = ((x - pose.x) / width) ** 2 + down
      if (inside >= 1) continue
      const alpha = Math.min(1, (1 - inside) * 10)
      const at = (y * viewWidth + x) * 3
      pixels[at] = (pixels[at] ?? 0) * (1 - alpha) + red * alpha
      pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - alpha) + green * alpha
      pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - alpha) + blue * alpha
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

/** Draws a head, or all of its picture where it is flat. */
function drawHead({ pixels, width: viewWidth }: View, cut: Cut, pose: Pose, { mirror, flat }: Actor): void {
  const scale = cut.side / (cutScale * pose.size)
  const [width, height] = [headWidth * pose.size, headHeight * pose.size]
  const [top, bottom] = [Math.max(0, Math.ceil(pose.y - height)), Math.min(roomHeight - 1, pose.y + height)]
  const [left, right] = [Math.max(0, Math.ceil(pose.x - width)), Math.min(viewWidth - 1, pose.x + width)]
  const last = cut.side - 1.01
  for (let y = top; y <= bottom; y += 1) {
    const sy = Math.max(0, Math.min(last, cut.side / 2 + (y - pose.y) * scale))
    const row = Math.floor(sy)
    for (let x = left; x <= right; x += 1) {
      const alpha = opacityAt(x, y, pose, flat)
      if (alpha === 0) continue
      const source = unturned((x - pose.x) / pose.size, (y - pose.y) / pose.size, pose.turn) * pose.size
      const sx = Math.max(0, Math.min(last, cut.side / 2 + source * scale * (mirror ? -1 : 1)))
      const column = Math.floor(sx)
      const [fx, fy] = [sx - column, sy - row]
      const at = (y * viewWidth + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const from = (row * cut.side + column) * 3 + channel
        const below = from + cut.side * 3
        const upper = (cut.pixels[from] ?? 0) * (1 - fx) + (cut.pixels[from + 3] ?? 0) * fx
        const lower = (cut.pixels[below] ?? 0) * (1 - fx) + (cut.pixels[below + 3] ?? 0) * fx
        pixels[at + channel] = (pixels[at + channel] ?? 0) * (1 - alpha) + (upper * (1 - fy) + lower * fy) * alpha
      }
    }
  }
}

/** The light of a scene falls on everything in it before it is put together, once. */
function lit(pixels: Uint8Array, light: number): Uint8Array {
  return pixels.map((value) => Math.min(255, value * light))
}

function addNoise(pixels: Uint8Array, strength: number, chance: Chance): void {
  for (let at = 0; at < pixels.length; at += 1) {
    const noise = (chance.next() + chance.next() + chance.next() - 1.5) * 2 * strength
    pixels[at] = Math.max(0, Math.min(255, (pixels[at] ?? 0) + noise))
  }
}

/** Composes the pictures of a scene one after the other, RGB row by row, `width` and `roomHeight` pixels large. */
export function createComposer(
  scene: Scene,
  cuts: ReadonlyMap<Head, Cut>,
  width: number,
): (second: number) => Uint8Array {
  const chance = createChance(scene.seed + 1)
  const shift = (width - roomWidth) / 2
  const room = { pixels: new Uint8Array(width * roomHeight * 3), width, shift }
  paintRoom(room, chance)
  if (scene.figure) paintFigure(room, chance)
  const litRoom = lit(room.pixels, scene.light)
  const litCuts = new Map([...cuts].map(([head, cut]) => [head, { ...cut, pixels: lit(cut.pixels, scene.light) }]))
  const draw = (view: View, actor: Actor, second: number): void => {
    const place = actor.pose(second)
    const cut = litCuts.get(actor.head)
    if (!place || !cut) return
    const here = { ...place, x: place.x + shift }
    const [red, green, blue] = actor.clothes
    if (!actor.flat) drawShoulders(view, here, [red * scene.light, green * scene.light, blue * scene.light])
    drawHead(view, cut, here, actor)
  }
  return (second) => {
    if (scene.covered(second)) return new Uint8Array(room.pixels.length).fill(24)
    const view = { ...room, pixels: litRoom.slice() }
    for (const actor of scene.actors) draw(view, actor, second)
    const dimming = scene.dimming(second)
    const pixels = dimming === 1 ? view.pixels : lit(view.pixels, dimming)
    if (scene.noise > 0) addNoise(pixels, scene.noise, chance)
    return pixels
  }
}
