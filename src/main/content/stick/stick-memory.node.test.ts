import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { openStickMemory } from './stick-memory.node.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-sticks-'))
})

const [one, two] = ['1'.repeat(64), '2'.repeat(64)]
const text = (): Promise<string> => readFile(join(data, 'sticks.json'), 'utf8')

test('what was answered is there after a new start, and only what was kept last', async () => {
  const memory = await openStickMemory(data)
  expect([...memory.before]).toEqual([])
  memory.keep([one])
  memory.keep([one, two])
  memory.keep([two])
  await vi.waitFor(async () => expect(await text()).toBe(`{"format":1,"answered":["${two}"]}\n`))
  expect([...(await openStickMemory(data)).before]).toEqual([two])
})

test('a file that makes no sense begins anew, and one that cannot be written stops nothing', async () => {
  await writeFile(join(data, 'sticks.json'), '{"format":1,"answered":["/media/stick"]}')
  expect([...(await openStickMemory(data)).before]).toEqual([])
  const nowhere = await openStickMemory(join(data, 'sticks.json'))
  nowhere.keep([one])
  const memory = await openStickMemory(data)
  memory.keep([one])
  await vi.waitFor(async () => expect(await text()).toContain(one))
})
