// `npm run dev`: plays in a window and follows changes. A change under src/ builds again and starts the player anew: its
// pages come through the application's own scheme in every case, so there is no second way of serving them.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.ts'
import { findEngine } from './engine.ts'
import { repository } from './folders.ts'
import { MissingRequirement, meetRequirements } from './requirements.ts'

/** Editors write a file in several steps; they are one change. */
const together = 300

async function develop(words: readonly string[]): Promise<number> {
  let engine = await findEngine()
  if (engine.kind === 'stand-in') {
    await meetRequirements(['chromium', 'fonts'])
    engine = await findEngine()
  }
  process.stderr.write(`${engine.sentence}\n`)
  let player: ChildProcess | undefined
  let changed = true
  let wake = (): void => undefined
  let stopped = false

  const stop = (): void => {
    stopped = true
    player?.kill('SIGTERM')
    wake()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  let timer: ReturnType<typeof setTimeout> | undefined
  const watcher = watch(join(repository, 'src'), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake()
    }, together)
  })
  while (!stopped) {
    if (changed) {
      changed = false
      // A build that fails says why, and the player of before goes on.
      if ((await build()) === 0 && !stopped) {
        if (player && player.exitCode === null) {
          const before = player
          player = undefined
          before.kill('SIGTERM')
          await once(before, 'exit')
        }
        player = spawn(engine.executable, [repository, '--windowed', ...words], { cwd: repository, stdio: 'inherit' })
        const started = player
        started.on('exit', (code) => {
          // Closed by hand, or refused its options: there is nothing to follow any more.
          if (player === started && code !== null) stop()
        })
        process.stderr.write('Playing. Changes under src/ are followed; Ctrl+C ends it.\n')
      }
    }
    if (!changed && !stopped)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  watcher.close()
  if (player && player.exitCode === null && player.signalCode === null) await once(player, 'exit')
  return player?.exitCode ?? 0
}

try {
  process.exitCode = await develop(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof MissingRequirement)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
