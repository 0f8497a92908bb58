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
  /**
   * Whether these tests pass within `deadline` milliseconds, three minutes unless it is given: files of unit tests, or
   * `layers` alone for the check of who may import what.
   */
  passes(tests: readonly string[], deadline?: number): Promise<boolean>
  /** Runs `action` while `change` is in `file`, and takes it back. */
  with<Result>(file: string, change: (whole: string) => string, action: () => Promise<Result>): Promise<Result>
  remove(): Promise<void>
}

/** A copy of the sources, in which promises can be broken and unit tests asked whether they notice. */
export async function copySources(): Promise<SourceCopy> {
  const copy = await mkdtemp(join(tmpdir(), 'askfirst-mutants-'))
  for (const name of copied) await cp(join(repository, name), join(copy, name), { recursive: true })
  for (const name of linked) await symlink(join(repository, name), join(copy, name))
  return {
    async passes(tests, deadline = 180_000) {
      // A mutant may well wait for ever.
      const words = ['-C', copy, process.execPath, ...commandFor(tests)]
      return (await runQuietly('env', words, { deadline })).code === 0
    },
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
