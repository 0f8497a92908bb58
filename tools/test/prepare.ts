// What the end-to-end suite needs before it starts: its programs, and the application as built from these sources.
import { build } from '../setup/build.ts'
import { findEngine } from '../setup/engine.ts'
import { MissingRequirement, meetRequirements } from '../setup/requirements.ts'

try {
  const engine = await findEngine()
  await meetRequirements(['chromium', 'ffmpeg', 'fonts'])
  // Only a network namespace takes this, and only root makes one: whoever is not root has that test skipped by name.
  await meetRequirements(['iproute2']).catch((error: unknown) => {
    if (!(error instanceof MissingRequirement)) throw error
    console.log(error.message)
  })
  console.log((await findEngine()).sentence || engine.sentence)
  process.exitCode = await build()
} catch (error) {
  if (!(error instanceof MissingRequirement)) throw error
  console.error(error.message)
  process.exitCode = 1
}
