import { join } from 'node:path'
import { patchedApplication } from '../../e2e/fixtures/patched-application.ts'
import { repository } from '../setup/folders.ts'
import { runQuietly } from '../setup/run.ts'
import { type Planted, planted, plantedEnvironment } from './planted-list.ts'

/** The end-to-end test of a mutant, on the application in `directory`. */
function runCheck({ file, title }: Planted, directory: string) {
  const escaped = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const words = [
    'test',
    '-c',
    'e2e/playwright.config.ts',
    '--project=player',
    '--retries=0',
    '--workers=1',
    '--reporter=line',
  ]
  const command = [join(repository, 'node_modules/.bin/playwright'), ...words, `e2e/${file}`, '-g', `${escaped}$`]
  const env = { ...process.env, ...plantedEnvironment, ASKFIRST_APPLICATION: directory }
  return runQuietly('env', ['-C', repository, ...command], { env })
}

async function isCaught(mutant: Planted): Promise<{ readonly caught: boolean; readonly output: string }> {
  const application = await patchedApplication(mutant.patches)
  try {
    const first = await runCheck(mutant, application.directory)
    // It failed, but for something else, as a busy machine brings: it is asked once more.
    const spoiled = first.code !== 0 && !mutant.because.test(first.output)
    const { code, output } = spoiled ? await runCheck(mutant, application.directory) : first
    return { caught: code !== 0 && mutant.because.test(output), output }
  } finally {
    await application.remove()
  }
}

const shortened = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 160)

export type PlantedOutcome = { readonly caught: number; readonly missed: number }

/** Plants each mutant on the built player, one after the other, and runs the end-to-end test that must fail on it. */
export async function runPlanted(only: readonly string[]): Promise<PlantedOutcome> {
  const outcome = { caught: 0, missed: 0 }
  for (const mutant of planted.filter(({ promise }) => only.length === 0 || only.includes(promise))) {
    const { caught, output } = await isCaught(mutant)
    outcome[caught ? 'caught' : 'missed'] += 1
    console.log(`${caught ? 'caught    ' : 'NOT CAUGHT'} ${mutant.promise}: ${mutant.breaks}`)
    for (const { file, find, replace } of mutant.patches)
      console.log(`  out/${file}\n  - ${shortened(String(find))}\n  + ${shortened(replace)}`)
    console.log(`  by e2e/${mutant.file}: ${mutant.title}`)
    if (!caught) console.log(output)
  }
  return outcome
}
