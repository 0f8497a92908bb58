import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../setup/folders.ts'
import { runQuietly } from '../setup/run.ts'

const copied = ['src', 'tools', 'e2e', 'resources', 'package.json', 'tsconfig.json', 'electron.vite.config.ts']
const linked = ['node_modules', 'out']

const module = (path: string): string => join(repository, 'node_modules', path)

/** The words that run tests in the copy; they end with another code than 0 when one fails. */
function commandFor(tests: readonly string[]): readonly string[] {
  return tests[0] === 'layers'
    ? [module('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', 'tools/check/layers.cjs', 'src']
    : [module('vitest/vitest.mjs'), 'run', '--bail', '1', '--config', 'tools/test/vitest.config.ts', ...tests]
}

export type SourceCopy = {
  /** Whether these tests pass as they are: files of unit tests, or `layers` alone for the check of who may import what. */
  passesUnbroken(tests: readonly string[]): Promise<boolean>
  /**
   * Whether they pass with a mutant in the sources. One that waits for ever is ended after three minutes, or after three
   * times as long as the longest of the unbroken runs took: a busy machine must not be taken for a test that noticed.
   */
  passes(tests: readonly string[]): Promise<boolean>
  /** Runs `action` while `change` is in `file`, and takes it back. */
  with<Result>(file: string, change: (whole: string) => string, action: () => Promise<Result>): Promise<Result>
  remove(): Promise<void>
}

/** A copy of the sources, in which promises can be broken and unit tests asked whether they notice. */
export async function copySources(): Promise<SourceCopy> {
  const copy = await mkdtemp(join(tmpdir(), 'askfirst-mutants-'))
  for (const name of copied) await cp(join(repository, name), join(copy, name), { recursive: true })
  for (const name of linked) await symlink(join(repository, name), join(copy, name))
  let longest = 60_000
  const run = async (tests: readonly string[], deadline: number): Promise<boolean> =>
    (await runQuietly('env', ['-C', copy, process.execPath, ...commandFor(tests)], { deadline })).code === 0
  return {
    async passesUnbroken(tests) {
      const began = performance.now()
      const passed = await run(tests, 1_200_000)
      longest = Math.max(longest, performance.now() - began)
      return passed
    },
    passes: (tests) => run(tests, 3 * longest),
    async with(file, change, action) {
      const path = join(copy, file)
      const whole = await readFile(path, 'utf8')
      await writeFile(path, change(whole))
      try {
        return await action()
      } finally {
        await writeFile(path, whole)
      }
    },
    remove: () => rm(copy, { recursive: true, force: true }),
  }
}
