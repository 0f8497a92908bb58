import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import type { Colour } from '../../e2e/stage/colours.ts'

/** What the screen showed, unchanged over one or more looks; milliseconds since 1970. */
export type Stretch = {
  readonly at: number
  /** When it had given way to something else, or the last look. */
  readonly until: number
  /** Points of a coarse grid. */
  readonly points: readonly Colour[]
}

export type Tapped = {
  readonly stretches: readonly Stretch[]
  readonly looks: number
  /** Milliseconds between one look and the next. */
  readonly pauses: readonly number[]
}

export type Tap = { stop(): Promise<Tapped> }

/** Four looks fall on each frame of a screen with 60 frames a second. */
const looksPerSecond = 240
const region = { width: 160, height: 90 } as const
const grid = { columns: 8, rows: 5 } as const
const lookBytes = grid.columns * grid.rows * 3

/** A look that is late misses frames, so it goes before what it looks at. Only root may ask for that. */
function hurry(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, -10)
  } catch {
    // It stays as it is; the pauses tell.
  }
}

/** Looks at the middle of a screen, 240 times a second, until it is stopped. */
export function tapScreen(display: string, screen: { readonly width: number; readonly height: number }): Tap {
  const left = Math.round((screen.width - region.width) / 2)
  const top = Math.round((screen.height - region.height) / 2)
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `${looksPerSecond}`]
  const size = ['-video_size', `${region.width}x${region.height}`, '-i', `${display}+${left},${top}`]
  // Plane by plane and without averaging: a small flaw stays one, and neighbours do not mix.
  const toGrid = `format=gbrp,scale=${grid.columns}:${grid.rows}:flags=neighbor,format=rgb24,split[points][instants]`
  // Looks that were late come in quick succession: in a coarser time base two of them could not be told apart.
  const each = ['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-c:v', 'rawvideo', '-flush_packets', '1']
  const points = ['-map', '[points]', ...each, '-f', 'rawvideo', 'pipe:1']
  // The instant of each look, in microseconds since 1970.
  const instants = ['-map', '[instants]', ...each, '-f', 'framecrc', 'pipe:3']
  const words = ['-hide_banner', '-loglevel', 'error', ...source, ...size, '-copyts', '-filter_complex', toGrid]
  const child = spawn('ffmpeg', [...words, ...points, ...instants], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] })
  hurry(child.pid)
  const [pictures, times]: [Buffer[], Buffer[]] = [[], []]
  child.stdio[1]?.on('data', (chunk: Buffer) => pictures.push(chunk))
  child.stdio[3]?.on('data', (chunk: Buffer) => times.push(chunk))
  const closed = once(child, 'close')
  return {
    async stop() {
      child.kill('SIGINT')
      await closed
      return together(Buffer.concat(pictures), readInstants(Buffer.concat(times).toString('latin1')))
    },
  }
}

function readInstants(text: string): number[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Number(line.split(',')[2]) / 1000)
}

function together(pictures: Buffer, instants: readonly number[]): Tapped {
  const looks = instants.length
  if (pictures.length !== looks * lookBytes) throw new Error('not every look at the screen has its instant')
  const stretches: Stretch[] = []
  const pauses: number[] = []
  let begun: { readonly at: number; readonly bytes: Buffer } | null = null
  for (let look = 0; look < looks; look += 1) {
    const at = instants[look] ?? Number.NaN
    const bytes = pictures.subarray(look * lookBytes, (look + 1) * lookBytes)
    if (look > 0) pauses.push(at - (instants[look - 1] ?? at))
    if (begun?.bytes.equals(bytes)) continue
    if (begun) stretches.push({ at: begun.at, until: at, points: pointsOf(begun.bytes) })
    begun = { at, bytes }
  }
  if (begun) stretches.push({ at: begun.at, until: instants[looks - 1] ?? begun.at, points: pointsOf(begun.bytes) })
  return { stretches, looks, pauses }
}

function pointsOf(bytes: Buffer): readonly Colour[] {
  return Array.from({ length: bytes.length / 3 }, (_, index): Colour => {
    const at = index * 3
    return [bytes.readUInt8(at), bytes.readUInt8(at + 1), bytes.readUInt8(at + 2)]
  })
}
