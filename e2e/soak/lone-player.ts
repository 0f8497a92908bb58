import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endProgram } from '../../bench/measuring/bare-browser.ts'
import { type Status, statusSchema } from '../../src/contract/status.ts'
import { processTree } from '../../src/main/base/processes/process-tree.node.ts'
import type { DevtoolsSession } from '../../tools/electron-standin/chromium/devtools.ts'
import { findEngine } from '../../tools/setup/engine.ts'
import { shopSettings } from '../fixtures/player.ts'
import { withPageSession } from './page-session.ts'

/** A player that nobody is attached to, as in a shop, but for as long as it is touched or looked at. */
export type LonePlayer = {
  readonly dataDirectory: string
  /** Its first process. */
  readonly main: number
  status(): Promise<Status>
  processes(): Promise<number[]>
  /** Attaches to the page on the shop's screen for as long as `action` takes. */
  withPage<Answer>(action: (page: DevtoolsSession) => Promise<Answer>): Promise<Answer>
  close(): Promise<void>
}

/** Where the engine says that it listens. Goes on reading: who writes into a full pipe stands still. */
async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('what the player says cannot be read')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const lines = createInterface(stderr)
  lines.on('line', (line) => {
    const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint !== undefined) resolve(endpoint)
  })
  lines.on('close', () => reject(new Error('the player ended before it listened')))
  return await promise
}

/** Starts the application at `application` as a set-up shop would, with a data folder of its own, on a small screen. */
export async function startLonePlayer(application: string, words: readonly string[]): Promise<LonePlayer> {
  const engine = await findEngine()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  await writeFile(join(dataDirectory, 'settings.json'), JSON.stringify(shopSettings()))
  const child = spawn(
    engine.executable,
    [application, '--data-dir', dataDirectory, '--remote-debugging-port=0', ...words],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ASKFIRST_STANDIN_DISPLAY: '1280x720' } },
  )
  const main = child.pid ?? 0
  async function close(): Promise<void> {
    await endProgram(child)
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const endpoint = await endpointOf(child)
    return {
      dataDirectory,
      main,
      status: async () => statusSchema.parse(JSON.parse(await readFile(join(dataDirectory, 'status.json'), 'utf8'))),
      processes: async () => processTree(main),
      withPage: (action) => withPageSession(endpoint, 'player', action),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
