import { dayOf } from '../../contract/calendar-day.ts'
import type { PlayerFault } from '../../contract/reasons.ts'
import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { lookAtDisplay } from '../diagnostics/display-sight.node.ts'
import type { SessionMode } from '../personalization/session-mode.ts'
import type { SessionStateName } from '../personalization/who-may.ts'
import { onFullHours } from '../reports/full-hour.ts'
import { lastDayBefore } from '../reports/plays/play-folder.node.ts'
import { openPlayLog, type PlayLog } from '../reports/plays/play-log.node.ts'
import { syncForReal } from '../reports/plays/play-sync.node.ts'
import { type ReceiptBreach, receiptText } from '../reports/receipts/receipt-chain.node.ts'
import { openReceipts, type Receipts } from '../reports/receipts/receipts.node.ts'
import type { SetAside } from '../reports/receipts/set-aside-receipts.node.ts'
import { type KeptWording, openWordings } from '../reports/receipts/wordings.node.ts'
import type { SeenItem, Total } from '../reports/totals/totals.ts'
import { totalsAsCsv } from '../reports/totals/totals-text.ts'
import { createViewing } from '../reports/totals/viewing.ts'
import { openViewingTotals } from '../reports/totals/viewing-totals.node.ts'

/** What is counted of sessions, mostly as text to save. */
export type SessionRecords = {
  /** The days that are over, one a line, as in `receipts.jsonl`. */
  readonly receipts: string
  /** Where their figures do not fit each other. */
  readonly breaches: readonly ReceiptBreach[]
  readonly setAside: readonly SetAside[]
  readonly totals: readonly Total[]
  readonly totalsCsv: string
}

export type ReportsSide = Pick<Receipts, 'saidYes' | 'cameraChanged' | 'cameraHeld' | 'counted'> & {
  /** Whether a session is on, where it stands and what it is for, told at every change of it. */
  sessionChanged(open: boolean, at: SessionStateName, mode: SessionMode): void
  /** What is on the screen while a session is on; null: none of a package. */
  itemShown(item: SeenItem | null): void
  /** Whether the page has something over what is on the screen. */
  itemsCovered(covered: boolean): void
  /** "More of this" or "less of this", once an item and session. */
  answerOffer(answer: 'more' | 'less'): 'not-now' | undefined
  /** Proof of play, while nobody is in a session. */
  readonly plays: Pick<PlayLog, 'follow' | 'pageGone'>
  /** For whoever asks what was kept: as it was last written. */
  records(): SessionRecords
  /** The wordings that receipts of days that are over name, as they are kept. */
  wordings(): readonly KeptWording[]
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
  /** Whether the clock can be right. */
  readonly timeIsKnown: () => boolean
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  /** Draws a number by which this player's receipts can be told from every other's: 16 hex digits. */
  readonly newInstallation: () => string
  readonly setFault: (code: PlayerFault, stands: boolean) => void
  /** An hour is full: the figures are fresh. */
  readonly changed: () => void
}

/** What is kept of sessions, written together on the full hour. */
export async function openReportsSide(parts: ReportsSideParts): Promise<ReportsSide> {
  const { clock } = parts
  const wordings = openWordings(parts.dataDirectory, parts.bundleDirectory)
  const receipts = openReceipts({
    directory: parts.dataDirectory,
    clock,
    timeIsKnown: parts.timeIsKnown,
    wording: wordings.id,
    keepWording: wordings.keep,
    newInstallation: parts.newInstallation,
    otherDaysUntil: lastDayBefore(parts.dataDirectory, dayOf(clock.now())),
    setFault: parts.setFault,
  })
  await receipts.begin()
  const totals = await openViewingTotals({
    directory: parts.dataDirectory,
    clock,
    surelyBeen: parts.surelyBeen,
    timeIsKnown: parts.timeIsKnown,
    setFault: parts.setFault,
  })
  const viewing = createViewing(clock, totals.keep)
  const plays = openPlayLog({
    directory: parts.dataDirectory,
    clock,
    surelyBeen: parts.surelyBeen,
    timeIsKnown: parts.timeIsKnown,
    display: lookAtDisplay,
    sync: syncForReal,
    setFault: parts.setFault,
  })
  const stop = onFullHours(clock, async () => {
    totals.writeFullHour()
    await receipts.write()
    parts.changed()
  })
  return {
    saidYes: receipts.saidYes,
    cameraChanged: receipts.cameraChanged,
    cameraHeld: receipts.cameraHeld,
    counted(session) {
      receipts.counted(session)
      viewing.counted(session)
    },
    sessionChanged(open, at, mode) {
      viewing.follow(open, at)
      // Whoever reads the sheet, and says no, has pressed the button as well; and what is hidden behind it is not seen.
      plays.sessionChanged(open || at === 'asking', mode === 'training')
    },
    plays,
    itemShown: viewing.shown,
    itemsCovered: viewing.covered,
    answerOffer: viewing.answer,
    records: () => ({
      receipts: receiptText(receipts.days()),
      breaches: receipts.breaches(),
      setAside: receipts.setAside(),
      totals: totals.all(),
      totalsCsv: totalsAsCsv(totals.all()),
    }),
    wordings() {
      const named = receipts.days().flatMap(({ sessions }) => sessions.map((each) => each.wording))
      return [...new Set(named)].map(wordings.kept)
    },
    privacy() {
      const today = receipts.today()
      return {
        sessionsToday: today?.sessions ?? null,
        cameraToday: today && { opened: today.opened, seconds: today.minutes * 60 },
        receiptsHead: receipts.head(),
      }
    },
    async dispose() {
      stop()
      plays.dispose()
      await plays.settled()
      await receipts.write()
      totals.dispose()
    },
  }
}
