import type { StaffView } from '../contract/events.ts'
import type { PlayerFault } from '../contract/reasons.ts'
import type { Clock } from './base/clock.ts'
import { onFullHours } from './reports/hours.ts'
import { openReceipts, type Receipts } from './reports/receipts.node.ts'
import { wordingId } from './wording.node.ts'

type PrivacyView = Extract<StaffView, { access: 'open' }>['privacy']

export type ReportsSide = {
  readonly receipts: Pick<Receipts, 'saidYes' | 'cameraChanged' | 'counted' | 'days'>
  /** The figures of the privacy page, as they were last written. */
  privacy(): Pick<PrivacyView, 'sessionsToday' | 'cameraToday' | 'receiptsHead'>
  /** Writes what came since the last full hour, and stops. */
  dispose(): Promise<void>
}

export type ReportsSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  /** Where the bundle lies, and with it what the sheet says. */
  readonly bundleDirectory: string
  readonly raise: (code: PlayerFault) => void
  readonly clear: (code: PlayerFault) => void
  /** An hour is full: the figures are fresh. */
  readonly changed: () => void
}

/** What is kept of sessions, written together on the full hour. */
export function openReportsSide(parts: ReportsSideParts): ReportsSide {
  const { clock } = parts
  const receipts = openReceipts({
    directory: parts.dataDirectory,
    clock,
    wording: wordingId(parts.bundleDirectory),
    announce: (written) => (written ? parts.clear : parts.raise)('receipts-not-written'),
  })
  if (receipts.broken) parts.raise('receipts-broken')
  const write = async (): Promise<void> => {
    await receipts.write()
    parts.changed()
  }
  const stop = onFullHours(clock, write)
  return {
    receipts,
    privacy() {
      const { camera, declared, opened, minutes } = receipts.today()
      return {
        sessionsToday: { camera, declared },
        cameraToday: { opened, seconds: minutes * 60 },
        receiptsHead: receipts.head(),
      }
    },
    async dispose() {
      stop()
      await receipts.write()
    },
  }
}
