import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askForReset, resetIfAsked } from './factory-reset.node.ts'
import { keptNames } from './kept-names.fixture.ts'

const folders = new Set(['content', 'draft', 'trusted-keys', 'plays', 'logs', 'documents', 'update'])
const kept = keptNames.filter((name) => name !== 'factory-reset')
const foreign = ['holiday.txt', 'Preferences']

async function dataFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-reset-'))
  for (const name of [...kept, ...foreign]) {
    if (folders.has(name)) await mkdir(join(directory, name, 'inner'), { recursive: true })
    await writeFile(join(directory, name, ...(folders.has(name) ? ['inner', 'a'] : [])), 'x')
  }
  return directory
}

test('without being asked nothing is deleted', async () => {
  const directory = await dataFolder()
  try {
    await resetIfAsked(directory)
    expect((await readdir(directory)).toSorted()).toEqual([...kept, ...foreign].toSorted())
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('once asked everything of the player goes at the next start, once, and what is not its own stays', async () => {
  const directory = await dataFolder()
  try {
    await askForReset(directory)
    await resetIfAsked(directory)
    expect((await readdir(directory)).toSorted()).toEqual(foreign.toSorted())
    await writeFile(join(directory, 'settings.json'), 'new')
    await resetIfAsked(directory)
    expect(await readdir(directory)).toContain('settings.json')
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a reset that a power cut ended is made good', async () => {
  const directory = await dataFolder()
  try {
    await askForReset(directory)
    await rm(join(directory, 'settings.json'))
    await resetIfAsked(directory)
    expect((await readdir(directory)).toSorted()).toEqual(foreign.toSorted())
  } finally {
    await rm(directory, { recursive: true })
  }
})
