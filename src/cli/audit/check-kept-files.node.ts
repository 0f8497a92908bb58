import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { strangersAmong } from '../../main/documents/kept-inside.ts'
import { notTriedBecause } from '../words/audit-checks.ts'
import { installedCheck, unless } from './installed-check.ts'
import { pathsIn } from './kept-paths.node.ts'

/** Names of what may lie in no data folder: pictures, dumps, times of sessions, and what the engine keeps. */
const planted = [
  'face.jpg',
  'frames',
  'sessions.json',
  'plays/face.jpg',
  'logs/sessions.log',
  'documents/face.png',
  'content/objects/ab/face',
  'Crashpad/reports/face.dmp',
  'Cache/f_000001',
  'Local Storage/leveldb/000003.log',
  'totals.sqlite-wal',
  'status.json.history',
  'receipts.jsonl.faces',
]

/** P4, P14: by their names, whether each file is one that the player keeps, in its folders as well. */
export async function checkKeptFiles(dataDirectory: string): Promise<readonly AuditCheck[]> {
  const { files, unread } = await pathsIn(dataDirectory)
  const strange = strangersAmong(files)
  const passed = planted.filter((name) => strangersAmong([name]).length === 0)
  return [
    strange.length === 0 && unread.length > 0
      ? installedCheck('kept-files', { result: 'not-tried', because: notTriedBecause.notRead(unread) })
      : installedCheck('kept-files', unless(strange)),
    installedCheck('kept-files-control', unless(passed)),
  ]
}
