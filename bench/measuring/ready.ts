import { build, isBuilt } from '../../tools/setup/build.ts'
import { findEngine } from '../../tools/setup/engine.ts'
import { meetRequirements } from '../../tools/setup/requirements.ts'

/**
 * Sees to it that there is something to measure: the programs that are needed, and the application as built from these
 * sources, unless ASKFIRST_APPLICATION names another one. Throws when something cannot be had.
 */
export async function makeReady(): Promise<void> {
  const { kind } = await findEngine()
  await meetRequirements(kind === 'stand-in' ? ['chromium', 'ffmpeg', 'fonts'] : ['ffmpeg'])
  if (process.env.ASKFIRST_APPLICATION !== undefined || isBuilt()) return
  if ((await build()) !== 0) throw new Error('the application could not be built')
}
