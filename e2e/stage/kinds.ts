import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Asset } from '../../src/contract/package/package.ts'
import { type Colour, hexOf } from './colours.ts'
import { mediaFolder } from './media.ts'

const run = promisify(execFile)

export type Kind = {
  readonly name: string
  readonly type: Asset['type']
  readonly hasSound: boolean
}

const picture = (ending: string, type: Asset['type'], ...coding: string[]) => ({
  name: `kind.${ending}`,
  type,
  hasSound: false,
  coding,
})
const film = (name: string, type: Asset['type'], ...coding: string[]) => ({
  name: `kind-${name}`,
  type,
  hasSound: true,
  coding,
})
const opus = ['-c:a', 'libopus']
const svtAv1 = ['-c:v', 'libsvtav1', '-preset', '12', '-crf', '20']

/** Every form that a package may hold but SVG and HTML, which the other tests of the stage show, with what ffmpeg makes it. */
const forms = [
  picture('jpg', 'image/jpeg', '-q:v', '2'),
  picture('png', 'image/png'),
  picture('webp', 'image/webp', '-c:v', 'libwebp'),
  picture('avif', 'image/avif', '-c:v', 'libaom-av1', '-still-picture', '1', '-cpu-used', '8'),
  picture('gif', 'image/gif'),
  film('h264.mp4', 'video/mp4', '-c:v', 'libx264', '-qp', '12', '-c:a', 'aac'),
  // As telephones and recorders write it: a package calls these by what they begin like.
  film('h264.mov', 'video/mp4', '-c:v', 'libx264', '-qp', '12', '-c:a', 'aac'),
  film('h264.mkv', 'video/webm', '-c:v', 'libx264', '-qp', '12', '-c:a', 'aac'),
  film('av1.mp4', 'video/mp4', ...svtAv1, '-c:a', 'aac'),
  film('vp8.webm', 'video/webm', '-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libvorbis'),
  film('vp9.webm', 'video/webm', '-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', ...opus),
  film('av1.webm', 'video/webm', ...svtAv1, ...opus),
]

/** Makes one file of each kind, a field of `colour`; films are 0.6 s long and have a tone. */
export async function makeKinds(colour: Colour): Promise<readonly Kind[]> {
  await mkdir(mediaFolder, { recursive: true })
  for (const { name, hasSound, coding } of forms) {
    const source = ['-f', 'lavfi', '-i', `color=${hexOf(colour)}:s=320x192:r=25:d=0.6,format=rgb24`]
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=220:sample_rate=48000:duration=0.6', '-ac', '2']
    const named = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-colorspace', 'bt709']
    const what = hasSound ? [...source, ...sound, ...named] : [...source, '-frames:v', '1']
    await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...what, ...coding, join(mediaFolder, name)])
  }
  return forms
}

/** Makes a picture of four times 320 × 192, a field of `colour`, and names it. */
export async function makeLargePicture(colour: Colour): Promise<string> {
  const name = 'large.png'
  const source = ['-f', 'lavfi', '-i', `color=${hexOf(colour)}:s=1280x768,format=rgb24`, '-frames:v', '1']
  await mkdir(mediaFolder, { recursive: true })
  await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...source, join(mediaFolder, name)])
  return name
}
