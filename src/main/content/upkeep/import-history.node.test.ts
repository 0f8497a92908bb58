import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ImportRecord } from '../../../contract/views/content-view.ts'
import { openImportHistory } from './import-history.node.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-history-'))
})

const taken = (version: number): ImportRecord => ({
  kind: 'taken',
  at: '2026-01-05T09:00:00.000Z',
  origin: 'stick',
  name: `autumn-${version}.askfirst`,
  id: 'shop',
  version,
  title: 'Autumn',
})
const refused = (name: string, at = '2026-01-05T09:00:00.000Z'): ImportRecord => ({
  kind: 'refused',
  at,
  origin: 'inbox',
  name,
  reason: 'signature-missing',
  sentence: 'It is not signed.',
})

test('is there after a new start, the latest first, and no more than the last hundred', async () => {
  const history = await openImportHistory(data)
  for (let version = 1; version <= 105; version++) await history.add(taken(version))
  expect(history.records()).toHaveLength(100)
  expect([history.records()[0], history.records()[99]]).toMatchObject([{ version: 105 }, { version: 6 }])
  expect((await openImportHistory(data)).records()).toEqual(history.records())
})

test('the same refusal again is one entry, with the time of the last', async () => {
  const history = await openImportHistory(data)
  await history.add(refused('a.askfirst'))
  await history.add(refused('a.askfirst', '2026-01-06T09:00:00.000Z'))
  await history.add(refused('b.askfirst'))
  expect(history.records().map((each) => `${each.kind === 'refused' && each.name} ${each.at.slice(0, 10)}`)).toEqual([
    'b.askfirst 2026-01-05',
    'a.askfirst 2026-01-06',
  ])
})

test('a file that makes no sense begins anew, and one that cannot be written stops nothing', async () => {
  await writeFile(join(data, 'imports.json'), '{"format":1,"records":[{"kind":"taken"}]}')
  const history = await openImportHistory(data)
  expect(history.records()).toEqual([])
  await history.add(taken(1))
  expect(await readFile(join(data, 'imports.json'), 'utf8')).toContain('Autumn')
  const nowhere = await openImportHistory(join(data, 'imports.json'))
  await nowhere.add(taken(2))
  expect(nowhere.records()).toHaveLength(1)
})
