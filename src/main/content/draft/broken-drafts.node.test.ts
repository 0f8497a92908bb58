import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brokenDraftBytes, removeBrokenDrafts, setDraftAside } from './broken-drafts.node.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-broken-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function lay(name: string, bytes = 5): Promise<void> {
  await mkdir(join(data, name, 'files'), { recursive: true })
  await writeFile(join(data, name, 'files/film'), Buffer.alloc(bytes))
}

describe('a draft that makes no sense', () => {
  test('is the only one that is set aside, whatever the clock said before', async () => {
    await lay('draft')
    await lay('draft.broken-9999999999999')
    await lay('draft.broken-by-hand')
    await setDraftAside(data, join(data, 'draft'), new Date(2026, 0, 5))
    expect(await readdir(data)).toEqual([`draft.broken-${new Date(2026, 0, 5).getTime()}`, 'draft.broken-by-hand'])
  })

  test('takes the place of no other where it cannot be moved', async () => {
    await lay('draft.broken-1')
    await expect(setDraftAside(data, join(data, 'draft'), new Date())).rejects.toThrow('ENOENT')
    expect(await readdir(data)).toEqual(['draft.broken-1'])
  })

  test('is counted and removed with all its films', async () => {
    await lay('draft', 1_000)
    await lay('draft.broken-1', 70)
    expect(await brokenDraftBytes(data)).toBe(70)
    await removeBrokenDrafts(data)
    expect([await brokenDraftBytes(data), await readdir(data)]).toEqual([0, ['draft']])
  })
})
