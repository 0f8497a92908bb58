// `npm start`: builds what is missing, says which engine runs the player, and runs it with the words that were given.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStartOptions, startHelp } from '../../src/main/start-options.ts'
import { hasDisplay } from '../electron-standin/chromium/chromium-order.ts'
import { build, isBuilt } from './build.ts'
import { findEngine } from './engine.ts'
import { repository } from './folders.ts'
import { MissingRequirement, meetRequirements } from './requirements.ts'
import { runInForeground } from './run-engine.ts'

async function start(words: readonly string[]): Promise<number> {
  const again = words.includes('--find-engine')
  const own = words.filter((word) => word !== '--find-engine')
  const options = readStartOptions(own, process.platform)
  if (options.ok && options.value.help) {
    process.stdout.write(
      `${startHelp}  --find-engine      looks for Electron again instead of keeping the last outcome\n`,
    )
    return 0
  }
  if (!isBuilt()) {
    process.stderr.write('Building …\n')
    const code = await build()
    if (code !== 0) return code
  }
  let engine = await findEngine({ again })
  if (engine.kind === 'stand-in') {
    await meetRequirements(['chromium', 'fonts'])
    engine = await findEngine()
  }
  process.stderr.write(`${engine.sentence}\n`)
  const snapshots: string[] = []
  if (!hasDisplay(process.env) && options.ok && options.value.snapshotsDirectory === undefined) {
    snapshots.push('--snapshots', mkdtempSync(join(tmpdir(), 'askfirst-screen-')))
  }
  if (!hasDisplay(process.env) && options.ok) {
    const folder = options.value.snapshotsDirectory ?? snapshots[1]
    process.stderr.write(
      `There is no display: the player runs without one. Every 5 s a picture of its screen goes to ${folder}\n`,
    )
  }
  return runInForeground(engine.executable, [repository, ...own, ...snapshots])
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof MissingRequirement)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
