import { basename, join } from 'node:path'
import type { ContentSettings } from '../../contract/settings/settings.ts'
import type { ContentView, ImportRecord, TrustedKey } from '../../contract/views/content-view.ts'
import type { RefusedPackage } from '../../contract/workers/import.ts'
import type { Clock } from '../base/time/clock.ts'
import { loosenedBy, noAllowances } from '../content/import/import-request.ts'
import { ownLine } from '../content/import/import-rules.ts'
import { printable } from '../content/printable.ts'
import { storeFolderName } from '../content/store/layout.ts'
import {
  addTrustedKey,
  keysFolderName,
  listTrustedKeys,
  readTrustedKeys,
  removeTrustedKey,
} from '../content/trusted-keys.node.ts'
import { createCheckRun } from '../content/upkeep/check-run.ts'
import { openImportHistory } from '../content/upkeep/import-history.node.ts'
import type { EndedImport, Imports } from '../content/upkeep/imports.ts'
import { whatIsKept } from '../content/upkeep/kept-packages.ts'
import { endsLineOfStaff } from '../content/upkeep/line-of-staff.ts'
import { namedPath } from '../content/upkeep/named-path.node.ts'
import { createPackageChoice, type OfferedAgain } from '../content/upkeep/package-choice.ts'
import { createStoreChanges } from '../content/upkeep/store-changes.ts'
import { startLook, startStoreCheck } from '../content/upkeep/store-process.electron.ts'
import {
  changeActive,
  cleanUp,
  overlookStore,
  removeDamaged,
  type StoreOverview,
} from '../content/upkeep/store-upkeep.node.ts'
import type { ContentActions } from '../staff/staff-calls.ts'
import { choosePath } from '../windows/choose-path.electron.ts'

export type UpkeepSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly playerVersion: string
  /** Whether the system's dialogs are there: the stand-in has none. */
  readonly dialogs: boolean
  readonly options: ContentView['options']
  readonly settings: () => ContentSettings
  readonly imports: Imports
  readonly keep: (change: Partial<ContentSettings>) => void
  readonly changed: () => void
}

export type UpkeepSide = ContentActions & {
  view(): ContentView
  /** How many packages stay may be another number: what a clean-up would free is looked at anew. */
  keptChanged(): void
  /** Writes down how an import ended, and looks anew at what is kept. */
  ended(ended: EndedImport): Promise<void>
  dispose(): void
}

const bounded = (sentence: string): string => sentence.slice(0, 2000)

const packageFilter = { name: 'Askfirst', extensions: ['askfirst'] }

