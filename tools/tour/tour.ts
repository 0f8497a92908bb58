// `npm run tour`: the whole story plays by itself on the built application, with a file as its camera.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { type PlayerOptions, type RunningPlayer, shopSettings, startPlayer } from '../../e2e/fixtures/player.ts'
import { sceneFile } from '../../e2e/scenes/make-scenes.ts'
import { findChromium } from '../electron-standin/chromium/chromium-path.ts'
import { build, isBuilt } from '../setup/build.ts'
import { findEngine } from '../setup/engine.ts'
import { repository } from '../setup/folders.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'
import { contactSheet } from './contact-sheet.ts'
import { TooBusy } from './customer.ts'
import { writePictures } from './pictures.ts'
import { chapters } from './shots.ts'
import { openSettings, playStory, playUpright, type Take } from './story.ts'

const help = `npm run tour [-- --out DIR] [-- --pictures]

  --out DIR     where screenshots and contact sheet go; without it: a new folder in the system's temporary one
  --pictures    also writes the README's pictures to docs/pictures
  --help        shows this
`
const shop = { name: 'Beet', contact: 'beet@example.org' }
const shots = chapters.flatMap((chapter) => chapter.shots)

/** Builds the application unless a built one is named in ASKFIRST_APPLICATION or lies there already. */
async function makeReady(): Promise<void> {
  await meetRequirements(['chromium', 'ffmpeg', 'fonts'])
  if (process.env.ASKFIRST_APPLICATION === undefined && !isBuilt() && (await build()) !== 0) {
    throw new MissingRequirement('The application could not be built.')
  }
}

/** Runs a player with the shop's settings in a data folder of its own, and ends it whatever happens. */
async function withPlayer(options: PlayerOptions, visit: (player: RunningPlayer) => Promise<void>): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-tour-data-'))
  await writeFile(join(dataDirectory, 'settings.json'), JSON.stringify({ ...shopSettings(), shop }))
  const player = await startPlayer({ ...options, dataDirectory })
  try {
    await visit(player)
  } finally {
    await player.close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

/** What is on the page now, as PNG; packed in haste, because a session with camera is running meanwhile. */
async function picture(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    return Buffer.from(data, 'base64')
  } finally {
    await devtools.detach()
  }
}

/** The programs alone, without why they were taken. */
function enginePrograms(kind: 'electron' | 'stand-in', sentence: string): string {
  return kind === 'electron' ? sentence : (/Chromium \d+ \+ Node \d+/.exec(sentence)?.[0] ?? sentence)
}

async function drawContactSheet(folder: string, engine: string, taken: ReadonlySet<string>): Promise<string> {
  const source = join(folder, 'contact-sheet.html')
  await writeFile(source, await contactSheet(engine, taken))
  const executablePath = findChromium()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    const page = await browser.newPage({ viewport: { width: 2_400, height: 1_600 } })
    await page.goto(pathToFileURL(source).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const target = join(folder, 'contact-sheet.png')
    await page.screenshot({ path: target, fullPage: true })
    return target
  } finally {
    await browser.close()
  }
}

async function tour(out: string | undefined, withPictures: boolean): Promise<void> {
  await makeReady()
  const folder = out === undefined ? await mkdtemp(join(tmpdir(), 'askfirst-tour-')) : resolve(out)
  await mkdir(folder, { recursive: true })
  const { kind, sentence } = await findEngine()
  console.log(sentence)
  const camera = await sceneFile('stays', 7)
  const began = performance.now()
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`
  const taken = new Set<string>()
  const take: Take = async (id, page, stillSo) => {
    const shot = shots.find((one) => one.id === id)
    if (!shot) throw new Error(`no caption for ${id}`)
    await writeFile(join(folder, `${id}.png`), await picture(page))
    if (stillSo && !(await stillSo())) return false
    taken.add(id)
    console.log(
      `${seconds()}  ${`${taken.size}/${shots.length}`.padStart(5)}  ${shot.title.en.replace(/(?<![.?])$/, '.')} ${shot.text.en}`,
    )
    return true
  }
  const setback = (why: string): void => console.log(`${seconds()}         Not as planned: ${why}`)
  await withPlayer({ camera, display: '1280x720' }, async (player) => {
    await playStory(player, take, setback)
    await openSettings(player, take)
  })
  await withPlayer({ camera, display: '1080x1920' }, (player) => playUpright(player, take, setback))
  const sheet = await drawContactSheet(folder, enginePrograms(kind, sentence), taken)
  console.log(`${seconds()}         Contact sheet: ${sheet}`)
  if (!withPictures) return
  for (const [name, size] of await writePictures(folder, join(repository, 'docs/pictures'))) {
    console.log(`                docs/pictures/${name}.webp, ${Math.ceil(size / 1024)} KB`)
  }
}

try {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, pictures: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) process.stdout.write(help)
  else await tour(values.out, values.pictures ?? false)
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!usage && !(error instanceof MissingRequirement) && !(error instanceof TooBusy)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = usage ? 2 : 1
}
