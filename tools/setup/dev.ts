// `npm run dev`: electron-vite's development server with whichever engine is here.
import { join } from 'node:path'
import { prepareResources } from './build.ts'
import { findEngine } from './engine.ts'
import { repository } from './folders.ts'
import { MissingRequirement, meetRequirements } from './requirements.ts'
import { runInForeground } from './run-engine.ts'

async function develop(words: readonly string[]): Promise<number> {
  await prepareResources()
  let engine = await findEngine()
  if (engine.kind === 'stand-in') {
    await meetRequirements(['chromium', 'fonts'])
    engine = await findEngine()
  }
  process.stderr.write(`${engine.sentence}\n`)
  const tool = join(repository, 'node_modules/electron-vite/bin/electron-vite.js')
  const forApp = words.length > 0 ? ['--', ...words] : []
  const env = { ...process.env, ELECTRON_EXEC_PATH: engine.executable }
  return runInForeground(process.execPath, [tool, 'dev', ...forApp], env)
}

try {
  process.exitCode = await develop(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof MissingRequirement)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
