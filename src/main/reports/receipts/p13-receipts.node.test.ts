import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../base/clock.ts'
import { manualClock } from '../../base/manual-clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { onFullHours } from '../full-hour.ts'
import { checkReceipts } from './receipt-chain.node.ts'
import { receiptDaySchema } from './receipt-day.ts'
import { countedSession } from './receipt-example.fixture.ts'
import { openReceipts } from './receipts.node.ts'

const directories: string[] = []
async function freshDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'receipts-'))
  directories.push(directory)
  return directory
}
afterEach(async () => {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
})

const wording = '0123456789abcdef'
const start = new Date(2026, 0, 5, 10, 30)
function open(
  directory: string,
  clock: Clock & { advance(milliseconds: number): void } = manualClock(start),
  timeIsKnown = true,
) {
  const faults = new Set<string>()
  const announce = (fault: string, stands: boolean) => (stands ? faults.add(fault) : faults.delete(fault))
  return {
    clock,
    faults,
    receipts: openReceipts({ directory, clock, timeIsKnown: () => timeIsKnown, wording, announce }),
  }
}
type Opened = ReturnType<typeof open>

/** A session with camera from its yes to its end. */
function runSession(
  { clock, receipts }: Omit<Opened, 'faults'>,
  session: CountedSession = countedSession(),
  seconds = 20,
): void {
  if (session.kind === 'camera' || session.kind === 'set-up') receipts.saidYes()
  if (session.opened) receipts.cameraChanged('on')
  clock.advance(seconds * 1_000)
  receipts.counted(session)
  receipts.cameraChanged('off')
}
const text = (directory: string): Promise<string> => readFile(join(directory, 'receipts.jsonl'), 'utf8')

