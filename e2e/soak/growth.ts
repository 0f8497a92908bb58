import { type PageCount, type PageFigures, pageCounts } from './page-figures.ts'

/** Whose memory it is: main's, that of pages (Chromium's renderers), of graphics, of everything else. */
export const memoryParts = ['main', 'pages', 'graphics', 'others'] as const
export type MemoryPart = (typeof memoryParts)[number]

/** One look at a player between two sessions or items. */
export type Sample = PageFigures & {
  /** Sessions that were over by then, or items that were presented. */
  readonly done: number
  /** Memory of every process of the player that is its own or shared by parts, files apart, in bytes (Linux: Pss). */
  readonly memory: number
  /** The same by whose it is: says where to look, and is not judged. */
  readonly parts: Readonly<Record<MemoryPart, number>>
  /** What objects take in main, in bytes; as those of the page, after a collection where one is forced: what is kept, not what was. */
  readonly mainHeap: number
  /** Open files of every process. */
  readonly handles: number
  readonly processes: number
  /** Files in the data folder, and their bytes. */
  readonly files: number
  readonly bytes: number
  /** Of these, bytes of its logs. */
  readonly logBytes: number
}

export type Measure = Exclude<keyof Sample, 'done' | 'parts'>

export type Growth = {
  readonly measure: Measure
  /** Medians of the third and of the last quarter: what a player needs once it is warm, and what it needs at the end. */
  readonly before: number
  readonly after: number
  /** Median of the slopes between all pairs of samples in the second half (Theil–Sen), per thousand done. */
  readonly slope: number
  readonly grows: boolean
}

/**
 * How much each may grow in a thousand, and how much is noise however few there were: a socket that is still closing, an
 * allocator's next block.
 */
export type Allowances = {
  readonly [Name in Measure]: { readonly inThousand: (level: number) => number; readonly noise: number }
}

/** What the page counts, each alike: `inThousand` more, and so many where an item or a session was just at work. */
function allowedCounts(inThousand: number, noise: number): Pick<Allowances, PageCount> {
  const each = { inThousand: () => inThousand, noise }
  return Object.fromEntries(pageCounts.map((name) => [name, each] as const)) as Record<PageCount, typeof each>
}

export const allowedInSessions: Allowances = {
  ...allowedCounts(100, 50),
  memory: { inThousand: (level) => level * 0.04, noise: 10e6 },
  // Code that is compiled late counts as well.
  mainHeap: { inThousand: () => 4e6, noise: 2e6 },
  pageHeap: { inThousand: () => 4e6, noise: 2e6 },
  embedderHeap: { inThousand: () => 4e6, noise: 2e6 },
  backingStorage: { inThousand: () => 4e6, noise: 4e6 },
  handles: { inThousand: () => 20, noise: 5 },
  processes: { inThousand: () => 1, noise: 0.5 },
  files: { inThousand: () => 5, noise: 1 },
  // The log tells the edges of the hours, receipts the sessions of a day.
  bytes: { inThousand: () => 200_000, noise: 20_000 },
  logBytes: { inThousand: () => 20_000, noise: 5_000 },
}

/** Twenty thousand items may cost what two thousand sessions may, and memory a fiftieth in eighteen thousand. */
export const allowedInTransitions: Allowances = {
  ...allowedCounts(10, 50),
  memory: { inThousand: (level) => (level * 0.02) / 18, noise: 10e6 },
  mainHeap: { inThousand: () => 0.4e6, noise: 2e6 },
  pageHeap: { inThousand: () => 0.4e6, noise: 2e6 },
  embedderHeap: { inThousand: () => 0.4e6, noise: 2e6 },
  // A film's frame and a picture that is read lie here for a moment.
  backingStorage: { inThousand: () => 0.4e6, noise: 12e6 },
  handles: { inThousand: () => 2, noise: 5 },
  processes: { inThousand: () => 0.1, noise: 0.5 },
  // A package that is taken brings its manifest, and the one before stays.
  files: { inThousand: () => 0.5, noise: 6 },
  bytes: { inThousand: () => 20_000, noise: 80_000 },
  logBytes: { inThousand: () => 2_000, noise: 5_000 },
}

/**
 * In a few dozen only what leaks with each one shows: a process more or less at the moment of a look, which an HTML item
 * brings along, is worth some forty handles.
 */
export function inShort(allowed: Allowances): Allowances {
  return { ...allowed, handles: { ...allowed.handles, noise: 60 } }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) throw new Error('no samples')
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** Median of the slopes between all pairs of samples (Theil–Sen), for each one done. */
function slopeOf(samples: readonly Sample[], measure: Measure): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other[measure] - one[measure]) / (other.done - one.done)),
  )
  return median(slopes)
}

/** How far a sample lies from the one before it, in the middle. A step that lasts is one such distance, and hides in none. */
function unrestOf(samples: readonly Sample[], measure: Measure): number {
  const distances = samples.slice(1).flatMap((sample, index) => {
    const before = samples[index]
    return before ? [Math.abs(sample[measure] - before[measure])] : []
  })
  return distances.length === 0 ? 0 : median(distances)
}

/** By what share memory grew from `warm` to the last sample, as its slope over that time says. */
export function memoryGrowthSince(samples: readonly Sample[], warm: number): number {
  const since = samples.filter(({ done }) => done >= warm)
  const span = (since.at(-1)?.done ?? warm) - warm
  const level = median(since.slice(0, Math.ceil(since.length / 4)).map(({ memory }) => memory))
  return (slopeOf(since, 'memory') * span) / level
}

/**
 * What grows over many sessions or items, and what does not. One sample may be off by a garbage collection; medians are not.
 * Throws on fewer than eight samples: nothing can be said from them.
 */
export function growthOf(samples: readonly Sample[], allowed: Allowances = allowedInSessions): Growth[] {
  if (samples.length < 8) throw new Error(`${samples.length} samples are too few`)
  const half = samples.slice(samples.length / 2)
  const quarter = half.length / 2
  return (Object.keys(allowed) as Measure[]).map((measure) => {
    const [before, after] = [half.slice(0, quarter), half.slice(quarter)].map((part) =>
      median(part.map((sample) => sample[measure])),
    ) as [number, number]
    const slope = slopeOf(half, measure) * 1_000
    // Three must say so: a slope over few of them may be noise, and a step between two quarters one late allocation.
    const noise = Math.max(allowed[measure].noise, unrestOf(half.slice(0, quarter), measure))
    const span = ((half.at(-1)?.done ?? 0) - (half[0]?.done ?? 0)) / 1_000
    const most = allowed[measure].inThousand(before)
    const grown = after - before
    return { measure, before, after, slope, grows: slope > most && grown > most * span * 0.4 && grown > noise }
  })
}
