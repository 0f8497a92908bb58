import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../base/hashing.node.ts'
import { freshDirectory, removeDirectories } from './receipts-desk.fixture.ts'
import { openWordings } from './wordings.node.ts'

afterEach(removeDirectories)

/** A build whose sheet says this. */
async function build(said: string): Promise<string> {
  const directory = await freshDirectory()
  await writeFile(join(directory, 'wording.json'), said)
  return directory
}
const idOf = (said: string): string => sha256(said).slice(0, 16)

describe('P13: what was agreed to can be read for as long as a receipt names it', () => {
  test('a wording is kept beyond the update that replaces it', async () => {
    const data = await freshDirectory()
    const before = openWordings(data, await build('May I look?'))
    await before.keep()
    const now = openWordings(data, await build('May this screen look?'))
    await now.keep()
    expect([before.id, now.id]).toEqual([idOf('May I look?'), idOf('May this screen look?')])
    expect(now.kept(before.id)).toEqual({ id: before.id, text: 'May I look?' })
    expect(now.kept(now.id).text).toBe('May this screen look?')
    expect(await readdir(join(data, 'wordings'))).toHaveLength(2)
  })

  test('one that was changed is not given for what was agreed to, and that of this build is put right', async () => {
    const data = await freshDirectory()
    const wordings = openWordings(data, await build('May I look?'))
    await wordings.keep()
    const file = join(data, 'wordings', `${wordings.id}.json`)
    await writeFile(file, 'May I look and listen?')
    expect(wordings.kept(wordings.id).text).toBeNull()
    await wordings.keep()
    expect(await readFile(file, 'utf8')).toBe('May I look?')
    expect(wordings.kept('0'.repeat(16)), 'one that nobody kept').toEqual({ id: '0'.repeat(16), text: null })
  })

  test('where it cannot be kept, that is told, and no data folder is made for it', async () => {
    const data = await freshDirectory()
    const wordings = openWordings(data, await build('May I look?'))
    await writeFile(join(data, 'wordings'), 'in the way')
    await expect(wordings.keep()).rejects.toThrow()
    await rm(data, { recursive: true })
    await expect(wordings.keep()).rejects.toThrow('ENOENT')
    await mkdir(data)
    await wordings.keep()
    expect(wordings.kept(wordings.id).text).toBe('May I look?')
  })

  test('a build without the file has an id, and nothing to keep', async () => {
    const data = await freshDirectory()
    const wordings = openWordings(data, await freshDirectory())
    await wordings.keep()
    expect([wordings.id, await readdir(data)]).toEqual(['0'.repeat(16), []])
  })
})
