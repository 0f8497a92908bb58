import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlayReport } from '../../contract/play-report.ts'
import type { ReportsOrder, ReportsOutcome } from '../../contract/workers/reports-work.ts'
import { writeParts } from '../base/files/write-parts.node.ts'
import { systemCode } from '../base/system-code.ts'
import { createWallClock, dayNamed } from '../base/time/wall-clock.ts'
import { readManifest } from '../content/manifest/read-manifest.ts'
import { copyOut, type OutgoingFile } from '../documents/copy-out.node.ts'
import { openWithin } from '../kiosk/operating-hours.ts'
import { type ContentIndex, indexContent } from '../playback/content-index.ts'
import type { IndexedItem } from '../playback/indexed-playlist.ts'
import { plannedAirtime } from '../playback/preview/planned-airtime.ts'
import { checkPlays } from '../reports/plays/play-chain.node.ts'
import { endedPlays, playsFolderName, scanDays } from '../reports/plays/play-folder.node.ts'
import { createPlayReport, type PlayReportMaker } from '../reports/plays/play-report.ts'
import { summaryOf } from '../reports/plays/play-summaries.node.ts'
import { playsText } from '../reports/plays/plays-text.node.ts'

type Order<Type extends ReportsOrder['type']> = Extract<ReportsOrder, { type: Type }>
type Plan = NonNullable<Order<'report'>['plan']>

/** What a piece of work tells while it goes, and whether it is to go on. */
export type WorkProgress = {
  readonly signal: AbortSignal
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void
}

/** What is assumed of an item whose length neither its package nor its plays tell, as of a film that never came. */
const unknownLength = 10_000

/** Yields the same pieces and calls `step` after each; a `step` that throws ends it. */
async function* counted<Piece>(pieces: AsyncIterable<Piece>, step: () => void): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    yield piece
    step()
  }
}

/** Counts days; throws at the first one after the work was called off. */
function steps({ signal, tell }: WorkProgress, total: number): () => void {
  let done = 0
  tell({ done, total })
  return () => {
    signal.throwIfAborted()
    // The head line of a table is a piece, too.
    done = Math.min(done + 1, total)
    tell({ done, total })
  }
}

const endedDays = (dataDirectory: string) => scanDays(join(dataDirectory, playsFolderName)).ended

/** The package that plays now, made ready for planning; null: there is none, or it cannot be read any more. */
async function contentOf(plan: Plan | null): Promise<ContentIndex | null> {
  if (!plan) return null
  const bytes = await readFile(join(plan.folder, 'manifest.json')).catch(() => undefined)
  const read = bytes && readManifest(bytes, plan.playerVersion)
  if (!read?.ok) return null
  const damaged = new Set(plan.damaged)
  const whole = Object.entries(read.value.assets).filter(([, { sha256 }]) => !damaged.has(sha256))
  const digests = new Map(whole.map(([path, { sha256, type, bytes: size }]) => [sha256, { path, type, bytes: size }]))
  return indexContent({ manifest: read.value, digests }, () => '')
}

/** What was planned in the days that the share of voice is over, while the screen was on by the hours as they are set now. */
function plannedIn(maker: PlayReportMaker, content: ContentIndex, { timeZone, hours }: Plan) {
  const wallClock = createWallClock(timeZone)
  const open = maker.voiceDays().flatMap((day) => openWithin(hours, wallClock, dayNamed(day, wallClock)))
  const lengthOf = ({ id, shown }: IndexedItem): number =>
    shown.milliseconds ?? maker.meanLength({ package: content.id, item: id }) ?? unknownLength
  return plannedAirtime(content, open, wallClock, lengthOf)
}

async function report({ dataDirectory, question, plan }: Order<'report'>, progress: WorkProgress): Promise<PlayReport> {
  const content = await contentOf(plan)
  const { from, until } = question.period
  const days = endedDays(dataDirectory).filter(({ end: { day } }) => day >= from && day <= until)
  const step = steps(progress, days.length)
  const maker = createPlayReport(question, content && { package: content.id, version: content.version })
  for (const day of days.toSorted((a, b) => (a.end.day < b.end.day ? -1 : 1))) {
    maker.add(day.end.day, await summaryOf(join(dataDirectory, playsFolderName), day))
    step()
  }
  return maker.report(content && plan ? plannedIn(maker, content, plan) : new Map())
}

async function check({ dataDirectory }: Order<'check'>, progress: WorkProgress): Promise<ReportsOutcome> {
  const step = steps(progress, endedDays(dataDirectory).length)
  const found = await checkPlays(counted(endedPlays(dataDirectory), step))
  return found.ok
    ? { kind: 'holds', days: found.summary.days, plays: found.summary.plays }
    : { kind: 'breach', day: found.breach.day }
}

async function save({ dataDirectory, format, file }: Order<'save'>, progress: WorkProgress): Promise<ReportsOutcome> {
  const step = steps(progress, endedDays(dataDirectory).length)
  try {
    await writeParts(file, counted(playsText(dataDirectory, format), step))
    return { kind: 'saved' }
  } catch (error) {
    progress.signal.throwIfAborted()
    const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(systemCode(error) ?? '')
    return { kind: 'refused', reason: full ? 'disk-full' : 'not-saved' }
  }
}

async function copy(order: Order<'copy'>, progress: WorkProgress): Promise<ReportsOutcome> {
  const { dataDirectory, folder } = order
  const logs = order.files.filter((file) => 'plays' in file).length
  const step = steps(progress, logs === 0 ? 0 : logs * endedDays(dataDirectory).length)
  const files = order.files.map(
    (file): OutgoingFile => ({
      name: file.name,
      parts: 'plays' in file ? counted(playsText(dataDirectory, file.plays), step) : [file.text],
    }),
  )
  const copied = await copyOut(folder, files, progress.signal)
  return copied.ok ? { kind: 'copied', folder: copied.value } : { kind: 'refused', reason: copied.refusal }
}

/** Does the one piece of work that is ordered. Rejects if nothing came of it, and leaves nothing half-done. */
export async function doReportsWork(order: ReportsOrder, progress: WorkProgress): Promise<ReportsOutcome> {
  try {
    switch (order.type) {
      case 'report':
        return { kind: 'reported', report: await report(order, progress) }
      case 'check':
        return await check(order, progress)
      case 'save':
        return await save(order, progress)
      case 'copy':
        return await copy(order, progress)
    }
  } catch (error) {
    if (progress.signal.aborted) return { kind: 'aborted' }
    throw error
  }
}
