import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { chainBegin, receiptText, sealDay } from '../reports/receipts/receipt-chain.node.ts'
import { countedSession } from '../reports/receipts/receipt-example.fixture.ts'
import { openReportsSide } from './reports-side.node.ts'

const directories: string[] = []
async function fresh(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kept-of-sessions-'))
  directories.push(directory)
  return directory
}
afterEach(async () => {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
})

/** A start of the player on this day, of a build whose sheet says this. */
async function start(dataDirectory: string, day: number, said: string) {
  const bundleDirectory = await fresh()
  await writeFile(join(bundleDirectory, 'wording.json'), said)
  const faults = new Set<string>()
  const clock = manualClock(new Date(2026, 0, day, 10, 30))
  const reports = await openReportsSide({
    clock,
    dataDirectory,
    bundleDirectory,
    timeIsKnown: () => true,
    surelyBeen: clock.now,
    newInstallation: () => '5a'.repeat(8),
    setFault: (code, stands) => (stands ? faults.add(code) : faults.delete(code)),
    changed: () => undefined,
  })
  return { reports, faults }
}

describe('P13: what is kept of sessions, from start to start', () => {
  test('receipts that are older than other days which are kept are told at the start', async () => {
    const faultsAfter = async (lastReceipt: string): Promise<readonly string[]> => {
      const data = await fresh()
      const camera = { opened: 0, minutes: 0 }
      const day = sealDay({ day: lastReceipt, sessions: [], yeses: 0, camera, previous: chainBegin })
      await writeFile(join(data, 'receipts.jsonl'), receiptText([day]))
      await mkdir(join(data, 'plays'))
      await writeFile(join(data, 'plays/2026-01-05.summary.json'), '{}')
      const { reports, faults } = await start(data, 6, 'May I look?')
      await reports.dispose()
      return [...faults]
    }
    expect(await faultsAfter('2026-01-01')).toContain('receipts-behind')
    expect(await faultsAfter('2026-01-05'), 'control').not.toContain('receipts-behind')
  })

  test('what was agreed to is there after an update, and is given once the day is over', async () => {
    const data = await fresh()
    const first = await start(data, 5, 'May I look?')
    first.reports.saidYes()
    first.reports.cameraChanged('on')
    first.reports.counted(countedSession())
    first.reports.cameraChanged('off')
    expect(first.reports.records().receipts, 'of today nothing is given').toBe('')
    await first.reports.dispose()
    expect(first.reports.wordings()).toEqual([])
    const { reports } = await start(data, 6, 'May this screen look?')
    const [{ sessions }] = reports
      .records()
      .receipts.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(sessions).toMatchObject([{ count: 1 }])
    expect(reports.wordings()).toEqual([{ id: sessions[0].wording, text: 'May I look?' }])
    expect(reports.privacy()).toMatchObject({
      sessionsToday: null,
      receiptsHead: { day: '2026-01-05', installation: '5a'.repeat(8) },
    })
    await reports.dispose()
  })
})
