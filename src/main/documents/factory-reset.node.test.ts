import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askForReset, resetIfAsked } from './factory-reset.node.ts'

const kept = [
  'settings.json',
  'settings.last-good.json',
  'pin-attempts',
  'receipts.jsonl',
  'imports.json',
  'sticks.json',
  'status.json',
]
const foreign = ['holiday.txt', 'Preferences']

async function dataFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-reset-'))
  for (const name of [...kept, ...foreign]) await writeFile(join(directory, name), 'x')
  await mkdir(join(directory, 'content', 'objects'), { recursive: true })
  await writeFile(join(directory, 'content', 'objects', 'a'), 'x')
  return directory
}

test('without being asked nothing is deleted', async () => {
  const directory = await dataFolder()
  try {
    await resetIfAsked(directory)
    expect((await readdir(directory)).toSorted()).toEqual([...kept, ...foreign, 'content'].toSorted())
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
