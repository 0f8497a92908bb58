import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Redemption } from '../../../contract/redemptions.ts'
import { readRedemptionTable } from './redemption-table.ts'

const known = { campaigns: new Set(['BROT-10', 'WEIN-2025', 'KAFFEE']), today: '2026-01-05' }
const read = (text: string) => readRedemptionTable(text, known)
const reasonFor = (text: string) => {
  const found = read(text)
  return found.ok ? found.value : found.refusal
}

const days = fc
  .integer({ min: 0, max: 800 })
  .map((back) => new Date(Date.UTC(2026, 0, 5) - back * 86_400_000).toISOString().slice(0, 10))
const counts: fc.Arbitrary<readonly Redemption[]> = fc.uniqueArray(
  fc.record({ day: days, campaign: fc.constantFrom(...known.campaigns), count: fc.nat(5_000) }),
  { selector: ({ day, campaign }) => `${day} ${campaign}`, minLength: 1, maxLength: 30 },
)

/** The ways in which a till may write the same. */
const styles = fc.record({
  separator: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  order: fc.shuffledSubarray(['date', 'campaign', 'count'] as const, { minLength: 3 }),
  names: fc.constantFrom(
    { date: 'Datum', campaign: 'Gutschein-Code', count: 'Anzahl' },
    { date: ' DATE', campaign: 'Coupon', count: 'Redemptions' },
    { date: 'Tag', campaign: 'Aktion', count: 'Einlösungen' },
  ),
  date: fc.constantFrom(
    (day: string) => day,
    (day: string) => day.split('-').reverse().join('.'),
    (day: string) => day.split('-').reverse().map(Number).join('/'),
  ),
  mark: fc.constantFrom('', '\uFEFF'),
  quotes: fc.boolean(),
})
type Style = typeof styles extends fc.Arbitrary<infer Value> ? Value : never

function written(rows: readonly Redemption[], { order, names, date, separator, end, mark, quotes }: Style): string {
  const cell = (text: string) => (quotes ? `"${text}"` : text)
  const lines = rows.map((row) => ({
    date: date(row.day),
    campaign: row.campaign.toLowerCase(),
    count: `${row.count}`,
  }))
  return mark + [names, ...lines].map((line) => order.map((name) => cell(line[name])).join(separator)).join(end)
}
const sorted = (rows: readonly Redemption[]) =>
  rows.map(({ day, campaign, count }) => `${day} ${campaign} ${count}`).toSorted()

describe('a table from the till', () => {
  test('however it is written, it gives the counts that went in', () => {
    fc.assert(
      fc.property(counts, styles, (rows, style) => {
        const found = read(written(rows, style))
        expect(found.ok && sorted(found.value)).toEqual(sorted(rows))
      }),
    )
  })

  test('counts of the same coupon and day are added', () => {
    expect(reasonFor('date,campaign,count\n2026-01-04,KAFFEE,2\n2026-01-04,KAFFEE,3\n')).toEqual([
      { day: '2026-01-04', campaign: 'KAFFEE', count: 5 },
    ])
  })

  test('a column more is a reason to take nothing, whatever it is called and wherever it stands', () => {
    const more = fc.oneof(
      fc.constantFrom('Kundennummer', 'Name', 'E-Mail', 'Bonnummer', 'Uhrzeit', 'loyalty card', 'Kassierer'),
      fc.string({ maxLength: 12 }).filter((name) => !/[",;\t\r\n]/.test(name)),
    )
    fc.assert(
      fc.property(counts, more, fc.nat(3), (rows, name, place) => {
        const table = [['Datum', 'Gutschein', 'Anzahl'], ...rows.map((row) => [row.day, row.campaign, `${row.count}`])]
        const wider = table.map((cells, line) => cells.toSpliced(place, 0, line === 0 ? name : 'x').join(';'))
        expect(read(wider.join('\n')).ok).toBe(false)
      }),
    )
  })

  test.each([
    'Kundennummer',
    'Vorname',
    'Customer ID',
    'E-Mail',
    'Geburtsdatum',
    'Bon-Nr.',
    'Receipt',
    'Uhrzeit',
    'Karte',
  ])('a column that looks like persons or single purchases is named: %s', (name) => {
    expect(reasonFor(`Datum;Gutschein;Anzahl;${name}\n2026-01-04;KAFFEE;1;4711\n`)).toEqual({
      code: 'column-personal',
      name,
    })
  })

  test('nothing gets out but coupons that there are here, days that are over or today, and whole numbers', () => {
    /** Mostly what belongs there, now and then what nearly does, or what does not at all. */
    const cell = (valid: fc.Arbitrary<string>, ...nearly: string[]) =>
      fc.oneof(
        { weight: 30, arbitrary: valid },
        { weight: 2, arbitrary: fc.constantFrom(...nearly) },
        { weight: 1, arbitrary: fc.string() },
      )
    const line = fc.tuple(
      cell(days, '2026-01-06', '2026-02-30', '2026-01-04 14:03', '3'),
      cell(fc.constantFrom(...known.campaigns), 'Erika Mustermann', '4012345678901', '3'),
      cell(
        fc.nat(5_000).map((count) => `${count}`),
        '-3',
        '1.5',
        'KAFFEE',
      ),
    )
    const tables = fc.array(line, { maxLength: 6 })
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: tables }, fc.string()), (rows) => {
        const text =
          typeof rows === 'string' ? rows : ['date;coupon;count', ...rows.map((row) => row.join(';'))].join('\n')
        const found = read(text)
        seen[found.ok ? 'taken' : 'refused'] += 1
        if (!found.ok) return
        for (const { campaign, day, count } of found.value) {
          expect(known.campaigns).toContain(campaign)
          expect(day <= known.today && /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true)
          expect(Number.isInteger(count) && count >= 0).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
    // Of tables that are all refused nothing gets out either.
    expect(seen.taken).toBeGreaterThan(50)
    expect(seen.refused).toBeGreaterThan(50)
  })

  test.each([
    ['', 'not-a-table'],
    ['date,campaign,count\n', 'not-a-table'],
    ['date,campaign\n2026-01-04,KAFFEE', 'column-missing'],
    ['date,date,campaign,count\n', 'column-unknown'],
    ['Datum;Gutschein;Stück;\n04.01.2026;KAFFEE;1;', 'column-unnamed'],
    ['date,campaign,count\n2026-01-04 14:03,KAFFEE,1', 'cell-invalid'],
    ['date,campaign,count\n2026-02-30,KAFFEE,1', 'cell-invalid'],
    ['date,campaign,count\n2026-01-06,KAFFEE,1', 'cell-invalid'],
    ['date,campaign,count\n2026-01-04,KAFFEE,1.5', 'cell-invalid'],
    ['date,campaign,count\n2026-01-04,KAFFEE,-1', 'cell-invalid'],
    ['date,campaign,count\n2026-01-04,KAFFEE', 'cells-uneven'],
    ['Datum;Gutschein;Stück\n04.01.2026;KAFFEE;5;', 'cells-uneven'],
    ['date,campaign,count\n2026-01-04,4012345678901,1', 'campaign-unknown'],
  ])('%j is refused: %s', (text, code) => {
    expect(reasonFor(text)).toMatchObject({ code })
  })
})
