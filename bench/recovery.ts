import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApplication } from '../e2e/fixtures/player.ts'
import { quickShop } from '../e2e/fixtures/quick-shop.ts'
import { type Status, statusSchema } from '../src/contract/status.ts'
import { processTree } from '../src/main/base/process-tree.node.ts'
import { findEngine } from '../tools/setup/engine.ts'
import { type Bench, type Figure, milliseconds } from './measuring/figure.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

const deadline = 120_000
/** Short, so that the figures hold little of the loop itself. */
const itemSeconds = 1

type Victim = 'page' | 'graphics' | 'main'

const kinds: Readonly<Record<Victim, RegExp>> = {
  page: /--type=renderer/,
  graphics: /--type=gpu-process/,
  main: /./,
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

async function statusIn(data: string): Promise<Status | undefined> {
  const text = await readFile(join(data, 'status.json'), 'utf8').catch(() => undefined)
  const read = text === undefined ? undefined : statusSchema.safeParse(JSON.parse(text))
  return read?.success ? read.data : undefined
}

/** When the first item after `since` (milliseconds since 1970) was presented, by the page's own report. */
async function itemAfter(data: string, since: number, process: (pid: number) => boolean): Promise<number> {
  const given = performance.now() + deadline
  while (performance.now() < given) {
    const status = await statusIn(data)
    if (status && process(status.pid) && 'item' in status.playing && status.playing.item !== null) {
      const at = Date.parse(status.playing.since)
      if (at > since) return at
    }
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  throw new Error(`no item within ${deadline / 1000} s`)
}

/** Runs the player under its own watch, kills one of its processes, and measures until the next item is on the screen. */
async function recover(victim: Victim, content: string): Promise<number> {
  const engine = await findEngine()
  const data = await mkdtemp(join(tmpdir(), 'askfirst-bench-'))
  const watch: ChildProcess = spawn(
    process.execPath,
    [
      join(builtApplication, 'src/cli/askfirst.mjs'),
      'watch',
      data,
      '--',
      engine.executable,
      builtApplication,
      '--content',
      content,
    ],
    { stdio: 'ignore', env: { ...process.env, ASKFIRST_STANDIN_DISPLAY: '1920x1080' } },
  )
  try {
    await itemAfter(data, 0, () => true)
    // Two items more: the player is no longer starting.
    await itemAfter(data, Date.now() + itemSeconds * 1_000, () => true)
    const pid = (await statusIn(data))?.pid ?? 0
    const wanted: number[] = []
    for (const one of victim === 'main' ? [pid] : await processTree(pid)) {
      if (kinds[victim].test(await commandOf(one))) wanted.push(one)
    }
    if (wanted.length === 0) throw new Error(`the player has no ${victim} process here`)
    const killed = Date.now()
    for (const one of wanted) process.kill(one, 'SIGKILL')
    const at = await itemAfter(data, killed, (now) => victim !== 'main' || now !== pid)
    return at - killed
  } finally {
    const gone = watch.exitCode === null ? once(watch, 'exit') : Promise.resolve()
    watch.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

export const recovery: Bench = {
  name: 'recovery',
  method: `A player with a loop of items of ${itemSeconds} s runs under \`askfirst watch\`, nothing else attached. Its page's renderer processes, its graphics process or its main process are killed (-9), each time of a fresh player; measured is the time from the kill until the page reported another item as presented. An item that is shown once more after the kill does not count as another, so up to one item's length of each figure is the loop itself.`,
  async measure({ quick }) {
    const rounds = quick ? 1 : 20
    const shop = await quickShop(itemSeconds)
    const figures: Figure[] = []
    try {
      for (const [victim, what] of [
        ['page', 'renderer killed → next item presented'],
        ['graphics', 'graphics process killed → next item presented'],
        ['main', 'main killed → next item presented'],
      ] as const) {
        const lengths: number[] = []
        for (let round = 0; round < rounds; round += 1) lengths.push(await recover(victim, shop.folder))
        const { count, p50, p95 } = summarize(lengths)
        figures.push({ what, seen: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)} (${count})` })
      }
    } finally {
      await rm(shop.folder, { recursive: true, force: true })
    }
    return figures
  },
}

if (import.meta.main) await runAlone(recovery)