describe('P13: sessions are counted, and nobody', () => {
  test('a day holds counts by wording, purposes, length and ending, and the camera’s own record', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    runSession(opened)
    runSession(opened)
    runSession(opened, countedSession({ purposes: { presence: true, ageBand: true }, ending: 'limit' }), 130)
    runSession(opened, countedSession({ kind: 'declared', purposes: null, opened: false }))
    expect(await readdir(directory)).toEqual([])
    expect(opened.receipts.today()).toEqual({ camera: 0, declared: 0, opened: 0, minutes: 0 })
    await opened.receipts.write()
    const common = { wording, length: 'under-one-minute' }
    expect(JSON.parse(await text(directory))).toEqual({
      day: '2026-01-05',
      sessions: [
        { kind: 'camera', ...common, purposes: ['presence', 'ageBand'], opened: true, ending: 'limit', count: 1 },
        { kind: 'camera', ...common, purposes: ['presence'], opened: true, ending: 'customer', count: 2 },
        { kind: 'declared', ...common, purposes: [], opened: false, ending: 'customer', count: 1 },
      ],
      yeses: 3,
      camera: { opened: 3, minutes: 3 },
      previous: '0'.repeat(64),
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(opened.receipts.today()).toEqual({ camera: 3, declared: 1, opened: 3, minutes: 3 })
  })

  test('the same sessions in any order leave the same bytes', async () => {
    const kinds = fc.constantFrom<CountedSession>(
      countedSession(),
      countedSession({ ending: 'walked-away' }),
      countedSession({ length: 'longer' }),
      countedSession({ kind: 'declared', purposes: null, opened: false }),
      countedSession({ kind: 'set-up' }),
    )
    const shuffled = fc
      .array(kinds, { minLength: 2, maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    await fc.assert(
      fc.asyncProperty(shuffled, async ([these, those]) => {
        const texts = [these, those].map(async (sessions) => {
          const directory = await freshDirectory()
          const opened = open(directory)
          for (const session of sessions) runSession(opened, session)
          await opened.receipts.write()
          return text(directory)
        })
        const [one, other] = await Promise.all(texts)
        expect(other).toBe(one)
      }),
      { numRuns: 25 },
    )
  })

  test('a time, a language or a word has no place in a receipt', () => {
    const session = { ...countedSession(), wording, purposes: [], ending: 'limit', count: 1 }
    const day = { day: '2026-01-05', sessions: [], yeses: 0, camera: { opened: 0, minutes: 0 } }
    const sealed = { ...day, previous: '0'.repeat(64), head: '0'.repeat(64) }
    expect(receiptDaySchema.safeParse({ ...sealed, sessions: [session] }).success, 'control').toBe(true)
    for (const extra of [{ at: '10:30' }, { language: 'de' }, { words: { attention: 'looking' } }, { item: 'bread' }]) {
      expect(receiptDaySchema.safeParse({ ...sealed, ...extra }).success).toBe(false)
      const sessions = [{ ...session, ...extra }]
      expect(receiptDaySchema.safeParse({ ...sealed, sessions }).success).toBe(false)
    }
  })

  test('goes on after a restart, and over midnight in a new line that holds the head of the day before', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    runSession(first)
    await first.receipts.write()
    const again = open(directory)
    runSession(again)
    await again.receipts.write()
    expect(again.receipts.today()).toMatchObject({ camera: 2, opened: 2 })
    expect(again.receipts.head()).toBeNull()
    again.clock.advance(24 * 3_600_000)
    expect(again.receipts.today()).toMatchObject({ camera: 0 })
    await again.receipts.write()
    const checked = checkReceipts(await text(directory))
    expect(checked).toMatchObject({ ok: true, days: [{ day: '2026-01-05' }, { day: '2026-01-06', sessions: [] }] })
    expect(again.receipts.head()).toEqual({ day: '2026-01-05', head: again.receipts.days()[0]?.head })
  })

  test('stays until the player is reset, however old: it is the proof of the days after it', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    runSession(opened)
    await opened.receipts.write()
    const [first] = (await text(directory)).split('\n')
    opened.clock.advance(2_000 * 24 * 3_600_000)
    await opened.receipts.write()
    const later = open(directory, manualClock(new Date(2032, 0, 5)))
    await later.receipts.write()
    expect((await text(directory)).split('\n')[0]).toBe(first)
    expect([...later.faults]).toEqual([])
  })

  test('a session over midnight and over the hour keeps the counts in step', async () => {
    const directory = await freshDirectory()
    const opened = open(directory, manualClock(new Date(2026, 0, 5, 23, 59, 50)))
    const { clock, receipts } = opened
    receipts.saidYes()
    receipts.cameraChanged('on')
    await receipts.write()
    expect(checkReceipts(await text(directory)).ok).toBe(true)
    clock.advance(20_000)
    receipts.counted(countedSession())
    receipts.cameraChanged('off')
    await receipts.write()
    expect(checkReceipts(await text(directory))).toMatchObject({
      ok: true,
      days: [
        { yeses: 1, camera: { opened: 1, minutes: 1 }, sessions: [] },
        { yeses: 0, camera: { opened: 0, minutes: 0 }, sessions: [{ count: 1 }] },
      ],
    })
  })

  test('what came in the last hour of a day is counted to that day, although it is written on the next', async () => {
    const directory = await freshDirectory()
    const opened = open(directory, manualClock(new Date(2026, 0, 5, 23, 30)))
    const { clock, receipts } = opened
    let written: Promise<void> | undefined
    const stop = onFullHours(clock, () => {
      written = receipts.write()
    })
    runSession(opened)
    clock.advance(40 * 60_000)
    await written
    stop()
    expect(receipts.days()).toMatchObject([
      { day: '2026-01-05', yeses: 1, sessions: [{ count: 1 }], camera: { opened: 1, minutes: 1 } },
      { day: '2026-01-06', yeses: 0, sessions: [], camera: { opened: 0, minutes: 0 } },
    ])
    expect(checkReceipts(await text(directory)).ok).toBe(true)
    expect(receipts.today()).toEqual({ camera: 0, declared: 0, opened: 0, minutes: 0 })
  })

  test('where hours are full at half past, what came before midnight is told of on the full hour, of its own day', async () => {
    const opened = open(await freshDirectory(), manualClock(new Date(2026, 0, 5, 23, 40)))
    const { clock, receipts } = opened
    runSession(opened)
    clock.advance(30 * 60_000)
    runSession(opened)
    expect(receipts.days()).toEqual([])
    clock.advance(20 * 60_000)
    await receipts.write()
    expect(receipts.days()).toMatchObject([
      { day: '2026-01-05', yeses: 1, sessions: [{ count: 1 }] },
      { day: '2026-01-06', yeses: 1, sessions: [{ count: 1 }] },
    ])
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
    expect(receipts.today(), 'no day has two lines').toMatchObject({ camera: 2 })
    for (let each = 0; each < 2; each++) {
      opened.clock.advance(day)
      expect(receipts.today()).toMatchObject({ camera: 0 })
      runSession(opened)
      await receipts.write()
      expect(receipts.today()).toMatchObject({ camera: 1 })
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
    const back = open(directory, manualClock(new Date(2026, 0, 3, 8)), false)
    runSession(back)
    await back.receipts.write()
    expect(checkReceipts(await text(directory))).toMatchObject({ ok: true, days: [{ day: '2026-01-05', yeses: 2 }] })
  })

  test('staff who mark the area are counted apart; training is not counted', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    runSession(opened, countedSession({ kind: 'set-up' }))
    runSession(opened, countedSession({ kind: 'training', opened: false }))
    await opened.receipts.write()
    expect(opened.receipts.today()).toMatchObject({ camera: 0, declared: 0, opened: 1 })
    expect(opened.receipts.days()[0]?.sessions).toMatchObject([{ kind: 'set-up', count: 1 }])
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
