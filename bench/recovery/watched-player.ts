import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApplication, shopSettings } from '../../e2e/fixtures/player.ts'
import { commandOf } from '../../e2e/fixtures/process-kinds.ts'
import { readStatus } from '../../e2e/fixtures/read-status.ts'
import { processTree } from '../../src/main/base/processes/process-tree.node.ts'
import { findEngine } from '../../tools/setup/engine.ts'

const deadline = 120_000

export type Victim = 'page' | 'graphics' | 'main'

const kinds: Readonly<Record<Victim, RegExp>> = {
  page: /--type=renderer/,
  graphics: /--type=gpu-process/,
  main: /./,
}

export type WatchedPlayer = {
  /** When the first item after `since` (milliseconds since 1970) was presented, by the page’s own report; `isWanted`: of such a main process. */
  itemAfter(since: number, isWanted?: (pid: number) => boolean): Promise<number>
  /** Kills these processes of it (-9). Returns when that was, and the player's own process until then. */
  kill(victim: Victim): Promise<{ readonly at: number; readonly main: number }>
  close(): Promise<void>
}

/** Starts the player under its own watch, with a fresh data folder and nothing else attached. */
export async function startWatchedPlayer(
  content: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<WatchedPlayer> {
  const engine = await findEngine()
  const data = await mkdtemp(join(tmpdir(), 'askfirst-bench-'))
  // Set up, so that no question covers what is looked at.
  await writeFile(join(data, 'settings.json'), JSON.stringify(shopSettings()))
  const player = [engine.executable, builtApplication, '--content', content]
  const watch: ChildProcess = spawn(
    process.execPath,
    [join(builtApplication, 'src/cli/askfirst.mjs'), 'watch', data, '--', ...player],
    { stdio: 'ignore', env: { ...process.env, ASKFIRST_STANDIN_DISPLAY: '1920x1080', ...environment } },
  )
  return {
    async itemAfter(since, isWanted = () => true) {
      const given = performance.now() + deadline
      while (performance.now() < given) {
        const now = await readStatus(data)
        if (now && isWanted(now.pid) && 'item' in now.playing && now.playing.item !== null) {
          const at = Date.parse(now.playing.since)
          if (at > since) return at
        }
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
      throw new Error(`no item within ${deadline / 1000} s`)
    },
    async kill(victim) {
      const main = (await readStatus(data))?.pid ?? 0
      const wanted: number[] = []
      for (const one of victim === 'main' ? [main] : await processTree(main)) {
        if (kinds[victim].test(await commandOf(one))) wanted.push(one)
      }
      if (wanted.length === 0) throw new Error(`the player has no ${victim} process here`)
      const at = Date.now()
      for (const one of wanted) process.kill(one, 'SIGKILL')
      return { at, main }
    },
    async close() {
      const gone = watch.exitCode === null ? once(watch, 'exit') : Promise.resolve()
      watch.kill('SIGTERM')
      await gone
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
