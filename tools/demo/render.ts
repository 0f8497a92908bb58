import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Film } from './art/film.ts'
import { coffee } from './art/film-coffee.ts'
import { hello } from './art/film-hello.ts'
import { orange } from './art/film-orange.ts'
import { icon } from './art/icon.ts'
import { seasonPage } from './art/season.ts'
import { side } from './art/sheet.ts'
import { writeManifest } from './manifest.ts'
import { type Poster, posters } from './posters.ts'
import { writePreview } from './preview.ts'
import { encode, openStudio } from './studio.ts'
import { storedZip } from './zip.ts'

/**
 * Renders the demo shop into resources/demo and the icon beside it. `npm run demo -- [part…]` renders only
 * the named parts (`stills`, `films`, `season`, `icon`, or a film's name); the manifest is always written anew.
 * `--preview DIR` renders nothing and writes pictures of what is there, as wide and tall screens show it.
 */
const resources = join(import.meta.dirname, '../../resources')
const folder = join(resources, 'demo')
const assets = join(folder, 'assets')
const framesPerSecond = 30
/** As many pixels as 1920 × 1080, so as light to decode. */
const filmPixels = 1440

async function renderStill({ file, draw }: Poster): Promise<void> {
  const target = join(assets, file)
  if (file.endsWith('.svg')) return writeFile(target, `${draw()}\n`)
  const studio = await openStudio(side)
  try {
    const webp = ['-c:v', 'libwebp', '-lossless', '1', '-compression_level', '6', '-quality', '100']
    await encode([await studio.draw(draw())], [], [...webp, '-pix_fmt', 'bgra', '-map_metadata', '-1', target])
  } finally {
    await studio.close()
  }
}

async function renderFilm({ name, seconds, frame }: Film): Promise<void> {
  const studio = await openStudio(filmPixels)
  async function* pictures(): AsyncGenerator<Buffer> {
    for (let index = 0; index < seconds * framesPerSecond; index += 1) yield studio.draw(frame(index / framesPerSecond))
  }
  const colour = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
  const picture = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=lanczos+accurate_rnd,format=yuv420p']
  const codec = ['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'slow', '-tune', 'animation', '-crf', '26']
  const repeatable = ['-threads', '2', '-g', '60', '-bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1']
  try {
    await encode(
      pictures(),
      ['-framerate', String(framesPerSecond)],
      [...picture, ...codec, ...colour, ...repeatable, '-movflags', '+faststart', join(assets, `${name}.mp4`)],
    )
  } finally {
    await studio.close()
  }
}

async function renderSeason(): Promise<void> {
  const style = await readFile(join(import.meta.dirname, 'art/season.css'))
  const page = Buffer.from(seasonPage(), 'utf8')
  const archive = storedZip([
    { name: 'index.html', bytes: page },
    { name: 'season.css', bytes: style },
  ])
  await writeFile(join(assets, 'season.zip'), archive)
}

async function renderIcon(): Promise<void> {
  await writeFile(join(resources, 'icon.svg'), `${icon()}\n`)
  const studio = await openStudio(512)
  try {
    const png = ['-c:v', 'png', '-pix_fmt', 'rgba', '-map_metadata', '-1', '-bitexact']
    await encode(
      [await studio.draw(icon())],
      [],
      [...png, '-update', '1', '-frames:v', '1', join(resources, 'icon.png')],
    )
  } finally {
    await studio.close()
  }
}

async function render(parts: readonly string[]): Promise<void> {
  const wanted = (...names: readonly string[]): boolean =>
    parts.length === 0 || names.some((name) => parts.includes(name))
  if (parts.length === 0) await rm(assets, { recursive: true, force: true })
  await mkdir(assets, { recursive: true })
  for (const poster of posters) if (wanted('stills', poster.file)) await renderStill(poster)
  for (const film of [hello, coffee, orange]) if (wanted('films', film.name)) await renderFilm(film)
  if (wanted('season')) await renderSeason()
  if (wanted('icon')) await renderIcon()
  const total = await writeManifest(folder)
  console.log(`resources/demo: ${(total / 1024 / 1024).toFixed(2)} MiB in assets`)
}

const [first, second, ...others] = process.argv.slice(2)
if (first === '--preview' && second !== undefined) await writePreview(folder, second)
else await render([first, second, ...others].filter((part) => part !== undefined))
