import { randomBytes } from 'node:crypto'
import { watchBrokenFiles } from '../base/files/broken-file-time.ts'
import { removeBrokenFiles } from '../base/files/broken-files.node.ts'
import { createLater } from '../base/later.ts'
import { sentenceStream } from '../base/sentence-stream.node.ts'
import { systemTimeZone } from '../base/time/time-zone.node.ts'
import { draftsAside } from '../content/draft/broken-drafts.node.ts'
import type { Playback } from '../playback/playback.ts'
import { createPlayback } from '../playback/playback-runner.ts'
import { redemptionsAside } from '../reports/redemptions/redemptions.node.ts'
import { totalsAside } from '../reports/totals/totals-store.node.ts'
import { type ContentSide, openContentSide } from '../sides/content-side.electron.ts'
import { openReportsSide, type ReportsSide } from '../sides/reports-side.node.ts'
import { openUpdateSide, type UpdateSide } from '../sides/update-side.electron.ts'
import { settingsAside } from '../staff/settings-file.node.ts'
import type { StartOptions } from '../start-options.ts'
import type { Foundations } from './foundations.electron.ts'

export type Playing = {
  readonly update: UpdateSide
  readonly content: ContentSide
  readonly playback: Playback
  /** Whether the clock can be right. */
  readonly timeIsKnown: () => boolean
  readonly reports: ReportsSide
}

/** What plays, and what is kept of it. Playback comes before all that ask it whether the clock can be right. */
export async function openPlaying(
  foundations: Foundations,
  options: Pick<StartOptions, 'contentDirectory' | 'inboxDirectory' | 'allowUnsigned'>,
): Promise<Playing> {
  const { clock, parts, directories, log, faults, settings, later, latestKnown, surelyBeen } = foundations
  const { setFault } = faults
  const dataDirectory = directories.data

  const update = await openUpdateSide({
    clock,
    dataDirectory,
    changed: () => later.announcements.now()?.updateChanged(),
  })
  parts.add(update.dispose)

  const kept = createLater<Pick<ReportsSide, 'privacy'>>('what is kept')
  const content = await openContentSide({
    clock,
    log,
    places: { dataDirectory, named: options.contentDirectory, demoDirectory: directories.demo },
    playerVersion: foundations.version,
    settings: () => settings.current().content,
    shopName: () => settings.current().shop.name,
    receiptsHead: () => kept.now()?.privacy().receiptsHead ?? null,
    inbox: options.inboxDirectory,
    allowUnsigned: options.allowUnsigned,
    setFault,
  })
  parts.add(content.dispose)
  if (options.contentDirectory !== undefined && !content.unsignedFolder()) {
    const because = 'the data folder has a package of its own'
    log.info(`the folder of --content is not played: ${because}`)
    sentenceStream().write(
      `The folder "${options.contentDirectory}" is not played: ${because}. To see it, name an empty folder with --data-dir.\n`,
    )
  }

  const playback = createPlayback({
    clock,
    timeZone: systemTimeZone,
    latestKnown,
    random: Math.random,
    content: content.content(),
    address: content.address,
  })
  parts.add(playback.dispose)
  const timeIsKnown = (): boolean => !playback.faults().includes('clock-implausible')

  const reports = await openReportsSide({
    clock,
    dataDirectory,
    bundleDirectory: import.meta.dirname,
    timeIsKnown,
    surelyBeen,
    newInstallation: () => randomBytes(8).toString('hex'),
    setFault,
    changed: foundations.changed,
  })
  parts.add(reports.dispose)
  kept.arrived(reports)

  // Receipts are not among them, and days of the play log go with their day.
  const names = [draftsAside, redemptionsAside, settingsAside, totalsAside]
  const removeBefore = (instant: number): void => void removeBrokenFiles(dataDirectory, names, instant)
  parts.add(watchBrokenFiles({ clock: { ...clock, now: surelyBeen }, timeIsKnown, removeBefore }).dispose)

  return { update, content, playback, timeIsKnown, reports }
}
