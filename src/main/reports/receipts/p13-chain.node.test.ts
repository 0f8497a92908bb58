import { describe, expect, test } from 'vitest'
import { chainBegin, checkReceipts, receiptText, sealDay } from './receipt-chain.node.ts'
import { type DayBody, type ReceiptDay, receiptOf, withReceipt } from './receipt-day.ts'
import { countedSession } from './receipt-example.fixture.ts'

const receipt = receiptOf(countedSession(), '0123456789abcdef')
if (!receipt) throw new Error('a session with camera has a receipt')
const aDay = (day: string, previous: string, sessions = 3): DayBody => ({
  day,
  sessions: sessions > 0 ? withReceipt([], receipt, sessions) : [],
  yeses: sessions,
  camera: { opened: sessions, minutes: sessions },
  previous,
})

/** Seals each day upon the one before, whatever heads they had. */
function chain(bodies: readonly DayBody[]): ReceiptDay[] {
  const days: ReceiptDay[] = []
  for (const body of bodies) days.push(sealDay({ ...body, previous: days.at(-1)?.head ?? chainBegin }))
  return days
}
const names = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-09', '2026-01-10']
const days = chain(names.map((name) => aDay(name, chainBegin)))
const headOf = (place: number) => ({ day: days[place]?.day ?? '', head: days[place]?.head ?? '' })
const code = (text: string, known: Parameters<typeof checkReceipts>[1] = []): string => {
  const checked = checkReceipts(text, known)
  return checked.ok ? 'ok' : checked.breach.code
}
const without = (place: number): ReceiptDay[] => days.filter((_, index) => index !== place)
/** One session of a day never happened: what somebody would do who has something to hide. */
const hidden = (place: number): ReceiptDay[] =>
  days.map((day, index) => (index === place ? { ...aDay(day.day, day.previous, 2), head: day.head } : day))

describe('P13: what was counted cannot be changed unseen', () => {
  test('control: the untouched chain holds, with and without a head that was printed', () => {
    expect(code(receiptText(days))).toBe('ok')
    expect(code(receiptText(days), [headOf(0), headOf(3)])).toBe('ok')
    expect(code(receiptText(days), [{ day: names[3] ?? '', head: headOf(3).head.slice(0, 16) }])).toBe('ok')
    expect(code('')).toBe('ok')
  })

  test('a day removed at the start or in the middle shows by itself', () => {
    expect(code(receiptText(without(0)))).toBe('begin-missing')
    expect(code(receiptText(without(2)))).toBe('chain-broken')
  })

  test('a day removed at the end shows against a known head, and only then', () => {
    expect(code(receiptText(without(4)))).toBe('ok')
    expect(code(receiptText(without(4)), [headOf(4)])).toBe('known-day-missing')
  })

  test('a session removed at the start, in the middle and at the end of the chain shows', () => {
    for (const place of [0, 2, 4]) expect(code(receiptText(hidden(place)))).toBe('head-wrong')
  })

  test('a chain that was rebuilt shows against a head printed before, on that day or any later one', () => {
    for (const place of [0, 2, 4]) {
      const rebuilt = chain(hidden(place))
      expect(code(receiptText(rebuilt))).toBe('ok')
      expect(code(receiptText(rebuilt), [headOf(4)])).toBe('known-head-differs')
      expect(code(receiptText(rebuilt), [headOf(place)])).toBe('known-head-differs')
    }
    // What came before the change is as it was.
    expect(code(receiptText(chain(hidden(4))), [headOf(3)])).toBe('ok')
    expect(code(receiptText(chain(without(0))), [headOf(4)])).toBe('known-head-differs')
  })

  test('the count matches the camera’s own record: no opening without a yes, no session without an opening', () => {
    const withCamera = (opened: number, yeses: number): string => {
      const [first, ...rest] = days
      if (!first) throw new Error('there is a first day')
      return receiptText(chain([{ ...first, yeses, camera: { opened, minutes: 9 } }, ...rest]))
    }
    expect(code(withCamera(4, 5))).toBe('ok')
    expect(code(withCamera(4, 3))).toBe('opened-without-yes')
    expect(code(withCamera(2, 3))).toBe('sessions-without-camera')
  })

  test('every day with an opening without a yes is named, whatever is left over of other days', () => {
    const breaches = (...each: readonly DayBody['camera'][]) => {
      const checked = checkReceipts(
        receiptText(chain(each.map((camera, at) => ({ ...aDay(names[at] ?? '', '', 0), yeses: 5, camera })))),
      )
      return checked.ok ? [] : [checked.breach, ...checked.further].map(({ code, day }) => `${code} ${day}`)
    }
    expect(breaches({ opened: 5, minutes: 1 }, { opened: 0, minutes: 0 })).toEqual([])
    const unasked = { opened: 1, minutes: 1, unasked: 1 }
    expect(breaches(unasked, { opened: 5, minutes: 1 }, unasked)).toEqual([
      'opened-without-yes 2026-01-05',
      'opened-without-yes 2026-01-07',
    ])
    expect(breaches({ opened: 6, minutes: 1 }, { opened: 5, minutes: 1 }, { opened: 7, minutes: 1 })).toEqual([
      'opened-without-yes 2026-01-05',
      'opened-without-yes 2026-01-07',
    ])
  })

  test('the two are compared over all days up to any one: a session over midnight is on both, and nothing makes up for an earlier day', () => {
    type Counted = readonly [yeses: number, opened: number]
    const counted = (...each: readonly Counted[]): string =>
      code(
        receiptText(
          chain(
            each.map(([yeses, opened], at) => ({
              ...aDay(names[at] ?? '', ''),
              yeses,
              camera: { opened, minutes: 9 },
            })),
          ),
        ),
      )
    expect(counted([4, 3], [3, 4]), 'a yes before midnight').toBe('ok')
    expect(counted([3, 4], [4, 3]), 'a yes after its opening').toBe('opened-without-yes')
    expect(counted([5, 3], [3, 6])).toBe('opened-without-yes')
    expect(counted([4, 4], [3, 2]), 'an opening before midnight').toBe('ok')
    expect(counted([3, 2], [4, 4]), 'an opening after its session').toBe('sessions-without-camera')
    expect(counted([4, 4], [3, 1])).toBe('sessions-without-camera')
  })

  test('a second line for the same day, lines out of the order in which they were written, and what is no receipt', () => {
    const [first, second] = [aDay('2026-01-06', chainBegin), aDay('2026-01-05', chainBegin)]
    expect(code(receiptText(chain([first, second]))), 'a clock was ahead').toBe('ok')
    expect(code(receiptText(chain([first, second]).toReversed()))).toBe('begin-missing')
    expect(code(receiptText(chain([first, first])))).toBe('day-twice')
    expect(code(receiptText(chain([first, second, first])))).toBe('day-twice')
    expect(code(receiptText(days).trimEnd())).toBe('not-a-receipt')
    expect(code(receiptText(days).replace('{"day"', '{ "day"'))).toBe('not-a-receipt')
    expect(code('not json\n')).toBe('not-a-receipt')
  })
})
