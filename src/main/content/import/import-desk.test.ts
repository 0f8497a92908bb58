import { beforeEach, describe, expect, test } from 'vitest'
import type { PackageReason } from '../../../contract/reasons.ts'
import { importViewSchema, importWorkSchema } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import { createImportDesk, type ImportDesk, type ImportDeskParts } from './import-desk.ts'
import type { ImportProgress } from './import-outcome.ts'
import { type ImportRequest, noAllowances, onRequest } from './import-request.ts'

type Run = {
  readonly request: ImportRequest
  progress(progress: ImportProgress): void
  end(ending: ImportEnding): Promise<void>
}

const activated: ImportEnding = {
  kind: 'activated',
  path: '/stick/a.askfirst',
  id: 'shop',
  version: 2,
  title: 'Autumn',
  copied: 1_000,
  repaired: false,
}
const refusedFor = (reason: PackageReason): Extract<ImportEnding, { kind: 'refused' }> => ({
  kind: 'refused',
  path: '',
  reason,
  sentence: 'Why.',
})

let clock = manualClock()
let runs: Run[] = []
let concluded: ImportEnding[] = []
let isThere = true
let desk: ImportDesk
let failures: unknown[] = []

/** Lets everything that was promised happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const request = (changes: Partial<ImportRequest> = {}): ImportRequest => ({
  origin: 'stick',
  name: 'a.askfirst',
  loose: false,
  paths: ['/stick/a.askfirst'],
  allowances: noAllowances,
  isThere: async () => isThere,
  conclude: async (ending) => void concluded.push(ending),
  ...changes,
})

async function take(changes: Partial<ImportRequest> = {}): Promise<Run> {
  const before = runs.length
  void desk.take(request(changes))
  await settle()
  const run = runs[before]
  if (!run) throw new Error('it waits')
  return run
}

/** What staff are told, as the border takes it. */
const work = () => importViewSchema.parse(desk.view()).work
const onScreen = () => importWorkSchema.nullable().parse(desk.stickWork())

beforeEach(() => {
  clock = manualClock()
  runs = []
  concluded = []
  isThere = true
  failures = []
  desk = createImportDesk({
    clock,
    run: (running, onProgress) =>
      new Promise((resolve) => {
        const end = async (ending: ImportEnding): Promise<void> => {
          resolve(ending)
          await settle()
        }
        runs.push({ request: running, progress: onProgress, end })
      }),
    activeTitle: () => 'Summer',
    ended: () => undefined,
    failed: (error) => void failures.push(error),
  })
})

describe('what is told of an import', () => {
  test('that it is checked, how far it is copied, and that it is done', async () => {
    const run = await take()
    expect(work()).toMatchObject({ stage: 'checking', name: 'a.askfirst', origin: 'stick' })
    run.progress({ bytes: 0, total: 1_000 })
    expect(work()).toMatchObject({ stage: 'copying', bytes: 0, total: 1_000, secondsLeft: null })
    clock.advance(5_000)
    run.progress({ bytes: 250, total: 1_000 })
    expect(work()).toMatchObject({ stage: 'copying', bytes: 250, secondsLeft: 15 })
    await run.end(activated)
    expect(work()).toMatchObject({ stage: 'done', outcome: 'activated', title: 'Autumn' })
    expect(onScreen()).toEqual(work())
  })
  test('that nothing had to be done, and that files were brought back', async () => {
    await (await take()).end(refusedFor('already-active'))
    expect(work()).toMatchObject({ stage: 'done', outcome: 'already-active', title: 'Summer' })
    await (await take()).end({ ...activated, repaired: true })
    expect(work()).toMatchObject({ stage: 'done', outcome: 'repaired' })
  })
  test('that a newer package beside it was passed over', async () => {
    const passedOver = { path: '/media/ONE/b.askfirst', reason: 'asset-corrupt', sentence: '' } as const
    await (await take()).end({ ...activated, passedOver })
    expect(work()).toMatchObject({ stage: 'done', outcome: 'activated', passedOver: 'b.askfirst' })
  })
  test('the reason, once the place that it came from knows it too', async () => {
    let written = (): void => undefined
    const run = await take({ conclude: () => new Promise((resolve) => (written = resolve)) })
    await run.end(refusedFor('key-unknown'))
    expect(work()).toMatchObject({ stage: 'checking' })
    written()
    await settle()
    expect(work()).toMatchObject({ stage: 'refused', reason: 'key-unknown', sentence: 'Why.', onRequest: true })
  })
  test('that files of a loose folder are left out', async () => {
    const leftOut = [{ why: 'heic' as const, files: 6, names: ['a.heic'] }]
    await (await take({ loose: true })).end({ ...activated, leftOut })
    expect(work()).toMatchObject({ stage: 'done', leftOut })
  })
  test('the file that it lies with, where it is one', async () => {
    await (await take({ origin: 'draft' })).end({ ...refusedFor('qr-under-signal'), file: 'soup.webp' })
    expect(work()).toMatchObject({ stage: 'refused', origin: 'draft', file: 'soup.webp' })
  })
  test('that the stick is gone, whatever the reading failed with, and that it goes on when it is back', async () => {
    const run = await take()
    isThere = false
    await run.end(refusedFor('asset-missing'))
    expect(work()).toMatchObject({ stage: 'source-gone' })
    expect(concluded).toMatchObject([{ reason: 'source-gone' }])
    isThere = true
    await (await take()).end(activated)
    expect(work()).toMatchObject({ stage: 'done' })
  })
  test('as time passes, even if nothing is copied; and nothing once it is over', async () => {
    let told = 0
    desk.onChange(() => told++)
    const run = await take()
    const before = told
    clock.advance(3_000)
    expect(told).toBe(before + 3)
    await run.end(activated)
    expect(clock.waiting()).toBe(0)
  })
  test('nothing more of what came from a stick that is out', async () => {
    await (await take()).end(activated)
    desk.forget('inbox')
    expect(onScreen()).not.toBeNull()
    desk.forget('stick')
    expect([work(), onScreen()]).toEqual([null, null])
  })
})

