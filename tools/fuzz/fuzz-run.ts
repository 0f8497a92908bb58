import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readManifest } from '../../src/main/content/manifest/read-manifest.ts'
import { checkingEffects } from '../../src/main/content/verify/checking-effects.node.ts'
import { archiveCase } from './archive-cases.ts'
import { verdictOn } from './check-archive.ts'
import { manifestCase } from './manifest-cases.ts'
import { chanceFrom } from './random.ts'

/** What came of a run: how many cases ended in which word, what went wrong, and the longest time of one case. */
export type FuzzOutcome = {
  readonly cases: number
  readonly verdicts: Readonly<Record<string, number>>
  readonly faults: readonly string[]
  readonly longest: number
}

type Cases = { readonly archives: number; readonly manifests: number; readonly seed: number }

/** A case that takes longer is a fault. */
const caseMilliseconds = 1000

/** A folder deep inside one of its own, with a file on every level that nobody may touch. */
function sandbox(): { readonly root: string; readonly staging: string; changes(): readonly string[] } {
  const root = mkdtempSync(join(tmpdir(), 'askfirst-fuzz-'))
  const staging = join(root, 'a/b/c/d/e/f/staging')
  mkdirSync(staging, { recursive: true })
  const look = (): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.parentPath.startsWith(staging))
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          return [path, entry.isFile() ? readFileSync(path, 'utf8') : ''] as const
        }),
    )
  for (const level of ['', 'a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e', 'a/b/c/d/e/f']) {
    writeFileSync(join(root, level, 'untouched'), level)
  }
  const before = look()
  return {
    root,
    staging,
    changes() {
      const after = look()
      return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
    },
  }
}

/** Makes cases from `seed` and tries each; `plant` is called with the sandbox, for a control that leaves a byte there. */
export async function runFuzz(
  { archives, manifests, seed }: Cases,
  options: { readonly onCase?: (count: number) => void; readonly plant?: (folder: string) => void } = {},
): Promise<FuzzOutcome> {
  const verdicts: Record<string, number> = {}
  const faults: string[] = []
  let longest = 0
  let cases = 0
  const stray = (error: unknown): void => {
    faults.push(`uncaught in case ${cases}: ${error}`)
  }
  process.on('uncaughtException', stray)
  process.on('unhandledRejection', stray)
  const { root, staging, changes } = sandbox()
  const kept = process.env.TMPDIR
  process.env.TMPDIR = staging
  const effects = await checkingEffects(() => undefined)

  const tryOne = async (name: string, run: () => Promise<string> | string): Promise<void> => {
    const [started, before] = [performance.now(), process.cpuUsage()]
    try {
      const verdict = `${name} ${await run()}`
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    } catch (error) {
      faults.push(`case ${cases} (${name}, seed ${seed + cases}): ${error}`)
    }
    // A machine that is busy with other things lets a case wait, and that is not the case's doing.
    const { user, system } = process.cpuUsage(before)
    const took = Math.min(performance.now() - started, (user + system) / 1000)
    longest = Math.max(longest, took)
    if (took > caseMilliseconds)
      faults.push(`case ${cases} (${name}, seed ${seed + cases}) took ${Math.round(took)} ms`)
    cases++
    options.onCase?.(cases)
  }

  const file = join(staging, 'case.askfirst')
  for (let left = archives; left > 0; left--) {
    writeFileSync(file, archiveCase(chanceFrom(seed + cases)))
    await tryOne('archive', () => verdictOn(file, effects))
  }
  for (let left = manifests; left > 0; left--) {
    const bytes = manifestCase(chanceFrom(seed + cases))
    await tryOne('manifest', () => {
      const read = readManifest(bytes, '0.1.0')
      return read.ok ? 'taken' : read.refusal.reason
    })
  }
  options.plant?.(root)
  await effects.dispose()
  if (kept === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = kept
  // Errors that nobody waited for come a turn later.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('uncaughtException', stray)
  process.off('unhandledRejection', stray)
  if ('polluted' in {}) faults.push('a manifest changed the prototype of every object')
  faults.push(...changes().map((path) => `touched outside staging: ${path}`))
  rmSync(root, { recursive: true, force: true })
  return { cases, verdicts, faults, longest }
}
