// `npm run mutants`: breaks each promise in a copy of the sources, and asks the test that must notice it.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../setup/folders.ts'
import { runQuietly } from '../setup/run.ts'
import { type Mutant, mutants } from './mutant-list.ts'

const copied = ['src', 'tools', 'e2e', 'resources', 'package.json', 'tsconfig.json', 'electron.vite.config.ts']
const linked = ['node_modules', 'out']

const module = (path: string): string => join(repository, 'node_modules', path)

/** The words that run a test in the copy; they end with another code than 0 when the test fails. */
function commandFor(test: string): readonly string[] {
  return test === 'layers'
    ? [module('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', 'tools/check/layers.cjs', 'src']
    : [module('vitest/vitest.mjs'), 'run', '--config', 'tools/test/vitest.config.ts', test]
}

/** Whether the test notices the mutant. Throws when the mutant fits the sources no more. */
async function isNoticed(copy: string, { file, find, replace, test }: Mutant): Promise<boolean> {
  const path = join(copy, file)
  const whole = await readFile(path, 'utf8')
  const parts = whole.split(find)
  if (parts.length !== 2) throw new Error(`${file} has "${find}" ${parts.length - 1} times, not once`)
  await writeFile(path, parts.join(replace))
  try {
    return (await runQuietly('env', ['-C', copy, process.execPath, ...commandFor(test)])).code !== 0
  } finally {
    await writeFile(path, whole)
  }
}

/** Tests that fail without any mutant notice nothing. */
async function failing(copy: string): Promise<readonly string[]> {
  const names = [...new Set(mutants.map(({ test }) => test))]
  const found: string[] = []
  for (const name of names) {
    if ((await runQuietly('env', ['-C', copy, process.execPath, ...commandFor(name)])).code !== 0) found.push(name)
  }
  return found
}

const copy = await mkdtemp(join(tmpdir(), 'askfirst-mutants-'))
try {
  for (const name of copied) await cp(join(repository, name), join(copy, name), { recursive: true })
  for (const name of linked) await symlink(join(repository, name), join(copy, name))
  const broken = await failing(copy)
  for (const test of broken) console.log(`fails as it is: ${test}`)
  let noticed = 0
  for (const mutant of mutants) {
    const seen = await isNoticed(copy, mutant)
    if (seen) noticed += 1
    console.log(`${mutant.promise.padEnd(4)} ${seen ? 'noticed' : 'NOT NOTICED'}  ${mutant.file} → ${mutant.test}`)
  }
  console.log(`${noticed} of ${mutants.length} noticed`)
  process.exitCode = noticed === mutants.length && broken.length === 0 ? 0 : 1
} finally {
  await rm(copy, { recursive: true, force: true })
}
