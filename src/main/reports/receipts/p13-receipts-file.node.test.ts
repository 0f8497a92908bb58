import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import { checkReceipts } from './receipt-chain.node.ts'
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

describe('P13: the file of the receipts', () => {
  test('gives no head that will change: not before the last hour of a day is written, nor where that failed', async () => {
    const directory = await freshDirectory()
    // A zone whose hours are full at half past.
    const opened = open(directory, manualClock(new Date(2026, 0, 4, 23, 30)))
    const { clock, receipts } = opened
    await receipts.write()
    clock.advance(24 * 3_600_000)
    await receipts.write()
    const [fourth] = receipts.days()
    expect(receipts.head()).toEqual({ day: '2026-01-04', head: fourth?.head, installation })
    runSession(opened)
    clock.advance(40 * 60_000)
    expect(receipts.head(), 'ten past midnight').toEqual({ day: '2026-01-04', head: fourth?.head, installation })
    await rm(directory, { recursive: true })
    await receipts.write()
    expect(receipts.head(), 'not on the disk').toEqual({ day: '2026-01-04', head: fourth?.head, installation })
    await mkdir(directory)
    await receipts.write()
    expect(receipts.head()).toEqual({ day: '2026-01-05', head: receipts.days()[1]?.head, installation })
    const again = open(directory, manualClock(new Date(2026, 0, 7, 8)))
    expect(again.receipts.head()?.day, 'after a start').toBe('2026-01-06')
  })

  test('after a clock that was far ahead, each day has its own line again', async () => {
    const directory = await freshDirectory()
    const clock = manualClock(start)
    const wrong = { by: 0 }
    const opened = open(directory, { ...clock, now: () => new Date(clock.now().getTime() + wrong.by) })
    const { receipts } = opened
    const day = 24 * 3_600_000
    runSession(opened)
    await receipts.write()
    wrong.by = 3_300 * day
    runSession(opened)
    await receipts.write()
    wrong.by = 0
    runSession(opened)
    await receipts.write()
    expect(receipts.today(), 'no day has two lines').toMatchObject({ sessions: 2 })
    for (let each = 0; each < 2; each++) {
      opened.clock.advance(day)
      expect(receipts.today()).toMatchObject({ sessions: 0 })
      runSession(opened)
      await receipts.write()
      expect(receipts.today()).toMatchObject({ sessions: 1 })
    }
    const checked = checkReceipts(await text(directory))
    expect(checked).toMatchObject({
      ok: true,
      days: [
        { day: '2026-01-05', yeses: 1 },
        { day: '2035-01-18', yeses: 2 },
        { day: '2026-01-06', yeses: 1 },
        { day: '2026-01-07', yeses: 1 },
      ],
    })
    // The day that was written too early comes.
    const then = open(directory, manualClock(new Date(2035, 0, 18, 10)))
    runSession(then)
    await then.receipts.write()
    expect(checkReceipts(await text(directory)).ok).toBe(true)
  })

  test('a clock that was set back adds to the last day, and writes no day twice', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    runSession(first)
    await first.receipts.write()
    const back = open(directory, manualClock(new Date(2026, 0, 3, 8)), { timeIsKnown: false })
    runSession(back)
    await back.receipts.write()
    expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ day: '2026-01-05', yeses: 2 }] })
  })

  test('a file that was changed by hand is kept beside, and a new chain begins', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    runSession(first)
    await first.receipts.write()
    await writeFile(join(directory, 'receipts.jsonl'), (await text(directory)).replace('"yeses":1', '"yeses":0'))
    const again = open(directory)
    expect([...again.faults]).toEqual(['receipts-broken'])
    await again.receipts.write()
    expect((await readdir(directory)).toSorted()).toEqual([
      expect.stringMatching(/^receipts\.broken-2026-01-05-\d+\.jsonl$/),
      'receipts.jsonl',
    ])
    expect(checkReceipts(await text(directory)).ok).toBe(true)
  })

  test('a changed file that cannot be put aside is not written over, staff are told, and it is put aside when it can', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    runSession(first)
    await first.receipts.write()
    const changed = (await text(directory)).replace('"yeses":1', '"yeses":0')
    await writeFile(join(directory, 'receipts.jsonl'), changed)
    const inTheWay = join(directory, `receipts.broken-2026-01-05-${start.getTime()}.jsonl`)
    await mkdir(join(inTheWay, 'folder'), { recursive: true })
    const again = open(directory)
    expect([...again.faults]).toEqual(['receipts-not-written'])
    await again.receipts.write()
    expect(await text(directory)).toBe(changed)
    expect([...again.faults]).toEqual(['receipts-not-written'])
    runSession(again)
    await again.receipts.write()
    expect([...again.faults]).toEqual(['receipts-broken'])
    expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ yeses: 1 }] })
    const aside = (await readdir(directory)).filter(
      (name) => name.startsWith('receipts.broken-') && !inTheWay.endsWith(name),
    )
    expect(await readFile(join(directory, aside[0] ?? ''), 'utf8')).toBe(changed)
  })

  test.runIf(process.platform === 'linux')('a file that the disk does not give is kept beside, too', async () => {
    const directory = await freshDirectory()
    await symlink('/proc/self/mem', join(directory, 'receipts.jsonl'))
    const opened = open(directory)
    expect([...opened.faults]).toEqual(['receipts-broken'])
    await opened.receipts.write()
    expect(await readdir(directory)).toEqual([expect.stringMatching(/^receipts\.broken-/), 'receipts.jsonl'])
  })

  test('no receipt is written that names a wording which is not kept', async () => {
    const directory = await freshDirectory()
    let room = false
    const opened = open(directory, manualClock(start), {
      async keepWording() {
        if (!room) throw new Error('no room')
      },
    })
    runSession(opened)
    await opened.receipts.write()
    expect(await readdir(directory)).toEqual([])
    expect([...opened.faults]).toEqual(['receipts-not-written'])
    room = true
    await opened.receipts.write()
    expect([...opened.faults]).toEqual([])
    expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ yeses: 1 }] })
  })

  test('what could not be written is written with the next hour', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    await rm(directory, { recursive: true })
    runSession(opened)
    await opened.receipts.write()
    expect([...opened.faults]).toEqual(['receipts-not-written'])
    await mkdir(directory)
    await opened.receipts.write()
    expect([...opened.faults]).toEqual([])
    expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ yeses: 1 }] })
  })
})
