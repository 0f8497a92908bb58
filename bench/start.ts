import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { builtApplication } from '../e2e/fixtures/player.ts'
import { readStatus } from '../e2e/fixtures/read-status.ts'
import { manifestSchema } from '../src/contract/package/package.ts'
import { findChromium } from '../tools/electron-standin/chromium/chromium-path.ts'
import { type Engine, findEngine } from '../tools/setup/engine.ts'
import { endProgram, startBareBrowser } from './measuring/bare-browser.ts'
import { type BarePage, type Media, serveBarePage } from './measuring/bare-page.ts'
import { type Bench, type Figure, milliseconds, percent, times } from './measuring/figure.ts'
import { dropFromPageCache } from './measuring/page-cache.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

const screen = { width: 1920, height: 1080 } as const
const deadline = 60_000

async function within<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come in ${deadline / 1000} s`)), deadline)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

type Start = { readonly length: number; readonly item: string }

/** Starts the player as a shop does, with nothing attached: until its page reported the first item as presented. */
async function startPlayer(engine: Engine): Promise<Start> {
  const data = await mkdtemp(join(tmpdir(), 'askfirst-bench-'))
  const started = Date.now()
  const child = spawn(engine.executable, [builtApplication, '--data-dir', data], {
    stdio: 'ignore',
    env: { ...process.env, ASKFIRST_STANDIN_DISPLAY: `${screen.width}x${screen.height}` },
  })
  let over = false
  const firstItem = async (): Promise<Start> => {
    while (!over) {
      const playing = (await readStatus(data))?.playing
      if (playing && 'item' in playing && playing.item !== null) {
        return { length: Date.parse(playing.since) - started, item: playing.item }
      }
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    throw new Error('given up')
  }
  try {
    return await within(firstItem(), 'the first item')
  } finally {
    over = true
    await endProgram(child)
    await rm(data, { recursive: true, force: true })
  }
}

/** Starts the same Chromium, with the same switches and user, on a page with nothing but that picture. */
async function startBare(engine: Engine, page: BarePage): Promise<number> {
  const presented = page.presented()
  const started = Date.now()
  const browser = startBareBrowser(engine, page.address, { screen })
  try {
    return (await within(presented, 'the bare page')) - started
  } finally {
    await browser.end()
  }
}

async function mediaOf(item: string): Promise<Media> {
  const folder = join(builtApplication, 'resources/demo')
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const found = manifest.playlists.flatMap(({ items }) => items).find(({ id }) => id === item)
  const name = found && 'asset' in found ? found.asset : undefined
  const asset = name === undefined ? undefined : manifest.assets[name]
  if (name === undefined || !asset) throw new Error(`the demo's item ${item} is no picture and no video`)
  return { file: join(folder, 'assets', name), type: asset.type }
}

export const start: Bench = {
  name: 'start',
  method:
    'The player is started with a fresh data folder and the demo, and nothing attached to it, until its page reported the first item as presented. The same Chromium with the same switches is started on a page that holds that same picture or video and nothing else, until its first frame was presented. The two alternate. Cold: the files of Chromium, Node, player and content were dropped from the page cache before (pages that other programs have mapped stay); warm: right after.',
  async measure({ quick }) {
    const rounds = quick ? 1 : 10
    const engine = await findEngine()
    const warmUp = await startPlayer(engine)
    const media = await mediaOf(warmUp.item)
    const page = await serveBarePage(media)
    const lengths = { coldPlayer: [], coldBare: [], warmPlayer: [], warmBare: [] } as Record<string, number[]>
    const files = [
      dirname(engine.kind === 'electron' ? engine.executable : (findChromium() ?? '')),
      ...(engine.kind === 'electron' ? [] : [process.execPath]),
      join(builtApplication, 'out'),
      media.file,
    ]
    const dropped: number[] = []
    const drop = async (): Promise<boolean> => {
      const share = await dropFromPageCache(files)
      if (share !== undefined) dropped.push(share)
      return share !== undefined
    }
    try {
      for (let round = 0; round < rounds; round += 1) {
        if (await drop()) {
          lengths.coldPlayer?.push((await startPlayer(engine)).length)
          await drop()
          lengths.coldBare?.push(await startBare(engine, page))
        }
        lengths.warmPlayer?.push((await startPlayer(engine)).length)
        lengths.warmBare?.push(await startBare(engine, page))
      }
    } finally {
      page.close()
    }
    return figuresOf(lengths, dropped, `${warmUp.item} (${media.type})`)
  },
}

function figuresOf(lengths: Record<string, readonly number[]>, dropped: readonly number[], item: string): Figure[] {
  const { coldPlayer = [], coldBare = [], warmPlayer = [], warmBare = [] } = lengths
  const row = (what: string, values: readonly number[]): Figure => {
    const { count, p50, p95 } = summarize(values)
    return { what, seen: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)} (${count})` }
  }
  const ratio = (what: string, player: readonly number[], bare: readonly number[]): Figure => ({
    what,
    seen: times(summarize(player).p50 / summarize(bare).p50),
  })
  const cold = [
    row('start → first item presented, cold', coldPlayer),
    row('same Chromium, same picture, bare page, cold', coldBare),
    ratio('ratio of the two, cold (p50)', coldPlayer, coldBare),
    { what: 'dropped from the page cache before a cold start', seen: percent(summarize(dropped).p50) },
  ]
  return [
    { what: 'the first item', seen: item },
    ...(coldPlayer.length > 0
      ? cold
      : [{ what: 'cold starts', seen: 'not tried: the page cache cannot be dropped here' }]),
    row('start → first item presented, warm', warmPlayer),
    row('same Chromium, same picture, bare page, warm', warmBare),
    ratio('ratio of the two, warm (p50)', warmPlayer, warmBare),
  ]
}

if (import.meta.main) await runAlone(start)
