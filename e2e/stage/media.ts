import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Colour, cssOf, hexOf } from './colours.ts'

const run = promisify(execFile)
export const mediaFolder = join(import.meta.dirname, '../../node_modules/.cache/askfirst/stage-media')

export type Patch = {
  readonly name: string
  readonly kind: 'image' | 'video' | 'html'
  readonly type: string
  readonly colour: Colour
}

const ffmpeg = (words: readonly string[]) => run('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...words])

async function makePatch({ name, colour }: Patch): Promise<void> {
  const file = join(mediaFolder, name)
  if (name.endsWith('.svg')) {
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="${cssOf(colour)}"/></svg>`
    await writeFile(file, body)
  } else if (name.endsWith('.html')) {
    await writeFile(file, `<!doctype html><style>html{background:${cssOf(colour)}}</style>`)
  } else if (name.endsWith('.png')) {
    await ffmpeg(['-f', 'lavfi', '-i', `color=${hexOf(colour)}:s=640x360`, '-frames:v', '1', file])
  } else {
    const picture = ['-f', 'lavfi', '-i', `color=${hexOf(colour)}:s=320x180:r=25:d=0.6,format=rgb24`]
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=0.6']
    const toVideo = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p']
    const named = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
    await ffmpeg([...picture, ...sound, ...toVideo, ...named, '-c:v', 'libx264', '-qp', '12', '-c:a', 'aac', file])
  }
}

/** A video that opens well and holds nothing that can be decoded. */
async function spoil(from: string, to: string): Promise<void> {
  const bytes = await readFile(join(mediaFolder, from))
  const data = bytes.indexOf('mdat') + 4
  await writeFile(join(mediaFolder, to), bytes.fill(0xa5, data, data + bytes.readUInt32BE(data - 8) - 8))
}

/** Films of which only the sound can be played: one has no picture, and that of the other has a form that no browser knows. */
async function makeSoundAlone(): Promise<void> {
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=0.6', '-c:a', 'aac']
  await ffmpeg([...sound, join(mediaFolder, 'sound-alone.mp4')])
  const picture = ['-f', 'lavfi', '-i', 'color=red:s=320x180:r=25:d=0.6']
  await ffmpeg([...picture, ...sound, '-c:v', 'mpeg4', join(mediaFolder, 'foreign-picture.mp4')])
}

/** As a page records a video: its head says no length. So much of it that its end is not met while it is loaded. */
async function makeLengthless(name: string): Promise<void> {
  const picture = ['-f', 'lavfi', '-i', 'nullsrc=s=320x180:r=25:d=3,geq=random(1)*255:128:128']
  await ffmpeg([
    ...picture,
    '-c:v',
    'libvpx',
    '-b:v',
    '4M',
    '-deadline',
    'realtime',
    '-live',
    '1',
    join(mediaFolder, name),
  ])
}

/** Makes the test items: each is one field of its own colour, in the forms that a package may hold. */
export async function makePatches(colours: readonly Colour[]): Promise<readonly Patch[]> {
  const forms = [
    ['png', 'image', 'image/png'],
    ['mp4', 'video', 'video/mp4'],
    ['html', 'html', 'text/html'],
    ['mp4', 'video', 'video/mp4'],
    ['svg', 'image', 'image/svg+xml'],
  ] as const
  await mkdir(mediaFolder, { recursive: true })
  const patches = colours.map((colour, index): Patch => {
    const [ending, kind, type] = forms[index % forms.length] ?? forms[0]
    return { name: `patch-${index}.${ending}`, kind, type, colour }
  })
  for (const patch of patches) await makePatch(patch)
  // Its first second is free, so that it comes onto the stage; then its thread is its own.
  const greedy = '<!doctype html><script>setTimeout(() => { for (;;) {} }, 1000)</script>'
  await writeFile(join(mediaFolder, 'greedy.html'), greedy)
  await writeFile(join(mediaFolder, 'broken.mp4'), 'this is no video')
  await writeFile(join(mediaFolder, 'broken.png'), 'this is no picture')
  await spoil('patch-1.mp4', 'spoiled.mp4')
  await makeSoundAlone()
  await makeLengthless('lengthless.webm')
  return patches
}
