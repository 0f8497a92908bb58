import { readdir } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { onFullHours } from '../full-hour.ts'
import { beginOf, checkReceipts } from './receipt-chain.node.ts'
import { receiptDaySchema } from './receipt-day.ts'
import { countedSession } from './receipt-example.fixture.ts'
import {
  freshDirectory,
  installation,
  open,
  removeDirectories,
  runSession,
  text,
  wording,
} from './receipts-desk.fixture.ts'

afterEach(removeDirectories)

describe('P13: sessions are counted, and nobody', () => {
  test('a day holds counts by wording, purposes, length and ending, and the camera’s own record', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    runSession(opened)
    runSession(opened)
    runSession(opened, countedSession({ purposes: { presence: true, ageBand: true }, ending: 'limit' }), 130)
    runSession(opened, countedSession({ kind: 'declared', purposes: null, opened: false }))
    expect(await readdir(directory)).toEqual([])
    expect(opened.receipts.today()).toBeNull()
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
      installation,
      previous: beginOf({ installation }),
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(opened.receipts.today()).toEqual({ sessions: 4, opened: 3, minutes: 3 })
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
    expect(again.receipts.today()).toMatchObject({ sessions: 2, opened: 2 })
    expect(again.receipts.head()).toBeNull()
    again.clock.advance(24 * 3_600_000)
    expect(again.receipts.today()).toMatchObject({ sessions: 0 })
    await again.receipts.write()
    const checked = checkReceipts(await text(directory))
    expect(checked).toMatchObject({ ok: true, days: [{ day: '2026-01-05' }, { day: '2026-01-06', sessions: [] }] })
    expect(again.receipts.head()).toEqual({ day: '2026-01-05', head: again.receipts.days()[0]?.head, installation })
  })

  test('an end and a start between two full hours tell nobody what a single session was', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    runSession(first)
    first.clock.advance(24 * 3_600_000)
    await first.receipts.write()
    const before = first.receipts.today()
    runSession(first, countedSession({ kind: 'declared', purposes: null, opened: false }))
    expect(first.receipts.today()).toEqual(before)
    // The orderly end.
    await first.receipts.write()
    const again = open(directory, manualClock(new Date(2026, 0, 6, 10, 40)))
    const without = await freshDirectory()
    const nobody = open(without, manualClock(new Date(2026, 0, 6, 10, 40)))
    expect(again.receipts.today()).toEqual(nobody.receipts.today())
    expect(again.receipts.days()).toMatchObject([{ day: '2026-01-05' }])
    expect(again.receipts.head()).toEqual({ day: '2026-01-05', head: first.receipts.days()[0]?.head, installation })
    again.clock.advance(20 * 60_000)
    await again.receipts.write()
    expect(again.receipts.today()).toMatchObject({ sessions: 1 })
  })

  test('what is given away ends with the last day that is over: of two looks, hours apart, neither tells of a session', async () => {
    const opened = open(await freshDirectory())
    const { clock, receipts } = opened
    runSession(opened)
    await receipts.write()
    clock.advance(24 * 3_600_000)
    await receipts.write()
    const before = receipts.days()
    expect(before).toMatchObject([{ day: '2026-01-05', yeses: 1 }])
    runSession(opened, countedSession({ purposes: { presence: true, ageBand: true } }))
    clock.advance(3_600_000)
    await receipts.write()
    expect(receipts.days()).toEqual(before)
    expect(receipts.today(), 'control: it was written').toEqual({ sessions: 1, opened: 1, minutes: 1 })
    clock.advance(24 * 3_600_000)
    await receipts.write()
    expect(receipts.days(), 'control: and comes once its day is over').toHaveLength(2)
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
    expect(checkReceipts(await text(directory))).toMatchObject({
      ok: true,
      days: [
        { day: '2026-01-05', yeses: 1, sessions: [{ count: 1 }], camera: { opened: 1, minutes: 1 } },
        { day: '2026-01-06', yeses: 0, sessions: [], camera: { opened: 0, minutes: 0 } },
      ],
    })
    expect(receipts.days()).toMatchObject([{ day: '2026-01-05' }])
    expect(receipts.today()).toEqual({ sessions: 0, opened: 0, minutes: 0 })
  })

  test('where hours are full at half past, what came before midnight is told of on the full hour, of its own day', async () => {
    const directory = await freshDirectory()
    const opened = open(directory, manualClock(new Date(2026, 0, 5, 23, 40)))
    const { clock, receipts } = opened
    runSession(opened)
    clock.advance(30 * 60_000)
    runSession(opened)
    expect(receipts.days()).toEqual([])
    clock.advance(20 * 60_000)
    await receipts.write()
    expect(receipts.days()).toMatchObject([{ day: '2026-01-05', yeses: 1, sessions: [{ count: 1 }] }])
    expect(checkReceipts(await text(directory))).toMatchObject({
      days: [{ day: '2026-01-05' }, { day: '2026-01-06', yeses: 1, sessions: [{ count: 1 }] }],
    })
  })

  test('a day on which the player was only started has its line, which counts nothing, and shows nothing of an hour', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    await first.receipts.begin()
    expect(JSON.parse(await text(directory))).toMatchObject({ day: '2026-01-05', sessions: [], yeses: 0 })
    expect(first.receipts.today()).toBeNull()
    runSession(first)
    await first.receipts.write()
    const written = await text(directory)
    const again = open(directory)
    runSession(again)
    await again.receipts.begin()
    expect(await text(directory), 'the day has its line').toBe(written)
    const lost = await freshDirectory()
    await open(lost, manualClock(new Date(2026, 0, 3)), { timeIsKnown: false }).receipts.begin()
    expect(await readdir(lost), 'of a clock that lost its time none is begun').toEqual([])
  })

  test('staff who mark the area are counted apart; training is not counted', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    runSession(opened, countedSession({ kind: 'set-up' }))
    runSession(opened, countedSession({ kind: 'training', opened: false }))
    await opened.receipts.write()
    expect(opened.receipts.today()).toEqual({ sessions: 1, opened: 1, minutes: 1 })
    expect(JSON.parse(await text(directory)).sessions).toMatchObject([{ kind: 'set-up', count: 1 }])
  })
})
