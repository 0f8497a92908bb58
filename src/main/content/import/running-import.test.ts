import { expect, test } from 'vitest'
import type { ImportEnding, MainToImport } from '../../../contract/workers/import.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import { createImportDesk } from './import-desk.ts'
import { noAllowances } from './import-request.ts'
import { isPassing } from './passing-reason.ts'
import { type ImportOrder, type ImportWorker, runImport } from './running-import.ts'

const path = '/media/ONE/a.askfirst'
const order: ImportOrder = {
  paths: [path],
  loose: false,
  store: '/data/content',
  playerVersion: '0.1.0',
  trustedKeys: [],
  allowUnsigned: true,
  takeOlder: false,
  takeOtherLine: false,
  confirmedSubjects: [],
  line: null,
  confirmed: null,
  kept: 2,
  suspects: [],
  onScreen: [],
}

type LastWord = Awaited<ImportWorker['ended']>

/** A process that does nothing by itself; `end` is how it goes. */
function idleWorker() {
  const said: (MainToImport['type'] | 'killed')[] = []
  let end: (last: LastWord) => void = () => undefined
  const ended = new Promise<LastWord>((resolve) => {
    end = resolve
  })
  const worker: ImportWorker = {
    send: ({ type }) => void said.push(type),
    ended,
    end() {
      said.push('killed')
      end(undefined)
    },
  }
  return { worker, said, end }
}

test('an import that waits for what never comes is ended some seconds after it was called off, and the desk is free', async () => {
  const clock = manualClock()
  const { worker, said } = idleWorker()
  const running = runImport(worker, order, clock)
  const endings: ImportEnding[] = []
  const thrown: unknown[] = []
  const desk = createImportDesk({
    clock,
    run: () => running.ended,
    activeTitle: () => '',
    ended: (ending) => void endings.push(ending),
    failed: (error) => void thrown.push(error),
  })
  const rest = { isThere: async () => true, conclude: async () => undefined }
  const taken = desk.take({
    origin: 'inbox',
    name: 'a',
    loose: false,
    paths: [path],
    allowances: noAllowances,
    ...rest,
  })
  running.abort()
  running.abort()
  expect([said, desk.busy()]).toEqual([['import', 'abort'], true])
  clock.advance(60_000)
  expect(await taken).toEqual({ kind: 'aborted' })
  expect([said, desk.busy()]).toEqual([['import', 'abort', 'killed'], false])
  expect([endings, thrown]).toEqual([[{ kind: 'aborted' }], []])
})

test('one whose process falls is told as one that broke off: the disk was not at fault, and it may be tried again', async () => {
  const { worker, end } = idleWorker()
  const running = runImport(worker, order, manualClock())
  end(undefined)
  expect(await running.ended).toEqual({ kind: 'refused', path, reason: 'import-fell', sentence: '' })
  expect(isPassing('import-fell')).toBe(true)
})

test('one that ends by itself is not ended once more, and how it ended counts', async () => {
  const clock = manualClock()
  const { worker, said, end } = idleWorker()
  const running = runImport(worker, order, clock)
  running.abort()
  const refused: ImportEnding = { kind: 'refused', path, reason: 'asset-corrupt', sentence: '' }
  end({ type: 'ended', ending: refused })
  expect(await running.ended).toEqual(refused)
  clock.advance(60_000)
  expect(said).toEqual(['import', 'abort'])
})
