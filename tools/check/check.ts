import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Counts, closeWith, countNothing } from './counts.ts'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '../..')

const sources = ['src', 'tools', 'e2e', 'bench'].filter((folder) => existsSync(join(root, folder)))

/** Each runtime is checked with the types it really has. */
const runtimes = [
  'src/contract',
  'src/main',
  'src/preload',
  'src/vision',
  'src/renderer',
  'src/cli',
  'tools',
  'e2e',
  'bench',
].filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))

const checks: readonly { name: string; command: readonly string[] }[] = [
  ...runtimes.map((folder) => ({ name: `types of ${folder}`, command: ['tsc', '-p', `${folder}/tsconfig.json`] })),
  { name: 'lint and format', command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] },
  { name: 'what the stand-in has', command: ['node', 'tools/electron-standin/check-surface.ts'] },
  {
    name: 'layers',
    command: ['depcruise', '--config', 'tools/check/layers.cjs', '--output-type', 'err', ...sources],
  },
  { name: 'unused code', command: ['knip', '--config', 'tools/check/knip.json', '--no-progress'] },
]

/** Runs every check, two at a time, prints what failed, and counts. */
export async function runChecks(): Promise<Counts> {
  const counts = countNothing()
  const waiting = checks.values()
  const runOneAfterTheOther = async (): Promise<void> => {
    for (const { name, command } of waiting) {
      const { code, output } = await runCommand(command, root)
      console.log(`${code === 0 ? '✔' : '✘'} ${name}`)
      if (code === 0) counts.passed++
      else {
        counts.failed++
        counts.remarks.push(`✘ failed: ${name}`)
        console.log(output)
      }
    }
  }
  await Promise.all([runOneAfterTheOther(), runOneAfterTheOther()])
  return counts
}

if (import.meta.main) {
  process.exitCode = closeWith(await runChecks())
}
