import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallReason, PlayerFault } from '../../contract/reasons.ts'
import type { HoursSettings } from '../../contract/settings/settings-hours.ts'
import type { FiguresView } from '../../contract/views/figures-view.ts'
import { playsFiles, type ReportsView } from '../../contract/views/reports-view.ts'
import type { ReportsOrder, ReportsOutcome } from '../../contract/workers/reports-work.ts'
import { freeBytesAt } from '../base/files/free-bytes.node.ts'
import type { Clock } from '../base/time/clock.ts'
import { systemTimeZone } from '../base/time/time-zone.node.ts'
import type { ContentPackage } from '../content/content-package.ts'
import { createKnownSticks, stickId } from '../content/stick/known-sticks.ts'
import type { Mount } from '../content/stick/mount.ts'
import { listMounts } from '../content/stick/mounts.node.ts'
import { folderNameFor, folderToMake } from '../documents/copy-out.node.ts'
import type { DocumentFacts } from '../documents/document-facts.ts'
import { makeDocument } from '../documents/documents.ts'
import { listEndedPlays } from '../reports/plays/play-folder.node.ts'
import { couponsOf } from '../reports/redemptions/coupons-of.ts'
import { openRedemptions } from '../reports/redemptions/redemptions.node.ts'
import { createReportsDesk } from '../reports/reports-desk.ts'
import { outgoingFiles } from '../reports/taken-along.ts'
import { viewedItems } from '../reports/totals/viewed-items.ts'
import type { ReportsActions } from '../staff/staff-calls.ts'
import { startReportsWork } from './reports-process.electron.ts'
import type { SessionRecords } from './reports-side.node.ts'
import { saveTarget } from './save-target.electron.ts'

export type ReportsPageSide = ReportsActions & {
  view(): ReportsView
  /** Some megabytes, perhaps: pushed by themselves, and only when they changed. */
  figures(): FiguresView
  /** Which sticks are in, told at every look. */
  sticksPresent(sticks: readonly Mount[]): void
  /** Another package plays: its coupons are what can be counted. */
  packageChanged(): void
  /** Ends what reads or writes, at once. */
  dispose(): Promise<void>
}

export type ReportsPageParts = {
  readonly clock: Clock
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  readonly dataDirectory: string
  /** Whether the system's dialogs are there: the stand-in has none. */
  readonly dialogs: boolean
  readonly shopName: () => string
  readonly facts: () => DocumentFacts
  readonly records: () => SessionRecords
  readonly playerVersion: string
  /** What the share of voice is planned from. */
  readonly content: () => ContentPackage | null
  readonly hours: () => HoursSettings
  readonly setFault: (code: PlayerFault, stands: boolean) => void
  readonly changed: () => void
  readonly figuresChanged: () => void
}

type Busy = NonNullable<ReportsView['busy']>
type Plan = Extract<ReportsOrder, { type: 'report' }>['plan']

const freeBytesOf = ({ folder }: Mount): Promise<number | null> => freeBytesAt(folder).catch(() => null)

const isIn = async (stick: string): Promise<boolean> => (await listMounts()).some((mount) => stickId(mount) === stick)

