import { expect, test } from 'vitest'
import type { ReportsOrder, ReportsOutcome } from '../../contract/workers/reports-work.ts'
import { createReportsDesk } from './reports-desk.ts'

const check: ReportsOrder = { type: 'check', dataDirectory: '/data' }
const reportOf = (from: string): ReportsOrder => ({
  type: 'report',
  dataDirectory: '/data',
  question: { period: { from, until: '2026-01-05' }, item: null },
  plan: null,
})

/** Work that ends when it is told to. */
function bench() {
  const started: { order: ReportsOrder; end: (outcome: ReportsOutcome) => void; tell: (done: number) => void }[] = []
  const desk = createReportsDesk({
    start(order, onProgress) {
      const { promise, resolve } = Promise.withResolvers<ReportsOutcome>()
      started.push({ order, end: resolve, tell: (done) => onProgress({ done, total: 9 }) })
      const abort = () => resolve({ kind: 'aborted' })
      return { ended: promise, abort, kill: abort }
    },
    changed: () => undefined,
  })
  return { desk, started }
}

test('one piece of work at a time, with how far it is', async () => {
  const { desk, started } = bench()
  const first = desk.run('checking', check)
  started[0]?.tell(4)
  expect(desk.busy()).toEqual({ what: 'checking', done: 4, total: 9 })
  expect(await desk.run('saving', check)).toBeNull()
  started[0]?.end({ kind: 'saved' })
  expect(await first).toEqual({ kind: 'saved' })
  expect(desk.busy()).toBeNull()
  expect(started).toHaveLength(1)
})

test('a report that is asked for takes the place of the one that is being made, the last of several', async () => {
  const { desk, started } = bench()
  const first = desk.run('reporting', reportOf('2026-01-01'))
  const others = [desk.run('reporting', reportOf('2026-01-02')), desk.run('reporting', reportOf('2026-01-03'))]
  expect(await first).toEqual({ kind: 'aborted' })
  expect(await others[0]).toEqual({ kind: 'aborted' })
  await expect.poll(() => started.length).toBe(2)
  expect(started[1]?.order).toEqual(reportOf('2026-01-03'))
  started[1]?.end({ kind: 'saved' })
  expect(await others[1]).toEqual({ kind: 'saved' })
})

test('a report does not end what somebody waits for', async () => {
  const { desk, started } = bench()
  const saving = desk.run('saving', check)
  expect(await desk.run('reporting', reportOf('2026-01-01'))).toBeNull()
  desk.cancel()
  expect(await saving).toEqual({ kind: 'aborted' })
  expect(started).toHaveLength(1)
})
