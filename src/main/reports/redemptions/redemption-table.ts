import papaparse from 'papaparse'
import {
  type Redemption,
  redemptionColumns,
  redemptionLimits,
  redemptionSchema,
  type TableRefusal,
} from '../../../contract/redemptions.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'

type Column = (typeof redemptionColumns)[number]

/** What a till, or whoever makes the table, may call the three columns; in small letters, without accents and spaces. */
const names: Readonly<Record<Column, readonly string[]>> = {
  date: ['date', 'day', 'datum', 'tag', 'verkaufstag'],
  campaign: ['campaign', 'coupon', 'couponcode', 'code', 'voucher', 'promotion'].concat([
    'kampagne',
    'gutschein',
    'gutscheincode',
    'aktion',
    'aktionscode',
  ]),
  count: ['count', 'redemptions', 'redeemed', 'quantity', 'qty', 'number'].concat([
    'anzahl',
    'einlosungen',
    'eingelost',
    'menge',
    'stuck',
  ]),
}

/** What the name of a column has in it that tells of persons, or of one purchase, which a person can be found by. */
const personal = new RegExp(
  [
    'kund|customer|client|shopper|person|name|mail|phone|telefon|mobil|adress|address|street|strasse|plz|postcode|zip',
    'geburt|birth|alter|age|geschlecht|gender|sex|card|karte|konto|account|iban|member|mitglied|loyal|treue|user|nutzer|id',
    'bon|beleg|receipt|transa|order|bestell|basket|warenkorb|time|zeit|uhr|hour|stunde|kasse|till|cashier|terminal|device',
  ].join('|'),
)

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '')

/** As far as it can be shown: no more than a name of a column needs. */
const shownName = (name: string): string =>
  name
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 60)

function columnsOf(head: readonly string[]): Result<readonly Column[], TableRefusal> {
  const columns: Column[] = []
  for (const name of head) {
    if (shownName(name) === '') return refuse({ code: 'column-unnamed' })
    const known = redemptionColumns.find((column) => names[column].includes(plain(name)))
    if (!known || columns.includes(known)) {
      const code = !known && personal.test(plain(name)) ? 'column-personal' : 'column-unknown'
      return refuse({ code, name: shownName(name) })
    }
    columns.push(known)
  }
  const missing = redemptionColumns.find((column) => !columns.includes(column))
  return missing ? refuse({ code: 'column-missing', column: missing }) : succeed(columns)
}

/** A day of the calendar as people write it: `2026-11-26`, `26.11.2026` or `26/11/2026`. With a time of day it is none. */
function dayIn(cell: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ??
    [/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell)].flatMap(
      (found) => found && [found[0], found[3], found[2], found[1]],
    )
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
  return redemptionSchema.shape.day.safeParse(text).success ? text : undefined
}

type Known = {
  /** The campaigns that there are here. */
  readonly campaigns: ReadonlySet<string>
  /** No day after this one can have been counted. */
  readonly today: string
}

function rowIn(cells: Readonly<Record<Column, string>>, line: number, known: Known): Result<Redemption, TableRefusal> {
  const day = dayIn(cells.date)
  if (day === undefined || day > known.today) return refuse({ code: 'cell-invalid', line, column: 'date' })
  const campaign = cells.campaign.toUpperCase()
  if (!known.campaigns.has(campaign)) return refuse({ code: 'campaign-unknown', line })
  const count = /^\d{1,7}$/.test(cells.count) ? Number(cells.count) : Infinity
  if (count > redemptionLimits.count) return refuse({ code: 'cell-invalid', line, column: 'count' })
  return succeed({ day, campaign, count })
}

/**
 * Reads a table from the till: a head line that names date, campaign and count, in any order and no other column, then
 * one line for each. Taken whole or not at all: a column more, whatever it holds, is a reason to take nothing, and a campaign
 * that is no coupon here might be a number that stands for somebody. Counts of the same campaign and day are added.
 */
export function readRedemptionTable(text: string, known: Known): Result<readonly Redemption[], TableRefusal> {
  const { data: rows, errors } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [';', ',', '\t'],
  })
  if (errors.some(({ type }) => type === 'Quotes')) return refuse({ code: 'not-a-table' })
  const [head = [], ...lines] = rows.map((cells) => cells.map((cell) => cell.trim()))
  if (head.every((name) => name === '')) return refuse({ code: 'not-a-table' })
  const columns = columnsOf(head)
  if (!columns.ok) return columns
  const counts = new Map<string, Redemption>()
  for (const [place, cells] of lines.entries()) {
    if (cells.every((cell) => cell === '')) continue
    const line = place + 2
    if (cells.length !== columns.value.length) return refuse({ code: 'cells-uneven', line })
    const cell = (column: Column): string => cells[columns.value.indexOf(column)] ?? ''
    const row = rowIn({ date: cell('date'), campaign: cell('campaign'), count: cell('count') }, line, known)
    if (!row.ok) return row
    const key = `${row.value.day} ${row.value.campaign}`
    const count = (counts.get(key)?.count ?? 0) + row.value.count
    if (count > redemptionLimits.count) return refuse({ code: 'cell-invalid', line, column: 'count' })
    counts.set(key, { ...row.value, count })
  }
  return counts.size === 0 ? refuse({ code: 'not-a-table' }) : succeed([...counts.values()])
}
