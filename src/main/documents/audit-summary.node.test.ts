import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditFileName, readAuditSummary } from './audit-summary.node.ts'

const summary = { at: '2026-01-05T10:00:00.000Z', kept: 16, broken: 0, notTried: 2 }

test.each([
  ['', { ...summary, kind: 'installed', build: 'a'.repeat(64) }],
  [', that of an older version too, which does not say of which program it was', summary],
])('P17: the last audit is read as it was written%s', async (_, written) => {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  await writeFile(join(folder, auditFileName), JSON.stringify(written))
  expect(readAuditSummary(folder)).toEqual(written)
})

test.each([
  undefined,
  '',
  '{"at":',
  'null',
  JSON.stringify({ ...summary, kept: -1 }),
  JSON.stringify({ ...summary, broken: '0' }),
  JSON.stringify({ ...summary, more: 1 }),
  JSON.stringify({ ...summary, kind: 'sources' }),
])('a file that is not there, or not as an audit writes it, is no audit: %s', async (text) => {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  if (text !== undefined) await writeFile(join(folder, auditFileName), text)
  expect(readAuditSummary(folder)).toBeNull()
})
