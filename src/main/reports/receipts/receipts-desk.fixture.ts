import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../base/time/clock.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { countedSession } from './receipt-example.fixture.ts'
import { openReceipts } from './receipts.node.ts'

const directories: string[] = []
export async function freshDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'receipts-'))
  directories.push(directory)
  return directory
}
export async function removeDirectories(): Promise<void> {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
}

export const wording = '0123456789abcdef'
export const start = new Date(2026, 0, 5, 10, 30)
export const installation = '5a'.repeat(8)
export function open(
  directory: string,
  clock: Clock & { advance(milliseconds: number): void } = manualClock(start),
  {
    timeIsKnown = true,
    otherDaysUntil = null,
    drawn = installation,
    keepWording = async () => undefined,
  }: {
    timeIsKnown?: boolean
    otherDaysUntil?: string | null
    drawn?: string
    keepWording?: () => Promise<void>
  } = {},
) {
  const faults = new Set<string>()
  const setFault = (fault: string, stands: boolean) => (stands ? faults.add(fault) : faults.delete(fault))
  return {
    clock,
    faults,
    receipts: openReceipts({
      directory,
      clock,
      timeIsKnown: () => timeIsKnown,
      wording,
      keepWording,
      newInstallation: () => drawn,
      otherDaysUntil,
      setFault,
    }),
  }
}
type Opened = ReturnType<typeof open>

/** A session with camera from its yes to its end. */
export function runSession(
  { clock, receipts }: Omit<Opened, 'faults'>,
  session: CountedSession = countedSession(),
  seconds = 20,
): void {
  if (session.kind === 'camera' || session.kind === 'set-up') receipts.saidYes()
  if (session.opened) receipts.cameraChanged('on')
  clock.advance(seconds * 1_000)
  receipts.counted(session)
  receipts.cameraChanged('off')
}
export const text = (directory: string): Promise<string> => readFile(join(directory, 'receipts.jsonl'), 'utf8')
