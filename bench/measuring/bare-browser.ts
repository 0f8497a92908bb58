import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { orderChromium } from '../../tools/electron-standin/chromium/chromium-order.ts'
import { findChromium } from '../../tools/electron-standin/chromium/chromium-path.ts'
import type { Engine } from '../../tools/setup/engine.ts'
import type { ScreenSize } from './virtual-screen.ts'

export type BareBrowser = { end(): Promise<void> }

/** Ends a program, by force if it does not end by itself. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 8_000)
  await gone
  clearTimeout(force)
}

type BareBrowserOptions = {
  readonly screen: ScreenSize
  readonly environment?: Readonly<Record<string, string>>
  /** Switches beside those of the player's own Chromium. */
  readonly switches?: readonly string[]
}

/** Starts the Chromium that the player is run by, with the same switches and user, on one address and nothing else. */
export function startBareBrowser(engine: Engine, address: string, options: BareBrowserOptions): BareBrowser {
  const { screen, switches = [] } = options
  const environment = { ...process.env, ...options.environment }
  const order =
    engine.kind === 'electron'
      ? { file: engine.executable, args: [join(import.meta.dirname, 'bare-window')], env: environment }
      : orderChromium({
          executable: findChromium() ?? '',
          switches: new Map(),
          schemes: [],
          protocolPort: 0,
          screen,
          environment,
        })
  const own = ['--no-startup-window', '--remote-debugging-pipe']
  const words = [...order.args.filter((word) => !own.includes(word)), ...switches, address]
  const child = spawn(order.file, words, { stdio: 'ignore', env: order.env })
  return {
    async end() {
      await endProgram(child)
      if ('profile' in order) await rm(order.profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
