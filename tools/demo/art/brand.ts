import { type Chance, chanceFrom } from './chance.ts'
import { arcStrokes, fill, gouge, placed, roundCut } from './cut.ts'
import { letters } from './lettering.ts'
import { ink } from './palette.ts'

const origin = { x: 0, y: 0 }

/** A leaf that grows upwards from the origin, `length` units long. */
export function leaf(length: number, width: number, colour: string, vein: string, bend = 0): string {
  const tip = `${bend} ${-length}`
  const blade = `M0 0C${-width * 1.1} ${-length * 0.25} ${-width + bend * 0.4} ${-length * 0.8} ${tip}C${width + bend} ${-length * 0.75} ${width * 0.9} ${-length * 0.2} 0 0Z`
  const rib = gouge({ x: 0, y: length * 0.05 }, { x: bend * 0.75, y: -length * 0.86 }, length * 0.035, -bend * 0.08)
  const sideRibs = [0.28, 0.45, 0.61]
    .flatMap((share) => {
      const root = { x: bend * share * 0.55, y: -length * share }
      return [-1, 1].map((hand) =>
        gouge(root, { x: root.x + hand * width * 0.56, y: root.y - length * 0.15 }, length * 0.018),
      )
    })
    .join('')
  return fill(blade, colour) + fill(rib + sideRibs, vein)
}

type BeetInks = {
  readonly root: string
  readonly cut: string
  readonly leaf: string
  readonly vein: string
}

const houseInks: BeetInks = { root: ink.beet, cut: ink.blush, leaf: ink.leaf, vein: ink.sprout }

/** The house's beetroot, root about 200 units across at the origin, leaves above. */
export function beetroot(inks: BeetInks = houseInks, sway = 0, chance: Chance = chanceFrom(11)): string {
  const root =
    'M-96 -24C-104 46 -46 96 -8 118C4 128 6 168 22 214C26 168 22 134 34 114C74 88 106 40 96 -24C90 -78 42 -96 0 -92C-42 -96 -90 -78 -96 -24Z'
  const cuts = arcStrokes(chance, {
    centre: { x: 0, y: 0 },
    inner: 56,
    outer: 88,
    from: 100,
    to: 205,
    rows: 2,
    width: 5,
    reach: 34,
  })
  const leaves = [
    placed(leaf(215, 62, inks.leaf, inks.vein, -16), -26, -80, -34 + sway),
    placed(leaf(215, 62, inks.leaf, inks.vein, 16), 26, -80, 34 + sway),
    placed(leaf(270, 66, inks.leaf, inks.vein, 6), 0, -84, sway * 1.4),
  ].join('')
  return leaves + fill(root, inks.root) + fill(cuts, inks.cut)
}

/** The fruit sticker that signs every sheet: an oval, the beetroot and the name. About 250 units wide at scale 1. */
export function sticker(x: number, y: number, turn = -12, scale = 1): string {
  const edge = roundCut(chanceFrom(5), origin, 128, 0.004, 0.82)
  const ring = roundCut(chanceFrom(6), origin, 114, 0.004, 0.8)
  const markup = [
    fill(edge, ink.paper),
    fill(ring, ink.beet),
    placed(beetroot({ root: ink.paper, cut: ink.beet, leaf: ink.sprout, vein: ink.beet }), 0, -30, 8, 0.19),
    letters('Beet', { x: 0, y: 62, size: 76, colour: ink.paper }),
  ].join('')
  return placed(markup, x, y, turn, scale)
}