/** The page of reports: the play log's days, their check, and what staff save of it or take along on a stick. */
export function openReportsPageSide(parts: ReportsPageParts): ReportsPageSide {
  const { clock, dataDirectory, changed } = parts
  let plays: ReportsView['plays'] = null
  let checked: ReportsView['checked'] = null
  let report: FiguresView['report'] = null
  let saved: string | null = null
  const sticks = createKnownSticks(freeBytesOf, changed)
  let copied: { readonly stick: string; readonly folder: string; readonly files: readonly string[] } | null = null

  const desk = createReportsDesk({ start: (order, onProgress) => startReportsWork(clock, order, onProgress), changed })

  const redemptions = openRedemptions({
    directory: dataDirectory,
    clock,
    surelyBeen: parts.surelyBeen,
    setFault: parts.setFault,
  })
  const offerCoupons = (): void => redemptions.offer(couponsOf(parts.content()?.manifest ?? { playlists: [] }))
  offerCoupons()

  function planNow(): Plan {
    const content = parts.content()
    if (!content) return null
    const { folder, manifest, damaged } = content
    return {
      folder,
      playerVersion: parts.playerVersion,
      damaged: damaged.flatMap(({ path }) => manifest.assets[path]?.sha256 ?? []),
      timeZone: systemTimeZone(),
      hours: parts.hours(),
    }
  }

  async function alone(
    what: Busy['what'],
    order: ReportsOrder,
    conclude: (outcome: ReportsOutcome) => CallReason | undefined | Promise<CallReason | undefined>,
  ): Promise<CallReason | undefined> {
    const outcome = await desk.run(what, order)
    if (!outcome) return 'not-now'
    if (outcome.kind === 'refused') return outcome.reason
    if (outcome.kind === 'failed') return 'work-failed'
    const reason = await conclude(outcome)
    changed()
    return reason
  }

  return {
    async lookAtReports() {
      const { ends, bytes } = await listEndedPlays(dataDirectory)
      const last = ends.at(-1)
      plays = {
        days: ends.length,
        bytes,
        first: ends[0]?.day ?? null,
        last: last ? { day: last.day, head: last.head } : null,
      }
      changed()
      parts.figuresChanged()
    },
    makeReport: (question) =>
      alone('reporting', { type: 'report', dataDirectory, question, plan: planNow() }, (outcome) => {
        if (outcome.kind !== 'reported') return undefined
        report = outcome.report
        parts.figuresChanged()
        return undefined
      }),
    cancelReportsWork: desk.cancel,
    recordRedemption(redemption) {
      if (!redemptions.record(redemption)) return 'day-invalid'
      parts.figuresChanged()
      return undefined
    },
    takeRedemptions({ text }) {
      redemptions.take(text)
      parts.figuresChanged()
    },
    checkPlays: () =>
      alone('checking', { type: 'check', dataDirectory }, (outcome) => {
        const at = clock.now().toISOString()
        if (outcome.kind === 'holds') checked = { holds: true, at, days: outcome.days, plays: outcome.plays }
        if (outcome.kind === 'breach') checked = { holds: false, at, day: outcome.day }
        return undefined
      }),
    async savePlays({ format, folder }) {
      const target = await saveTarget(folder, parts)
      if (!target.ok) return target.refusal
      if (target.value === undefined) return undefined
      const file = join(target.value, playsFiles[format])
      saved = null
      return alone('saving', { type: 'save', dataDirectory, format, file }, (outcome) => {
        if (outcome.kind === 'saved') saved = file
        return undefined
      })
    },
    async copyToStick(asked) {
      const stick = sticks.byId(asked.stick)
      if (!stick || !(await isIn(asked.stick))) return 'stick-gone'
      if (stick.readOnly) return 'stick-read-only'
      const { receipts, totalsCsv } = parts.records()
      const document = (name: Parameters<typeof makeDocument>[0]) => {
        const { fileName, text } = makeDocument(name, asked.language, parts.facts())
        return { name: fileName, text }
      }
      const files = [...outgoingFiles(asked.what, { receipts, totalsCsv, document })]
      const folder = await folderToMake(stick.folder, folderNameFor(parts.shopName(), clock.now()))
      copied = null
      return alone('copying', { type: 'copy', dataDirectory, folder, files }, async (outcome) => {
        if (outcome.kind !== 'copied') return undefined
        // Where a stick was pulled, an ordinary folder may have taken everything.
        if (!(await isIn(asked.stick))) {
          await rm(outcome.folder, { recursive: true, force: true })
          return 'stick-gone'
        }
        copied = { stick: asked.stick, folder: outcome.folder, files: files.map(({ name }) => name) }
        return undefined
      })
    },
    packageChanged: offerCoupons,
    figures: () => ({ report, viewed: [...viewedItems(parts.records().totals)], redemptions: redemptions.view() }),
    async dispose() {
      desk.dispose()
      await redemptions.settled()
    },
    view: () => ({
      plays,
      checked,
      busy: desk.busy(),
      dialogs: parts.dialogs,
      sticks: sticks.view(),
      saved,
      copied: copied && {
        folder: copied.folder,
        files: [...copied.files],
        out: sticks.byId(copied.stick) === undefined,
      },
    }),
    sticksPresent: sticks.present,
  }
}
