import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import { checkReceipts } from './receipt-chain.node.ts'
import { countedSession } from './receipt-example.fixture.ts'
import { freshDirectory, open, removeDirectories, runSession, text } from './receipts-desk.fixture.ts'
import { checkReceiptsOf } from './receipts-folder.node.ts'

afterEach(removeDirectories)

const day = 24 * 3_600_000
type Opened = ReturnType<typeof open>

/** The watch finds a camera where none may be, and all that could hold it is killed. */
function findHeld({ clock, receipts }: Opened): void {
  receipts.cameraHeld()
  clock.advance(1_000)
  receipts.cameraHeld()
  receipts.cameraChanged('off')
}
/** Somebody says yes and stops before the sign was there: no camera is opened. */
function yesWithoutOpening({ receipts }: Opened): void {
  receipts.saidYes()
  receipts.counted(countedSession({ opened: false }))
}
const again = (directory: string, { clock }: Opened): Opened => open(directory, manualClock(clock.now()))
const withoutYes = { ok: false, breach: { code: 'opened-without-yes', day: '2026-01-05' } }

describe('P13: an opening without a yes stays in the proof', () => {
  test('a yes that was never used does not stand for it, on that day or before', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    for (let times = 0; times < 3; times++) yesWithoutOpening(opened)
    await opened.receipts.write()
    expect(checkReceipts(await text(directory)), 'control').toMatchObject({ ok: true })
    findHeld(opened)
    await opened.receipts.write()
    expect(JSON.parse(await text(directory))).toMatchObject({ yeses: 3, camera: { opened: 1, unasked: 1 } })
    expect(checkReceipts(await text(directory))).toMatchObject(withoutYes)
  })

  test('nor does it where main itself lets a camera open after the session of that yes, or twice', async () => {
    const directory = await freshDirectory()
    const opened = open(directory)
    yesWithoutOpening(opened)
    opened.receipts.cameraChanged('on')
    opened.receipts.cameraChanged('off')
    runSession(opened)
    opened.receipts.cameraChanged('on')
    opened.receipts.cameraChanged('off')
    await opened.receipts.write()
    expect(JSON.parse(await text(directory))).toMatchObject({ camera: { opened: 3, unasked: 2 } })
  })

  test('the start after it goes on with the same chain and tells staff, each time', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    findHeld(first)
    await first.receipts.write()
    first.clock.advance(day)
    for (let starts = 0; starts < 2; starts++) {
      const started = again(directory, first)
      expect([...started.faults]).toEqual(['receipts-without-yes'])
      runSession(started)
      await started.receipts.write()
      expect(started.receipts.breaches()).toMatchObject([{ code: 'opened-without-yes', day: '2026-01-05' }])
    }
    expect(await readdir(directory)).toEqual(['receipts.jsonl'])
    expect((await checkReceiptsOf(directory)).checked).toMatchObject({ ...withoutYes, further: [] })
  })

  test('a chain that nobody damaged is gone on with, and tells nothing', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    yesWithoutOpening(first)
    runSession(first)
    await first.receipts.write()
    const started = again(directory, first)
    await started.receipts.write()
    expect([...started.faults]).toEqual([])
    expect(await readdir(directory)).toEqual(['receipts.jsonl'])
    expect(await checkReceiptsOf(directory)).toMatchObject({
      checked: { ok: true },
      setAside: [],
      asideMissing: false,
    })
  })

  test('a line that somebody appended puts the file aside, and takes nothing out of the proof', async () => {
    const directory = await freshDirectory()
    const first = open(directory)
    findHeld(first)
    await first.receipts.write()
    const written = await text(directory)
    await appendFile(join(directory, 'receipts.jsonl'), 'nothing\n')
    const started = again(directory, first)
    expect([...started.faults]).toEqual(['receipts-broken', 'receipts-without-yes'])
    await started.receipts.write()
    const checked = await checkReceiptsOf(directory)
    expect(checked).toMatchObject({ checked: { ok: true, days: [{ day: '2026-01-05' }] }, asideMissing: false })
    expect(checked.setAside).toMatchObject([
      {
        name: expect.stringMatching(/^receipts\.broken-2026-01-05-/),
        days: [{ day: '2026-01-05', camera: { unasked: 1 } }],
        breaches: [{ code: 'not-a-receipt', line: 2 }, { code: 'opened-without-yes' }],
      },
    ])
    expect(started.receipts.setAside()).toEqual(checked.setAside)
    expect([...again(directory, first).faults], 'told at each start').toEqual(['receipts-without-yes'])

    const [name = ''] = checked.setAside.map((each) => each.name)
    const { head } = JSON.parse(written)
    expect((await checkReceiptsOf(directory, [{ day: '2026-01-05', head }])).checked, 'its heads hold').toMatchObject({
      ok: true,
    })
    expect((await readFile(join(directory, name), 'utf8')).startsWith(written)).toBe(true)
    await rm(join(directory, name))
    expect((await checkReceiptsOf(directory)).asideMissing, 'the chain after it names it').toBe(true)
  })

  test('a chain whose file was removed after another was put aside follows that one, too', async () => {
    const directory = await freshDirectory()
    await writeFile(join(directory, 'receipts.jsonl'), 'nothing\n')
    await open(directory).receipts.write()
    await rm(join(directory, 'receipts.jsonl'))
    await open(directory).receipts.write()
    const { setAside, asideMissing } = await checkReceiptsOf(directory)
    expect(JSON.parse(await text(directory)).after).toBe(setAside[0]?.digest)
    expect(asideMissing).toBe(false)
  })
})
