import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { fewestSessions, roundingStep, type Total } from '../../main/reports/totals/totals.ts'
import { totalSchema, totalsFileName } from '../../main/reports/totals/totals-store.node.ts'
import { notTriedBecause } from '../words/audit-checks.ts'
import { installedCheck, unless } from './installed-check.ts'

const madeUp: Total = {
  from: '2026-01-05T09:00:00.000Z',
  until: '2026-01-06T00:00:00.000Z',
  package: 'made-up',
  item: 'one',
  figure: 'seen',
  sessions: 10,
  secondsEach: 20,
}

/** What a line of the totals tells that none may: of fewer than ten sessions, of an exact number, or more than a line has. */
function breachOf(line: Readonly<Record<string, unknown>>): string | undefined {
  const total = totalSchema.safeParse(line).data
  if (!total) return `${totalsFileName}: ${Object.keys(line).join(', ')}`
  const { sessions, secondsEach, item, from } = total
  const isRounded = [sessions, secondsEach ?? 0].every((figure) => figure % roundingStep === 0)
  return sessions >= fewestSessions && isRounded ? undefined : `${from} ${item}: ${sessions}, ${secondsEach}`
}

/** What is in the totals and may not be. Rejects where they cannot be read. */
async function breachesIn(file: string): Promise<readonly string[]> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
      .all()
      .map(({ name }) => String(name))
    const mode = String(database.prepare('PRAGMA journal_mode').get()?.journal_mode)
    const lines = tables.includes('totals') ? database.prepare('SELECT * FROM totals').all() : []
    return [
      ...tables.filter((name) => name !== 'totals').map((name) => `${totalsFileName}: ${name}`),
      ...(mode === 'delete' ? [] : [`${totalsFileName}: journal_mode ${mode}`]),
      ...lines.flatMap((line) => breachOf({ ...line }) ?? []),
    ]
  } finally {
    database.close()
  }
}

/** P14: each figure of the totals is one of at least ten sessions, and there is nothing beside them. */
export async function checkTotals(dataDirectory: string): Promise<readonly AuditCheck[]> {
  const file = join(dataDirectory, totalsFileName)
  const unnoticed = [{ sessions: 5 }, { sessions: 11 }, { secondsEach: 21 }, { word: 'near' }].filter(
    (change) => breachOf({ ...madeUp, ...change }) === undefined,
  )
  const control = installedCheck(
    'totals-control',
    unless([...unnoticed.map((change) => JSON.stringify(change)), ...(breachOf(madeUp) === undefined ? [] : ['10'])]),
  )
  if (!(await stat(file).catch(() => undefined)))
    return [installedCheck('totals', { result: 'not-tried', because: notTriedBecause.noTotals }), control]
  try {
    return [installedCheck('totals', unless(await breachesIn(file))), control]
  } catch {
    // Another Node, another account, or a file that a power cut left half written: nothing can be said of it.
    const because = notTriedBecause.notRead([totalsFileName])
    return [installedCheck('totals', { result: 'not-tried', because }), control]
  }
}
