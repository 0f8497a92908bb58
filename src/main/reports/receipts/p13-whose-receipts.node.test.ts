import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import { chainBegin, checkReceipts, receiptText, sealDay } from './receipt-chain.node.ts'
import {
  freshDirectory,
  installation,
  open,
  removeDirectories,
  runSession,
  start,
  text,
} from './receipts-desk.fixture.ts'

afterEach(removeDirectories)

const day = 24 * 3_600_000
const older = sealDay({
  day: '2026-01-04',
  sessions: [],
  yeses: 1,
  camera: { opened: 1, minutes: 1 },
  previous: chainBegin,
})

describe('P13: receipts say which player wrote them', () => {
  test('two players that did the same have other chains from their first line on', async () => {
    const texts: string[] = []
    for (const drawn of ['1a'.repeat(8), '2b'.repeat(8)]) {
      const directory = await freshDirectory()
      const opened = open(directory, manualClock(start), { drawn })
      await opened.receipts.write()
      opened.clock.advance(day)
      await opened.receipts.write()
      expect(opened.receipts.head()).toMatchObject({ day: '2026-01-05', installation: drawn })
      expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ installation: drawn }, {}] })
      texts.push(await text(directory))
    }
    const [one, other] = texts.map((lines) =>
      lines
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    )
    for (const place of [0, 1]) expect(one?.[place].previous).not.toBe(other?.[place].previous)
  })

  test('the number is drawn once, and stays over starts and where a file is put aside', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    await first.receipts.write()
    await open(directory, manualClock(start), { drawn: 'ff'.repeat(8) }).receipts.write()
    expect(JSON.parse(await text(directory)).installation).toBe(installation)
    await writeFile(join(directory, 'receipts.jsonl'), `${await text(directory)}nothing\n`)
    await open(directory, manualClock(start), { drawn: 'ff'.repeat(8) }).receipts.write()
    expect(JSON.parse(await text(directory)).installation).toBe(installation)
  })

  test('a chain that an older program began holds, goes on, and names the installation with its next line', async () => {
    const directory = await freshDirectory()
    await writeFile(join(directory, 'receipts.jsonl'), receiptText([older]))
    const opened = open(directory)
    expect([...opened.faults]).toEqual([])
    expect(opened.receipts.head()).toMatchObject({ day: '2026-01-04', installation: null })
    runSession(opened)
    await opened.receipts.write()
    expect(await readdir(directory)).toEqual(['receipts.jsonl'])
    expect((await text(directory)).startsWith(receiptText([older]))).toBe(true)
    expect(checkReceipts(await text(directory))).toMatchObject({
      ok: true,
      days: [{ day: '2026-01-04' }, { day: '2026-01-05', installation, previous: older.head }],
    })
  })

  test('a number that was put in, changed or taken out afterwards shows by itself', async () => {
    const directory = await freshDirectory()
    await open(directory).receipts.write()
    const written = await text(directory)
    const code = (changed: string) => {
      const checked = checkReceipts(changed)
      return checked.ok ? 'ok' : checked.breach.code
    }
    expect(code(written), 'control').toBe('ok')
    expect(code(written.replace(installation, 'ff'.repeat(8)))).toBe('head-wrong')
    const [line] = written.split('\n').map((each) => each && JSON.parse(each))
    expect(code(receiptText([sealDay({ ...line, installation: 'ff'.repeat(8) })]))).toBe('begin-missing')
    expect(code(receiptText([sealDay({ ...line, installation: undefined })]))).toBe('begin-missing')
    expect(code(receiptText([sealDay({ ...line, after: 'ab'.repeat(32) })]))).toBe('begin-missing')
    const first = sealDay(line)
    const second = { ...line, day: '2026-01-06', previous: first.head }
    expect(code(receiptText([first, sealDay(second)])), 'a second number').toBe('chain-broken')
    const after = { ...second, installation: undefined, after: 'ab'.repeat(32) }
    expect(code(receiptText([first, sealDay(after)]))).toBe('chain-broken')
  })
})

describe('P13: an old copy of the receipts that was put back', () => {
  test('is told at the start where other days were kept meanwhile', async () => {
    const [directory, backup] = [await freshDirectory(), await freshDirectory()]
    const first = open(directory)
    runSession(first)
    await first.receipts.write()
    await cp(join(directory, 'receipts.jsonl'), join(backup, 'receipts.jsonl'))
    first.clock.advance(4 * day)
    await first.receipts.write()
    await rm(join(directory, 'receipts.jsonl'))
    const started = (folder: string, otherDaysUntil: string | null) => [
      ...open(folder, manualClock(new Date(2026, 0, 10)), { otherDaysUntil }).faults,
    ]
    expect(started(backup, '2026-01-09')).toEqual(['receipts-behind'])
    expect(started(directory, '2026-01-09'), 'and where there are none').toEqual(['receipts-behind'])
    expect(started(backup, '2026-01-05'), 'control: the same day').toEqual([])
    expect(started(backup, null), 'control: nothing else is kept').toEqual([])
  })
})