/** What staff see of packages and do with them: what is kept, which of it plays, what came and why not, whom to trust. */
export async function openUpkeepSide(parts: UpkeepSideParts): Promise<UpkeepSide> {
  const { clock, dataDirectory, playerVersion, imports, changed } = parts
  const keysFolder = join(dataDirectory, keysFolderName)
  const store = join(dataDirectory, storeFolderName)
  const history = await openImportHistory(dataDirectory)
  // Looked at when staff open the page: the screen does not wait for a walk through a large store.
  let overview: StoreOverview = { packages: [], disk: null }
  /** How many packages were to stay then; 0: nobody looked yet. */
  let lookedFor = 0
  let keys: readonly TrustedKey[] = []
  let cleaned: ContentView['cleaned'] = null
  /** Where the package lies that was refused last, and what staff had allowed it. */
  let refusedLast: ({ readonly path: string } & OfferedAgain) | null = null

  async function lookAnew(): Promise<void> {
    lookedFor = parts.settings().kept
    overview = await overlookStore(dataDirectory, lookedFor)
    keys = await listTrustedKeys(keysFolder)
    changed()
  }

  function write(record: ImportRecord): void {
    void history.add(record)
    changed()
  }

  const choice = createPackageChoice({
    look(path, granted) {
      const looked = readTrustedKeys(keysFolder).then((trustedKeys) =>
        startLook({
          path,
          store,
          playerVersion,
          trustedKeys: [...trustedKeys],
          ...loosenedBy(parts.settings(), parts.options.allowUnsigned, granted?.allowances ?? noAllowances),
          confirmed: granted?.manifestSha256 ?? null,
          line: parts.settings().line || null,
        }),
      )
      return { ended: looked.then(({ ended }) => ended), end: () => void looked.then(({ end }) => end()) }
    },
    take: imports.takeChosen,
    subjectsConfirmed(subjects) {
      parts.keep({ confirmedSubjects: [...new Set([...parts.settings().confirmedSubjects, ...subjects])] })
    },
    refused: ({ name, origin, reason, sentence }) =>
      write({
        kind: 'refused',
        at: clock.now().toISOString(),
        origin,
        name,
        reason,
        sentence: bounded(sentence),
      }),
    changed,
  })

  const keptNow = (): string => whatIsKept(overview.packages)
  let checkedOf = ''
  const check = createCheckRun({
    now: clock.now,
    start(onProgress) {
      checkedOf = keptNow()
      return startStoreCheck({ store, playerVersion }, onProgress)
    },
    stillTheSame: async () => checkedOf === keptNow() && !imports.busy(),
    async found({ altered, damaged }) {
      if (damaged > 0)
        await imports.alone(async () => {
          if (altered.length > 0) await removeDamaged(dataDirectory, altered)
          await imports.changeOver()
        })
      await lookAnew()
    },
    changed,
  })

  const changes = createStoreChanges({
    imports,
    changeActive: (from, direction) => changeActive(dataDirectory, { from, direction, playerVersion }),
    cleanUp: () => cleanUp(dataDirectory, parts.settings().kept, imports.onScreen()),
  })

  async function change(from: string, direction: 'back' | 'forward') {
    const active = await changes.change(from, direction)
    if (!active.ok) return active.refusal
    const { id, version, title } = active.value
    const kind = direction === 'back' ? 'went-back' : 'went-forward'
    write({ kind, at: clock.now().toISOString(), id, version, title: (title ?? '').slice(0, 200) })
    await lookAnew()
    return undefined
  }

  function offer(named: string): void {
    const path = namedPath(named)
    if (path === undefined) return
    choice.offer(path, printable(basename(path)))
  }

  return {
    lookAtContent: lookAnew,
    rollBack: ({ from }) => change(from, 'back'),
    rollForward: ({ from }) => change(from, 'forward'),
    async choosePackage({ kind }) {
      if (!parts.dialogs) return 'not-now'
      const path = await choosePath(kind, kind === 'file' ? packageFilter : undefined)
      if (path !== undefined) offer(path)
      return undefined
    },
    offerPackage({ path }) {
      if (namedPath(path) === undefined) return 'path-invalid'
      offer(path)
      return undefined
    },
    confirmPackage({ manifestSha256 }) {
      return choice.confirm(manifestSha256) ? undefined : 'not-now'
    },
    reconsiderPackage() {
      if (!refusedLast) return 'not-now'
      choice.offer(refusedLast.path, printable(basename(refusedLast.path)), refusedLast)
      return undefined
    },
    dismissPackage: choice.dismiss,
    cancelImport: imports.callOff,
    async addKey({ text }) {
      const added = await addTrustedKey(keysFolder, text)
      if (!added.ok) return added.refusal
      await lookAnew()
      return undefined
    },
    async removeKey({ line }) {
      const removed = await removeTrustedKey(keysFolder, line)
      if (!removed.ok) return removed.refusal
      await lookAnew()
      return undefined
    },
    async chooseInbox() {
      if (!parts.dialogs) return 'not-now'
      const folder = await choosePath('folder')
      if (folder !== undefined) parts.keep({ inbox: folder })
      return undefined
    },
    forgetSubjects: () => parts.keep({ confirmedSubjects: [] }),
    async cleanUp() {
      const freed = await changes.cleanUp()
      if (!freed.ok) return freed.refusal
      cleaned = { at: clock.now().toISOString(), bytes: freed.value }
      await lookAnew()
      return undefined
    },
    checkStore() {
      if (imports.busy()) return 'import-running'
      return check.begin() ? undefined : 'not-now'
    },
    cancelStoreCheck: check.cancel,
    view: () => ({
      ...overview,
      line: parts.settings().line || (ownLine({ packages: overview.packages }) ?? null),
      chosen: choice.view(),
      history: [...history.records()],
      keys: keys.map(({ id, line }) => ({ id, line })),
      options: parts.options,
      dialogs: parts.dialogs,
      cleaned,
      check: check.view(),
    }),
    keptChanged() {
      if (lookedFor !== 0 && lookedFor !== parts.settings().kept) void lookAnew()
    },
    async ended({ origin, ending, granted }) {
      // The same package, put in again, is asked for without what staff granted it the first time: that is kept.
      const before = refusedLast?.path === ending.path ? refusedLast.granted : undefined
      const chosenAs = origin === 'draft' ? origin : 'chosen'
      refusedLast =
        ending.kind === 'refused' ? { path: ending.path, granted: granted ?? before, origin: chosenAs } : null
      const at = clock.now().toISOString()
      const notTaken = ({ path, reason, sentence, file }: RefusedPackage): void =>
        write({
          kind: 'refused',
          at,
          origin,
          name: printable(basename(path)),
          reason,
          sentence: bounded(sentence),
          ...(file !== undefined && { file }),
        })
      if (ending.kind === 'activated') {
        const { id, version, title, passedOver, leftOut } = ending
        if (passedOver) notTaken(passedOver)
        const name = printable(basename(ending.path))
        write({ kind: 'taken', at, origin, name, id, version, title, ...(leftOut && { leftOut }) })
        if (parts.settings().line !== '' && endsLineOfStaff(ending)) parts.keep({ line: '' })
      } else if (ending.reason !== 'already-active') notTaken(ending)
      await lookAnew()
    },
    dispose() {
      check.cancel()
      choice.dismiss()
    },
  }
}
