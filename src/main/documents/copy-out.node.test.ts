import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mountMemory } from '../../../tools/faults/mounts.ts'
import { whyNot } from '../../../tools/faults/possible.ts'
import { copyOut, folderNameFor, folderToMake } from './copy-out.node.ts'

const obstacle = await whyNot('memory disk')
const files = (megabytes = 0) => [
  { name: 'plays.jsonl', parts: ['one\n', 'two\n'] },
  { name: 'plays.csv', parts: Array.from({ length: megabytes }, () => 'x'.repeat(1024 ** 2)) },
]

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'askfirst-stick-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('reports onto a stick', () => {
  test('lie in a folder of their own, and leave what was there before', async () => {
    await mkdir(join(root, 'askfirst-reports/market-2026-01-05'), { recursive: true })
    await writeFile(join(root, 'askfirst-reports/market-2026-01-05/plays.jsonl'), 'an earlier one')
    const copied = await copyOut(await folderToMake(root, 'market-2026-01-05'), files())
    expect(copied).toEqual({ ok: true, value: join(root, 'askfirst-reports/market-2026-01-05-2') })
    expect(await readFile(join(root, 'askfirst-reports/market-2026-01-05-2/plays.jsonl'), 'utf8')).toBe('one\ntwo\n')
    expect(await readdir(join(root, 'askfirst-reports/market-2026-01-05'))).toEqual(['plays.jsonl'])
    expect(await readFile(join(root, 'askfirst-reports/market-2026-01-05/plays.jsonl'), 'utf8')).toBe('an earlier one')
  })
  test('are in no folder of that name before all are there; what a copy left that was cut short goes with the next one', async () => {
    const wanted = 'market-2026-01-05'
    const around = join(root, 'askfirst-reports')
    const seen: string[][] = []
    async function* slowly() {
      yield 'one'
      seen.push(await readdir(around))
      yield 'two'
    }
    await mkdir(join(around, 'other-2026-01-04.partial'), { recursive: true })
    await writeFile(join(around, 'other-2026-01-04.partial/plays.jsonl'), 'half')
    const copied = await copyOut(await folderToMake(root, wanted), [...files(), { name: 'last.csv', parts: slowly() }])
    expect(copied).toMatchObject({ ok: true })
    expect(seen).toEqual([[`${wanted}.partial`]])
    expect(await readdir(around)).toEqual([wanted])
    expect((await readdir(join(around, wanted))).toSorted()).toEqual(['last.csv', 'plays.csv', 'plays.jsonl'])
  })
  test('are in a folder that says which shop and which day, in names that every file system takes', () => {
    const at = new Date(2026, 0, 5, 23)
    expect(folderNameFor('Märkte “am Eck” / Süd', at)).toBe('maerkte-am-eck-sued-2026-01-05')
    expect(folderNameFor('店', at)).toBe('2026-01-05')
    expect(folderNameFor('x'.repeat(80), at)).toBe(`${'x'.repeat(40)}-2026-01-05`)
  })
  test.skipIf(obstacle)('of too little room are not there at all, and the reason is named', async () => {
    const stick = join(root, 'stick')
    const mounted = await mountMemory(stick, 'size=2m')
    try {
      expect(await copyOut(await folderToMake(stick, 'market'), files(4))).toEqual({ ok: false, refusal: 'stick-full' })
      expect(await readdir(join(stick, 'askfirst-reports'))).toEqual([])
      const withRoom = await copyOut(await folderToMake(stick, 'market'), files(1))
      expect(withRoom, 'control: with room they are').toMatchObject({ ok: true })
    } finally {
      await mounted.unmount()
    }
  })
  test.skipIf(obstacle)('cannot go onto one that is write-protected', async () => {
    const stick = join(root, 'stick')
    const mounted = await mountMemory(stick, 'size=2m,ro')
    try {
      expect(await copyOut(await folderToMake(stick, 'market'), files())).toEqual({
        ok: false,
        refusal: 'stick-read-only',
      })
    } finally {
      await mounted.unmount()
    }
  })
})
