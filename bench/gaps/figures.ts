import { cssOf } from '../../e2e/stage/colours.ts'
import { atLeast, atMost, type Figure, milliseconds, percent } from '../measuring/figure.ts'
import type { Tapped } from '../measuring/screen-tap.ts'
import { quantile, shareOf } from '../measuring/statistics.ts'
import { type BareVideo, droppedFigures } from './dropped-frames.ts'
import type { Fault, Story, Swap } from './follow.ts'
import { type GapItem, gapItems } from './media.ts'
import type { apartFromFlashes } from './playing-frames.ts'
import type { Change } from './slideshow.ts'

/** What the screen showed of the player. */
export type PlayerSeen = Omit<Story, 'faults'> & {
  readonly tapped: Pick<Tapped, 'looks' | 'pauses'>
  /** One-frame flashes that were planted, and those of them that were seen. */
  readonly planted: number
  readonly seen: number
  /** What nobody planted. */
  readonly own: readonly Fault[]
  readonly frames: ReturnType<typeof apartFromFlashes>
}

/** What the screen showed of the usual slideshow, and what its page told. */
export type SlideshowSeen = Story & { readonly changes: readonly Change[] }

const frame = 1_000 / 60
const itemAt = (place: number): GapItem | undefined => gapItems[place % gapItems.length]

/** How late each item came that was cut to from one that was cut to itself, and what it is. */
function latenessOf(swaps: readonly Swap[]): readonly { readonly late: number; readonly way: string }[] {
  return swaps.slice(1).flatMap(({ to, began }, index) => {
    const last = swaps[index]
    const [from, item] = [itemAt(to - 1), itemAt(to)]
    if (!last || last.to !== to - 1 || from?.enters !== 'cut' || item?.enters !== 'cut') return []
    return [{ late: began - last.began - from.length, way: `${from.kind} → ${item.kind}` }]
  })
}

const p50p99 = (values: readonly number[]): string =>
  `p50 ${milliseconds(quantile(values, 0.5))}, p99 ${milliseconds(quantile(values, 0.99))} (${values.length})`

/** What was on, and the colour that was seen over it: enough to find the way to repeat it. */
function oneInWords({ item, points }: Fault): string {
  const at = itemAt(item)
  return `${cssOf(points[0] ?? [0, 0, 0])} over ${at?.file ?? 'no item'}`
}

/** So many are described; what breaks in every round breaks the same way. */
const describedFaults = 3

function inWords(faults: readonly Fault[]): string {
  const kinds = (['black', 'stale', 'other'] as const).map((kind) => ({
    kind,
    count: faults.filter((fault) => fault.kind === kind).length,
  }))
  const longest = Math.max(0, ...faults.map(({ at, until }) => until - at))
  const counts = kinds.map(({ kind, count }) => `${count} ${kind}`).join(', ')
  const described = faults.slice(0, describedFaults).map(oneInWords).join(', ')
  return faults.length === 0 ? counts : `${counts}; the longest ${milliseconds(longest)}; ${described}`
}

function slideshowFigures({ changes, swaps, faults }: SlideshowSeen): Figure[] {
  // Whatever else was on the screen between the last frame of an item and the first of the next one.
  const gapBefore = ({ to }: Swap): number =>
    faults.filter(({ item }) => item === to - 1).reduce((sum, { at, until }) => sum + until - at, 0)
  const between = swaps.map(gapBefore)
  const late = swaps.flatMap(({ to, done }) => {
    const change = changes[to]
    return change ? [done - change.at] : []
  })
  return [
    {
      what: 'usual slideshow: changes with something else on the screen',
      seen: percent(shareOf(between.map((gap) => gap > 0))),
    },
    { what: '… how long it was there', seen: p50p99(between) },
    { what: '… lateness', seen: p50p99(late) },
  ]
}

export function figuresOf(player: PlayerSeen, slideshow: SlideshowSeen, bare: BareVideo): Figure[] {
  const { swaps, own, seen, planted, tapped, jumps, frames } = player
  const late = latenessOf(swaps)
  const ways = [...new Set(late.map(({ way }) => way))]
  const seconds = tapped.pauses.reduce((sum, pause) => sum + pause, 0) / 1_000
  const missed = tapped.pauses.filter((pause) => pause > frame).length
  return [
    { what: 'transitions seen, and items left out', seen: `${swaps.length}, ${jumps}` },
    {
      what: 'looks at the screen',
      seen: `${(tapped.looks / seconds).toFixed(0)} a second; pauses longer than a frame: ${missed}, max ${milliseconds(quantile(tapped.pauses, 1))}`,
    },
    {
      what: 'planted one-frame flashes seen',
      seen: `${seen} of ${planted}`,
      goal: atLeast(seen / planted, 58 / 60, '58 in 60'),
    },
    { what: 'black, stale or other frames', seen: inWords(own), goal: atMost(own.length, 0, '0') },
    { what: 'lateness of a cut', seen: p50p99(late.map((each) => each.late)) },
    ...ways.map((way) => ({
      what: `… ${way}`,
      seen: p50p99(late.filter((each) => each.way === way).map((each) => each.late)),
    })),
    ...slideshowFigures(slideshow),
    ...droppedFigures(frames, slideshow.changes, bare),
  ]
}