describe('several imports', () => {
  test('have their turn one after the other; the screen speaks of the stick only', async () => {
    const first = await take({ origin: 'inbox', name: 'b.askfirst' })
    expect(onScreen()).toBeNull()
    void desk.take(request())
    void desk.take(request({ origin: 'chosen', name: 'c.askfirst' }))
    await settle()
    expect(runs).toHaveLength(1)
    expect(desk.view()).toMatchObject({ work: { stage: 'checking', name: 'b.askfirst' }, waiting: 2 })
    expect(onScreen()).toMatchObject({ stage: 'found', name: 'a.askfirst' })
    await first.end(activated)
    expect(desk.view()).toMatchObject({ work: { stage: 'checking', name: 'a.askfirst' }, waiting: 1 })
  })
})

describe('what staff want all the same', () => {
  const cases = [
    ['signature-missing', { unsigned: true }],
    ['key-unknown', { unsigned: true }],
    ['version-not-newer', { older: true }],
    ['rolled-back', { older: true }],
    ['other-line', { otherLine: true }],
  ] as const
  test.each(cases)('is offered where their word helps: %s', async (reason, allowance) => {
    await (await take()).end(refusedFor(reason))
    expect(work()).toMatchObject({ onRequest: true })
    expect(onRequest({ allowances: noAllowances }, reason)?.allowances).toEqual({ ...noAllowances, ...allowance })
  })
  test('is not offered where it does not help, nor from where it does not lie any more', async () => {
    await (await take()).end(refusedFor('archive-invalid'))
    expect(work()).toMatchObject({ onRequest: false })
    await (await take({ origin: 'inbox' })).end(refusedFor('signature-missing'))
    expect(work()).toMatchObject({ onRequest: false })
    await (await take({ origin: 'inbox', loose: true })).end(refusedFor('signature-missing'))
    expect(work()).toMatchObject({ onRequest: true })
  })
})

describe('an import that throws', () => {
  const boom = new Error('boom')
  const throws = async (): Promise<never> => {
    throw boom
  }

  async function overIn(parts: Partial<ImportDeskParts>, changes: Partial<ImportRequest> = {}): Promise<ImportEnding> {
    const thrown = createImportDesk({
      clock,
      run: async () => activated,
      activeTitle: () => 'Summer',
      ended: () => undefined,
      failed: (error) => void failures.push(error),
      ...parts,
    })
    const ending = await thrown.take(request(changes))
    expect(failures).toEqual([boom])
    expect([thrown.busy(), clock.waiting()], 'nothing waits for it').toEqual([false, 0])
    expect(await thrown.alone(async () => 'had its turn')).toBe('had its turn')
    return ending
  }

  test('is told as one that fell, and the next one has its turn', async () => {
    expect(await overIn({ run: throws })).toMatchObject({
      kind: 'refused',
      path: '/stick/a.askfirst',
      reason: 'import-fell',
    })
  })
  test.each([
    ['nothing can be left where it came from', {}, { conclude: throws }],
    [
      'who is told of it throws',
      {
        ended: () => {
          throw boom
        },
      },
      {},
    ],
  ])('ended as it ended where %s', async (_, parts, changes) => {
    expect(await overIn(parts, changes)).toEqual(activated)
  })
  test('ended as it ended where nobody can say whether its stick is in', async () => {
    const refused = refusedFor('archive-invalid')
    expect(await overIn({ run: async () => refused }, { isThere: throws })).toEqual(refused)
  })
  test('is over, too, where who draws it throws', async () => {
    desk.onChange(() => {
      if (desk.view().work?.stage === 'done') throw boom
    })
    const run = await take()
    await run.end(activated)
    expect([failures, desk.busy()]).toEqual([[boom], false])
    expect(await take()).toMatchObject({ request: { name: 'a.askfirst' } })
  })
})
