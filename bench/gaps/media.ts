import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Colour, cssOf, hexOf, spreadColours } from '../../e2e/stage/colours.ts'
import type { Item } from '../../src/contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { archiveOf } from '../../src/main/content/archive.fixture.ts'
import { writePackage } from '../../src/main/content/package.fixture.ts'
import type { CodedItem } from './follow.ts'

const run = promisify(execFile)
export const mediaFolder = join(import.meta.dirname, '../../node_modules/.cache/askfirst/gap-media')

/** One item of the loop that is measured. */
export type GapItem = CodedItem & {
  readonly file: string
  readonly kind: Item['kind']
  /** Frames a second of a video. */
  readonly rate: number
  /** How long it is on, in milliseconds. */
  readonly length: number
  /** A video that ends by itself; the others are cut. */
  readonly toItsEnd: boolean
  readonly transition: NonNullable<Item['transition']>
}

const size = { width: 1920, height: 1080 } as const
const length = 1_200
/** Shorter than the videos, so that they are cut. */
const short = 1_000
const crossfade = { kind: 'crossfade', duration: 'PT0.2S' } as const
const slide = (direction: 'left' | 'up') => ({ kind: 'slide', duration: 'PT0.2S', direction }) as const

/**
 * Every way from one kind to another, and from pictures and videos to their like, as a cut between two that both came as cuts;
 * three move in. The first of two videos in a row plays to its own end.
 */
const forms = [
  { ending: 'mp4', kind: 'video', rate: 60, length, transition: 'cut' },
  { ending: 'html', kind: 'html', rate: 0, length, transition: 'cut' },
  { ending: 'webp', kind: 'image', rate: 0, length, transition: 'cut' },
  { ending: 'html', kind: 'html', rate: 0, length, transition: 'cut' },
  { ending: 'mp4', kind: 'video', rate: 60, length: short, transition: 'cut' },
  { ending: 'png', kind: 'image', rate: 0, length, transition: slide('up') },
  { ending: 'mp4', kind: 'video', rate: 60, length, transition: slide('left') },
  { ending: 'mp4', kind: 'video', rate: 30, length: short, transition: crossfade },
  { ending: 'mp4', kind: 'video', rate: 30, length, transition: 'cut' },
  { ending: 'mp4', kind: 'video', rate: 60, length: short, transition: 'cut' },
  { ending: 'webp', kind: 'image', rate: 0, length, transition: 'cut' },
  { ending: 'png', kind: 'image', rate: 0, length, transition: 'cut' },
] as const

const colours = spreadColours(forms.length + 2)
const colourAt = (place: number): Colour => colours[place] ?? [0, 0, 0]

export const gapItems: readonly GapItem[] = forms.map(({ ending, ...form }, place) => ({
  ...form,
  // What was made for another item is not taken for this one.
  file: `${place}-${form.rate}-${form.length}.${ending}`,
  toItsEnd: form.kind === 'video' && form.length === length,
  enters: form.transition === 'cut' ? 'cut' : 'move',
  colour: colourAt(place),
}))

/** Colours of no item of the loop: what an item from before it would show. */
export const goneColours = colours.slice(forms.length)

/** A cross of the item's colour over a moving picture: whichever way it slides, the middle of the screen shows the colour. */
function drawn({ colour, rate }: GapItem): readonly string[] {
  const { width, height } = size
  const fill = `c=${hexOf(colour)}:t=fill`
  const across = `drawbox=x=0:y=${height / 4}:w=${width}:h=${height / 2}:${fill}`
  const down = `drawbox=x=${width / 4}:y=0:w=${width / 2}:h=${height}:${fill}`
  const source = `testsrc2=s=${width}x${height}:r=${rate || 60}:d=${length / 1_000}`
  return ['-f', 'lavfi', '-i', `${source},format=gbrp,${across},${down}`]
}

const htmlOf = ({ colour }: GapItem): string =>
  `<!doctype html><meta charset="utf-8"><style>html{background:${cssOf(colour)}}</style>`

async function make(item: GapItem): Promise<void> {
  const file = join(mediaFolder, item.file)
  if (existsSync(file)) return
  if (item.kind === 'html') return writeFile(file, htmlOf(item))
  const unfinished = join(mediaFolder, `new-${item.file}`)
  const toVideo = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p']
  const named = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
  const form =
    item.kind === 'video'
      ? [...toVideo, ...named, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-movflags', '+faststart']
      : ['-frames:v', '1', '-pix_fmt', item.file.endsWith('.webp') ? 'yuv420p' : 'rgb24']
  await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...drawn(item), ...form, unfinished])
  await rename(unfinished, file)
}

/** Makes the test items where they are not there yet. */
export async function makeGapMedia(): Promise<void> {
  await mkdir(mediaFolder, { recursive: true })
  for (const item of gapItems) await make(item)
}

/** Writes a package that plays the items in their order, and returns its folder. */
export async function writeGapPackage(): Promise<string> {
  const files: Record<string, Buffer> = {}
  const items = await Promise.all(
    gapItems.map(async ({ file, kind, length: wanted, toItsEnd, transition }, place) => {
      const bytes = await readFile(join(mediaFolder, file))
      const asset = kind === 'html' ? file.replace('.html', '.zip') : file
      files[asset] = kind === 'html' ? archiveOf([{ name: 'index.html', bytes }]) : bytes
      const item = exampleItem(`i${place}`, { kind, asset, transition, fit: 'cover', duration: `PT${wanted / 1_000}S` })
      if (toItsEnd) delete item.duration
      return item
    }),
  )
  const { folder } = await writePackage({ playlists: [examplePlaylist('everyone', items)] }, files)
  return folder
}
