import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * End-to-end tests that an audit does not run, so that it takes some twelve minutes on two quiet cores: more ways to break what
 * is broken in the others, too. And that of the packed program, which needs the test before it, of no promise, that packs it.
 */
export const leftToTheWholeSuite: readonly string[] = [
  'e2e/package.spec.ts',
  'e2e/out-of-sight.spec.ts',
  'e2e/staff-window.spec.ts',
  'e2e/staff-sessions.spec.ts',
  'e2e/broken-files.spec.ts',
  'e2e/screen.spec.ts',
  'e2e/p10-this-is-all-i-know.spec.ts',
  'e2e/p12-same-without-a-camera.spec.ts',
  'e2e/non-interference.spec.ts',
  'e2e/looks/player-looks.spec.ts',
  'e2e/looks/player-stop.spec.ts',
]

const promised = /['"`]P\d+(, (P\d+|control))*:/
const folders = ['src', 'tools', 'e2e', 'bench']

async function filesIn(root: string, ending: string): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((file) => file.endsWith(ending))
        .map((file) => join(folder, file)),
    ),
  )
  return found.flat().toSorted()
}

async function aboutPromises(root: string, ending: string): Promise<readonly string[]> {
  const files = await filesIn(root, ending)
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return files.filter((_, index) => promised.test(texts[index] ?? ''))
}

/** The files of tests whose titles begin with a promise's number, as paths from `root`. */
export async function auditedTests(root: string): Promise<{
  readonly unit: readonly string[]
  /** Whole pages without a player. */
  readonly looks: readonly string[]
  readonly player: readonly string[]
  readonly left: readonly string[]
}> {
  const [unit, specs] = await Promise.all([aboutPromises(root, '.test.ts'), aboutPromises(root, '.spec.ts')])
  const taken = specs.filter((file) => !leftToTheWholeSuite.includes(file))
  const isLooks = (file: string): boolean => file.startsWith(join('e2e', 'looks'))
  return {
    unit: unit.filter((file) => !file.startsWith(join('tools', 'audit'))),
    looks: taken.filter(isLooks),
    player: taken.filter((file) => !isLooks(file)),
    left: leftToTheWholeSuite,
  }
}
