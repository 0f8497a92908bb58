import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeBrokenFiles } from './broken-files.node.ts'
import { asideNames } from './set-aside.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-broken-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const setAside = Date.UTC(2026, 0, 5, 10)
const names = [
  asideNames('draft'),
  asideNames('redemptions', '.json'),
  asideNames('settings', '.json'),
  asideNames('totals', '.sqlite'),
]
const asNamed = [
  `draft.broken-${setAside}`,
  `redemptions.broken-${setAside}.json`,
  'settings.broken-20260105T100000Z-2.json',
  'settings.broken-20260105T100000Z.json',
  `totals.broken-${setAside}.sqlite`,
]

describe('what made no sense and was set aside', () => {
  test.each(asNamed)('%s says since when it is there', (name) => {
    expect(names.flatMap((each) => each.since(name) ?? [])).toEqual([setAside])
  })

  test('goes when it was set aside before an instant, with all that is in it, and nothing else goes', async () => {
    const others = [
      'draft.broken-by-hand',
      `receipts.broken-2026-01-05-${setAside}.jsonl`,
      'receipts.jsonl',
      'settings.json',
      'settings.last-good.json',
    ]
    for (const name of [...asNamed.slice(1), ...others]) await writeFile(join(data, name), '{')
    await mkdir(join(data, `draft.broken-${setAside}/files`), { recursive: true })
    await writeFile(join(data, `draft.broken-${setAside}/files/film`), 'a film')
    await removeBrokenFiles(data, names, setAside)
    expect((await readdir(data)).toSorted()).toEqual([...asNamed, ...others].toSorted())
    await removeBrokenFiles(data, names, setAside + 1)
    expect((await readdir(data)).toSorted()).toEqual(others)
  })

  test('is looked for in vain where there is no folder', async () => {
    await expect(removeBrokenFiles(join(data, 'nowhere'), names, setAside)).resolves.toBeUndefined()
  })
})
