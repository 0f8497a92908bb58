import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from '../setup/run.ts'

/** A picture of the README: its name, and one screenshot or several side by side. */
type Picture = { readonly name: string; readonly shots: readonly string[]; readonly width: number }

const pictures: readonly Picture[] = [
  { name: 'tour', shots: ['contact-sheet'], width: 840 },
  { name: 'loop', shots: ['loop'], width: 1_200 },
  { name: 'ask', shots: ['ask'], width: 1_200 },
  { name: 'words', shots: ['words'], width: 1_200 },
  { name: 'forgotten', shots: ['forgotten'], width: 1_200 },
  { name: 'told', shots: ['told-interest'], width: 1_200 },
  { name: 'upright', shots: ['tall-loop', 'tall-ask', 'tall-told', 'tall-offers'], width: 1_200 },
  { name: 'settings', shots: ['now'], width: 1_200 },
]

/** Between two pictures side by side, in pixels of a screenshot. */
const gap = 48
const most = { each: 150 * 1024, all: 1024 * 1024 }

/** Writes a picture as small as it has to be: the quality goes down until its size is right. */
async function writePicture({ name, shots, width }: Picture, from: string, to: string): Promise<number> {
  const target = join(to, `${name}.webp`)
  const inputs = shots.flatMap((shot) => ['-i', join(from, `${shot}.png`)])
  const spaced = shots.map(
    (_, index) => `[${index}]pad=iw+${index + 1 < shots.length ? gap : 0}:ih:0:0:white[p${index}]`,
  )
  const row = `${shots.map((_, index) => `[p${index}]`).join('')}hstack=inputs=${shots.length},`
  const filter = `${shots.length === 1 ? '' : `${spaced.join(';')};${row}`}scale=${width}:-2:flags=lanczos`
  for (const quality of [86, 78, 68, 56, 42]) {
    const encoding = ['-c:v', 'libwebp', '-quality', `${quality}`, '-compression_level', '6', '-preset', 'picture']
    const words = ['-v', 'error', '-y', ...inputs, '-filter_complex', filter, '-frames:v', '1', ...encoding, target]
    const { code, output } = await runQuietly('ffmpeg', words)
    if (code !== 0) throw new Error(`ffmpeg: ${output}`)
    const { size } = await stat(target)
    if (size <= most.each) return size
  }
  throw new Error(`${name} does not become as small as it should`)
}

/** Writes the README's pictures from the tour's screenshots in `from`. Resolves to their sizes in bytes. */
export async function writePictures(from: string, to: string): Promise<ReadonlyMap<string, number>> {
  await mkdir(to, { recursive: true })
  const sizes = new Map<string, number>()
  for (const picture of pictures) sizes.set(picture.name, await writePicture(picture, from, to))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (all > most.all) throw new Error(`the pictures are ${all} bytes together`)
  return sizes
}
