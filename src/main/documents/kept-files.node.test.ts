import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptKindSchema } from '../../contract/views/privacy-view.ts'
import { listKept } from './kept-files.node.ts'
import { keptNames } from './kept-names.fixture.ts'
import { saveDocument } from './save-document.node.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-kept-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('every file is listed, with what it is for, and what nobody knows is not hidden', async () => {
  await mkdir(join(folder, 'logs'))
  await mkdir(join(folder, 'Session Storage'))
  await mkdir(join(folder, 'draft.broken-1'))
  for (const name of ['receipts.jsonl', 'totals.sqlite', 'status.json', 'logs/a.log', 'logs/b.log', 'face.png']) {
    await writeFile(join(folder, name), '12345')
  }
  await writeFile(join(folder, 'draft.broken-1/draft.json'), '{')
  await mkdir(join(folder, 'draft'))
  await writeFile(join(folder, 'draft/draft.json'), '{}')
  expect(await listKept(folder)).toEqual([
    { path: 'draft', kind: 'draft', files: 1, bytes: 2 },
    { path: 'draft.broken-1', kind: 'draft-broken', files: 1, bytes: 1 },
    { path: 'face.png', kind: 'unknown', files: 1, bytes: 5 },
    { path: 'logs', kind: 'log', files: 2, bytes: 10 },
    { path: 'receipts.jsonl', kind: 'receipts', files: 1, bytes: 5 },
    { path: 'status.json', kind: 'status', files: 1, bytes: 5 },
    { path: 'totals.sqlite', kind: 'viewing-totals', files: 1, bytes: 5 },
  ])
})

test('what privacy.md says of the data folder is known by its kind, and no kind is left unsaid', async () => {
  for (const name of keptNames) await writeFile(join(folder, name), 'x')
  const kept = await listKept(folder)
  expect(kept.map(({ path }) => path)).toEqual(keptNames.toSorted())
  const named = keptKindSchema.options.filter((kind) => kind !== 'engine' && kind !== 'unknown')
  expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(named))
})

test('a document is written whole, replaces the one before, and says where it went', async () => {
  const documents = join(folder, 'documents')
  for (const text of ['first', 'second']) {
    const path = join(documents, 'notice.html')
    expect(await saveDocument(documents, { fileName: 'notice.html', text })).toEqual({ ok: true, value: path })
    expect(await readFile(path, 'utf8')).toBe(text)
  }
  expect(await listKept(folder)).toEqual([{ path: 'documents', kind: 'document', files: 1, bytes: 6 }])
})

test('where nothing can be written, it says so and leaves nothing', async () => {
  await writeFile(join(folder, 'stick'), 'no folder')
  const outcome = await saveDocument(join(folder, 'stick'), { fileName: 'notice.html', text: 'text' })
  expect(outcome).toEqual({ ok: false, refusal: 'not-saved' })
})
