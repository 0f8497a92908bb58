import { spawn } from 'node:child_process'
import type { Page } from '@playwright/test'
import type { Colour } from './colours.ts'

export type Frame = {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Points of a coarse grid over the picture. */
  readonly points: readonly Colour[]
}

const columns = 8
const rows = 5
const pointBytes = 3

export type Recording = {
  stop(): Promise<readonly Frame[]>
}

/** Records every frame that the page's compositor draws, as small pictures without loss. */
export async function record(page: Page): Promise<Recording> {
  const devtools = await page.context().newCDPSession(page)
  const pictures: { at: number; data: string }[] = []
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
    pictures.push({ at: (metadata.timestamp ?? 0) * 1_000, data })
  })
  await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  return {
    async stop() {
      await devtools.send('Page.stopScreencast')
      // Chromium encodes several frames at a time, and a later one may be done first.
      pictures.sort((one, other) => one.at - other.at)
      const points = await readPoints(pictures.map(({ data }) => Buffer.from(data, 'base64')))
      return pictures.map(({ at }, index) => ({ at, points: points[index] ?? [] }))
    },
  }
}

/** Lets ffmpeg read the pictures down to the points of the grid, with no averaging: a small flaw stays one. */
async function readPoints(pictures: readonly Buffer[]): Promise<readonly (readonly Colour[])[]> {
  // Plane by plane: a detour over YUV would mix the colours of neighbours.
  const scale = `format=gbrp,scale=${columns}:${rows}:flags=neighbor`
  const words = ['-f', 'image2pipe', '-c:v', 'png', '-i', '-', '-vf', scale, '-fps_mode', 'passthrough']
  const child = spawn('ffmpeg', [
    '-hide_banner',
    '-loglevel',
    'error',
    ...words,
    '-pix_fmt',
    'rgb24',
    '-f',
    'rawvideo',
    '-',
  ])
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stdin.end(Buffer.concat(pictures))
  await new Promise((resolve) => child.on('close', resolve))
  const bytes = Buffer.concat(chunks)
  const frameBytes = columns * rows * pointBytes
  if (bytes.length !== frameBytes * pictures.length) throw new Error('ffmpeg did not read every frame')
  return pictures.map((_, index) => pointsOf(bytes.subarray(index * frameBytes, (index + 1) * frameBytes)))
}

function pointsOf(bytes: Buffer): readonly Colour[] {
  return Array.from({ length: bytes.length / pointBytes }, (_, index): Colour => {
    const at = index * pointBytes
    return [bytes.readUInt8(at), bytes.readUInt8(at + 1), bytes.readUInt8(at + 2)]
  })
}
