import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Item } from '../../src/contract/package/package.ts'
import { archiveOf } from '../../src/main/content/archive.fixture.ts'
import { type Colour, cssOf, hexOf, spreadColours } from '../stage/colours.ts'

const run = promisify(execFile)

/**
 * What the soak shows: pictures smaller than the screen and larger, drawings, pictures that move, films and such as say no
 * length, pages with a script, pictures with a coupon, and one that cannot be decoded.
 */
export const soakKinds = [
  'picture',
  'photo',
  'drawing',
  'animation',
  'film',
  'lengthless',
  'page',
  'coupon',
  'broken',
] as const
export type SoakKind = (typeof soakKinds)[number]

/** A file of the loop. */
export type Medium = {
  readonly kind: SoakKind
  readonly name: string
  readonly item: Item['kind']
  readonly bytes: Buffer
}

/** Files of each kind: two in a row that are the same would be one that stays. */
const filesOfAKind = 3

const field = (colour: Colour, rest: string): string[] => ['-f', 'lavfi', '-i', `color=${hexOf(colour)}:${rest}`]
/** A field in the colour on which a counter runs. */
const moving = (colour: Colour, rest: string): string[] => [
  ...field(colour, rest),
  '-vf',
  'drawbox=x=mod(t*80\\,240):y=40:w=60:h=60:color=white:t=fill',
]

async function made(words: readonly string[], file: string): Promise<Buffer> {
  await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...words, file])
  return await readFile(file)
}

function drawing(colour: Colour): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="${cssOf(colour)}"/></svg>`,
  )
}

function page(colour: Colour): Buffer {
  const script =
    "let turn = 0; const step = () => { box.style.left = (turn++ % 80) + '%'; requestAnimationFrame(step) }; step()"
  const text = `<!doctype html><style>html{background:${cssOf(colour)}}#box{position:fixed;width:20%;height:20%;background:#fff}</style><div id="box"></div><script>${script}</script>`
  return archiveOf([{ name: 'index.html', text }])
}

/** A picture whose head is sound, and nothing else. */
function spoilt(picture: Buffer): Buffer {
  const data = picture.indexOf('IDAT') + 4
  return Buffer.concat([picture.subarray(0, data), Buffer.alloc(picture.length - data, 0xa5)])
}

async function bytesOf(kind: SoakKind, colour: Colour, file: string): Promise<Buffer> {
  switch (kind) {
    case 'picture':
    case 'coupon':
      return await made([...field(colour, 's=640x360'), '-frames:v', '1'], file)
    case 'broken':
      return spoilt(await made([...field(colour, 's=640x360'), '-frames:v', '1'], file))
    case 'photo':
      return await made([...field(colour, 's=2560x1440'), '-vf', 'noise=alls=20', '-frames:v', '1', '-q:v', '4'], file)
    case 'drawing':
      return drawing(colour)
    case 'animation':
      return await made(moving(colour, 's=320x180:r=10:d=0.8'), file)
    case 'film': {
      const sound = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=0.6']
      const coding = ['-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-qp', '20', '-c:a', 'aac']
      return await made([...field(colour, 's=320x180:r=25:d=0.6'), ...sound, ...coding], file)
    }
    case 'lengthless': {
      const coding = ['-c:v', 'libvpx', '-b:v', '1M', '-deadline', 'realtime', '-live', '1']
      return await made([...moving(colour, 's=320x180:r=25:d=3'), ...coding], file)
    }
    case 'page':
      return page(colour)
  }
}

const endings: Readonly<Record<SoakKind, string>> = {
  picture: 'png',
  coupon: 'png',
  broken: 'png',
  photo: 'jpg',
  drawing: 'svg',
  animation: 'gif',
  film: 'mp4',
  lengthless: 'webm',
  page: 'zip',
}
const itemKinds: Partial<Record<SoakKind, Item['kind']>> = { film: 'video', lengthless: 'video', page: 'html' }

/** Makes the files of these kinds. */
export async function soakMedia(kinds: readonly SoakKind[] = soakKinds): Promise<readonly Medium[]> {
  // A folder of its own: other tests make theirs at the same time.
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-soak-media-'))
  const colours = spreadColours(soakKinds.length * filesOfAKind)
  const media: Medium[] = []
  for (const kind of kinds) {
    for (let each = 0; each < filesOfAKind; each += 1) {
      const name = `${kind}-${each}.${endings[kind]}`
      const colour = colours[soakKinds.indexOf(kind) * filesOfAKind + each] ?? [90, 90, 90]
      const bytes = await bytesOf(kind, colour, join(folder, name))
      media.push({ kind, name, item: itemKinds[kind] ?? 'image', bytes })
    }
  }
  await rm(folder, { recursive: true })
  return media
}
