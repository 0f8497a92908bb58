import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { pathProblem } from '../../src/contract/package/package-path.ts'
import { openArchiveSource } from '../../src/main/content/source/archive-source.node.ts'
import { checkingEffects } from '../../src/main/content/verify/checking-effects.node.ts'
import { verdictOn } from './check-archive.ts'
import { hostileArchives } from './hostile-archives.ts'
import { archiveWith } from './sound-package.ts'

const folder = await mkdtemp(join(tmpdir(), 'askfirst-hostile-'))
const effects = await checkingEffects(() => undefined)
afterAll(effects.dispose)

async function verdict(bytes: Buffer): Promise<string> {
  const file = join(folder, 'package.askfirst')
  await writeFile(file, bytes)
  return verdictOn(file, effects)
}

describe('an archive is refused that holds', () => {
  test.each(hostileArchives.map((each) => [each.name, each] as const))('%s', async (_name, { make, reason }) => {
    expect(await verdict(make())).toBe(reason)
  })
  test('control: none of it is taken', async () => {
    expect(await verdict(archiveWith([{ name: 'assets/', mode: 0o40755 }]))).toBe('taken')
    const leftByMacOs = ['.DS_Store', 'assets/.DS_Store', '__MACOSX/._manifest.json', '__MACOSX/assets/._one.webp']
    expect(await verdict(archiveWith(leftByMacOs.map((name) => ({ name, text: 'x' }))))).toBe('taken')
    expect(await verdict(archiveWith([], { comment: Buffer.from('made by hand') }))).toBe('taken')
  })
})

test('whatever an entry is called, an archive that is opened names safe paths only', async () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '', 'assets', 'C:', 'nul', 'a.', '~'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const name = fc
    .array(piece, { minLength: 1, maxLength: 5 })
    .chain((pieces) => fc.constantFrom('/', '\\').map((by) => pieces.join(by)))
  const file = join(folder, 'named.askfirst')
  let opened = 0
  await fc.assert(
    fc.asyncProperty(name, async (entry) => {
      await writeFile(file, archiveWith([{ name: entry, text: 'x' }]))
      const source = await openArchiveSource(file)
      if (!source.ok) return
      opened++
      await source.value.close()
      expect([...source.value.entries.keys()].filter((path) => pathProblem(path))).toEqual([])
    }),
    { numRuns: 150, seed: 11 },
  )
  expect(opened).toBeGreaterThan(10)
})
