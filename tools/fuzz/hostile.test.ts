import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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
    expect(await verdict(archiveWith([], { comment: Buffer.from('made by hand') }))).toBe('taken')
  })
})
