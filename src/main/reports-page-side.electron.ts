import { rm, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CallReason } from '../contract/reasons.ts'
import { type ReportsView, takenAlong } from '../contract/reports-view.ts'
import type { Clock } from './base/clock.ts'
import { writeParts } from './base/write-parts.node.ts'
import { printable } from './content/printable.ts'
import type { Mount } from './content/stick/mount.ts'
import { listMounts } from './content/stick/mounts.node.ts'
import { copyOut, folderNameFor, type OutgoingFile } from './documents/copy-out.node.ts'
import type { DocumentFacts } from './documents/document-facts.ts'
import { makeDocument } from './documents/documents.ts'
import { checkPlays } from './reports/play-chain.node.ts'
import { endedPlays, listEndedPlays } from './reports/play-files.node.ts'
import { playsText } from './reports/plays-text.node.ts'
import type { SessionRecords } from './reports-side.node.ts'
import type { ReportsActions, TakenAlong } from './staff/staff-calls.ts'
import { choosePath } from './windows/choose-path.electron.ts'

export type ReportsPageSide = ReportsActions & {
  view(): ReportsView
  /** Which sticks are in, told at every look. */
  sticksPresent(sticks: readonly Mount[]): void
}

export type ReportsPageParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  /** Whether the system's dialog for folders is there: the stand-in has none. */
  readonly folderChoice: boolean
  readonly shopName: () => string
  readonly facts: () => DocumentFacts
  readonly records: () => SessionRecords
  readonly changed: () => void
}

type Seen = { readonly mount: Mount; readonly freeBytes: number | null }

async function freeBytesOf({ folder }: Mount): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

const idOf = ({ identity, folder }: Mount): string => `${identity} ${folder}`
const isIn = async (stick: string): Promise<boolean> => (await listMounts()).some((mount) => idOf(mount) === stick)
const identities = (mounts: readonly Mount[]): string => mounts.map(idOf).join('\n')

/** The page of reports: the play log's days, their check, and what staff save of it or take along on a stick. */
export function openReportsPageSide(parts: ReportsPageParts): ReportsPageSide {
  const { clock, dataDirectory, changed } = parts
  let plays: ReportsView['plays'] = null
  let checked: ReportsView['checked'] = null
  let busy: ReportsView['busy'] = null
  let saved: string | null = null
  let sticks: readonly Seen[] = []
  let copied: { readonly stick: string; readonly folder: string; readonly files: readonly string[] } | null = null

  /** One after the other: each reads the whole log. */
  async function alone(
    what: NonNullable<ReportsView['busy']>,
    work: () => Promise<CallReason | undefined>,
  ): Promise<CallReason | undefined> {
    if (busy !== null) return 'not-now'
    busy = what
    changed()
    try {
      return await work()
    } finally {
      busy = null
      changed()
    }
  }

  function filesOf({ what, language }: TakenAlong): readonly OutgoingFile[] {
    const records = parts.records()
    const made = (document: Parameters<typeof makeDocument>[0]): OutgoingFile => {
      const { fileName, text } = makeDocument(document, language, parts.facts())
      return { name: fileName, parts: [text] }
    }
    const files: Readonly<Record<TakenAlong['what'][number], () => readonly OutgoingFile[]>> = {
      plays: () =>
        (['jsonl', 'csv'] as const).map((format) => ({
          name: `plays.${format}`,
          parts: playsText(dataDirectory, format),
        })),
      receipts: () => [
        { name: takenAlong.receipts[0], parts: [records.receipts] },
        { name: takenAlong.receipts[1], parts: [records.totalsCsv] },
      ],
      'officer-export': () => [made('officer-export')],
      documents: () => [made('door-notice'), made('staff-card'), made('impact-assessment')],
    }
    return [...new Set(what)].flatMap((each) => files[each]())
  }

  return {
    lookAtReports() {
      const { ends, bytes } = listEndedPlays(dataDirectory)
      const last = ends.at(-1)
      plays = {
        days: ends.length,
        bytes,
        first: ends[0]?.day ?? null,
        last: last ? { day: last.day, head: last.head } : null,
      }
      changed()
    },
    checkPlays: () =>
      alone('checking', async () => {
        const found = await checkPlays(endedPlays(dataDirectory))
        const at = clock.now().toISOString()
        checked = found.ok
          ? { holds: true, at, days: found.summary.days, plays: found.summary.plays }
          : { holds: false, at, day: found.breach.day }
        return undefined
      }),
    async savePlays({ format, folder }) {
      if (folder === 'chosen' && !parts.folderChoice) return 'not-now'
      const target = folder === 'chosen' ? await choosePath('folder') : join(dataDirectory, 'documents')
      if (target === undefined) return undefined
      return alone('saving', async () => {
        const file = join(target, `plays.${format}`)
        try {
          await writeParts(file, playsText(dataDirectory, format))
        } catch {
          return 'not-saved'
        }
        saved = file
        return undefined
      })
    },
    async copyToStick(asked) {
      const stick = sticks.find(({ mount }) => idOf(mount) === asked.stick)?.mount
      if (!stick || !(await isIn(asked.stick))) return 'stick-gone'
      if (stick.readOnly) return 'stick-read-only'
      return alone('copying', async () => {
        const files = filesOf(asked)
        const outcome = await copyOut(stick.folder, folderNameFor(parts.shopName(), clock.now()), files)
        if (!outcome.ok) return outcome.refusal
        // Where a stick was pulled, an ordinary folder may have taken everything.
        if (!(await isIn(asked.stick))) {
          await rm(outcome.value, { recursive: true, force: true })
          return 'stick-gone'
        }
        copied = { stick: asked.stick, folder: outcome.value, files: files.map(({ name }) => name) }
        return undefined
      })
    },
    view: () => ({
      plays,
      checked,
      busy,
      folderChoice: parts.folderChoice,
      sticks: sticks.map(({ mount, freeBytes }) => ({
        id: idOf(mount),
        name: printable(basename(mount.folder) || mount.folder),
        readOnly: mount.readOnly,
        freeBytes,
      })),
      saved,
      copied: copied && {
        folder: copied.folder,
        files: [...copied.files],
        out: !sticks.some(({ mount }) => idOf(mount) === copied?.stick),
      },
    }),
    sticksPresent(mounts) {
      if (identities(mounts) === identities(sticks.map(({ mount }) => mount))) return
      sticks = mounts.map((mount) => ({ mount, freeBytes: null }))
      changed()
      void Promise.all(mounts.map(async (mount) => ({ mount, freeBytes: await freeBytesOf(mount) }))).then((seen) => {
        if (identities(mounts) !== identities(sticks.map(({ mount }) => mount))) return
        sticks = seen
        changed()
      })
    },
  }
}
