import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type OfferedInterest, offeredInterests } from '../../contract/package/offered-interests.ts'
import type { FaultCode, PackageReason } from '../../contract/reasons.ts'
import type { ContentSettings } from '../../contract/settings/settings.ts'
import type { ImportView, ImportWork } from '../../contract/views/import-view.ts'
import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import type { ImportEnding } from '../../contract/workers/import.ts'
import { createEmitter } from '../base/emitter.ts'
import { startHash } from '../base/hashing.node.ts'
import type { Log } from '../base/log.ts'
import type { Clock } from '../base/time/clock.ts'
import { type ActiveContent, type ContentPlaces, readActiveContent } from '../content/active-content.node.ts'
import type { ContentPackage } from '../content/content-package.ts'
import { createActiveFollower } from '../content/import/active-follower.ts'
import { createImportDesk } from '../content/import/import-desk.ts'
import type { ImportProgress } from '../content/import/import-outcome.ts'
import { startImport } from '../content/import/import-process.electron.ts'
import { type ImportRequest, loosenedBy } from '../content/import/import-request.ts'
import { watchSources } from '../content/import/watched-sources.node.ts'
import { openUnmovedMemory } from '../content/inbox/unmoved-memory.node.ts'
import { sourceAddress } from '../content/serving/item-address.ts'
import { type ServedContent, servedTogether, stillServed } from '../content/serving/served-content.ts'
import type { Mount } from '../content/stick/mount.ts'
import { writeResult } from '../content/stick/result-file.node.ts'
import { openStickMemory } from '../content/stick/stick-memory.node.ts'
import { createDamageWatch } from '../content/store/damage-watch.ts'
import { openDisk } from '../content/store/disk.node.ts'
import { storeFolderName } from '../content/store/layout.ts'
import { isWholeObject } from '../content/store/object-digest.ts'
import { readActive } from '../content/store/package-store.ts'
import { keysFolderName, readTrustedKeys } from '../content/trusted-keys.node.ts'
import type { ChosenImport, EndedImport, Imports } from '../content/upkeep/imports.ts'
import { removeDamaged } from '../content/upkeep/store-upkeep.node.ts'
import { withoutDamaged } from '../content/without-damaged.ts'

export type ContentSideParts = {
  readonly clock: Clock
  readonly log: Log
  readonly places: ContentPlaces
  readonly playerVersion: string
  readonly settings: () => ContentSettings
  readonly shopName: () => string
  /** The head of the receipts' chain of the last day that is over: it is left on sticks. */
  readonly receiptsHead: () => PrivacyView['receiptsHead']
  /** From the command line: a folder that is watched in place of the one in the settings. */
  readonly inbox: string | undefined
  /** From the command line: unsigned packages are taken, whatever the settings say. */
  readonly allowUnsigned: boolean
  readonly setFault: (code: FaultCode, stands: boolean) => void
}

type ContentNews = {
  /** Another package is active, or files of it are damaged. */
  changed(): void
  /** Which sticks are in, at every look for them. */
  sticksPresent(sticks: readonly Mount[]): void
  /** Is asked for the digests of what the screen shows, of whatever package, before anything is removed. */
  onScreen(): readonly string[]
}

export type ContentSide = {
  content(): ContentPackage | null
  /** What customers may tell of themselves by touch; empty without a package. */
  interests(): readonly OfferedInterest[]
  unsignedFolder(): boolean
  /** What the pages may ask for: the present package, the one before, and any whose item is still on the screen. */
  served(): ServedContent | undefined
  /** Where the player page finds an asset. */
  address(sha256: string, kind: 'image' | 'video' | 'html'): string
  /** Files of what plays that cannot be shown, by their paths in the package. */
  damagedFiles(): readonly string[]
  /** An asset could not be shown: if its file is not what it was any more, it is skipped from now on, and staff are told. */
  assetFailed(sha256: string): void
  /** Begins to take packages in. */
  watch(told: ContentNews): void
  settingsChanged(): void
  /** What staff's doings with packages ask of the imports. */
  readonly imports: Imports
  importView(): ImportView
  /** What stands on the screen while a stick is in. */
  stickWork(): ImportWork | null
  /** An import is over, and nobody called it off. */
  onEnded(listener: (ended: EndedImport) => void): () => void
  /** An import came a step further. */
  onImport(listener: () => void): () => void
  dispose(): void
}

/** Faults of a package that are over once another one plays. */
const activeFaults: readonly FaultCode[] = [
  'content-refused',
  'asset-corrupt',
  'asset-missing',
  'store-broken',
  'store-failed',
]

/** Where what is played comes from: the store, the folder that was named, the demo shop; and how the store is filled. */
export async function openContentSide(parts: ContentSideParts): Promise<ContentSide> {
  const { clock, log, places, playerVersion, setFault } = parts
  let active: ActiveContent = await readActiveContent(places, playerVersion)
  /** Those that played before and are given out still. */
  let before: readonly ContentPackage[] = []
  let onScreen = (): readonly string[] => []
  /** Why the last package that was brought was not taken; staff are told until the next one is. */
  let refused: PackageReason | null = null
  let changed = (): void => undefined
  let callOff = (): void => undefined
  const announced = createEmitter<EndedImport>()
  let sources: ReturnType<typeof watchSources> | undefined
  for (const code of active.faults) setFault(code, true)

  const files = openDisk(join(places.dataDirectory, storeFolderName))
  /** By digest, how often a file was damaged: it goes into the file's address, so that the page does not use its cached copy. */
  const restored = new Map<string, number>()
  const damage = createDamageWatch({
    isWhole: (sha256) => isWholeObject(files, sha256, startHash),
    found(sha256) {
      restored.set(sha256, (restored.get(sha256) ?? 0) + 1)
      if (active.content) active = { ...active, content: withoutDamaged(active.content, damage.damaged()) }
      setFault('asset-corrupt', true)
      log.info(`damaged while playing: ${damagedFiles().join(', ')}`)
      changed()
    },
    remove: (sha256) => desk.alone(() => removeDamaged(places.dataDirectory, [sha256])),
  })
  const damagedFiles = (): readonly string[] => active.content?.damaged.map(({ path }) => path) ?? []

  async function readAnew(): Promise<void> {
    damage.forget()
    before = stillServed(active.content, before, onScreen())
    active = await readActiveContent(places, playerVersion)
    for (const code of activeFaults) setFault(code, false)
    for (const code of active.faults) setFault(code, true)
    changed()
  }

  const activeTitle = (): string => active.content?.manifest.title ?? ''
  const follower = await createActiveFollower({ active: () => readActive(files), readAnew, title: activeTitle })

  const failed = (error: unknown): void => log.error('an import was not followed up', error)

  async function run(request: ImportRequest, onProgress: (progress: ImportProgress) => void): Promise<ImportEnding> {
    const { paths, loose, allowances } = request
    const running = startImport(
      {
        paths: [...paths],
        loose,
        store: join(places.dataDirectory, storeFolderName),
        playerVersion,
        trustedKeys: [...(await readTrustedKeys(join(places.dataDirectory, keysFolderName)))],
        ...loosenedBy(parts.settings(), parts.allowUnsigned, allowances),
        line: parts.settings().line || null,
        confirmed: request.confirmed ?? null,
        kept: parts.settings().kept,
        suspects: [...damage.damaged()],
        onScreen: [...onScreen()],
      },
      clock,
      onProgress,
    )
    callOff = running.abort
    const ending = await running.ended
    callOff = () => undefined
    try {
      return await follower.ended(ending, ending.kind === 'aborted' ? (paths[0] ?? '') : ending.path)
    } catch (error) {
      // Who is told of what plays now may throw: that is not how the import ended.
      failed(error)
      return ending
    }
  }

  function ended(ending: ImportEnding, { origin, allowances, confirmed }: ImportRequest): void {
    const granted = confirmed === undefined ? undefined : { allowances, manifestSha256: confirmed }
    if (ending.kind !== 'aborted') announced.emit({ origin, ending, granted })
    // Who puts a playlist together sees it at once, and nobody else is waited for: what stands of a package goes on standing.
    if (origin === 'draft' && ending.kind === 'refused') {
      log.info(`a playlist was refused: ${ending.reason}`)
      return
    }
    if (refused) setFault(refused, false)
    refused = ending.kind === 'refused' && ending.reason !== 'already-active' ? ending.reason : null
    if (refused) setFault(refused, true)
    if (refused) log.info(`package refused: ${refused}`)
    else if (ending.kind === 'activated') {
      log.info(`package ${ending.id} ${ending.version} is active, ${ending.copied} bytes copied`)
    }
  }

  const desk = createImportDesk({ clock, run, activeTitle, ended, failed })

  const stickMemory = await openStickMemory(places.dataDirectory)
  const inboxMemory = await openUnmovedMemory(places.dataDirectory)

  const requestFor = ({ origin, path, loose, allowances, manifestSha256 }: ChosenImport): ImportRequest => ({
    origin,
    name: basename(path),
    loose,
    paths: [path],
    allowances,
    confirmed: manifestSha256,
    isThere: async () => (await stat(path).catch(() => null)) !== null,
    conclude: async () => undefined,
  })

  return {
    content: () => active.content,
    interests: () => (active.content ? offeredInterests(active.content.manifest) : []),
    unsignedFolder: () => active.unsignedFolder,
    served: () =>
      before.reduce<ServedContent | undefined>(
        (all, each) => servedTogether(all ?? null, each),
        active.content ?? undefined,
      ),
    damagedFiles,
    address: (sha256, kind) => sourceAddress(sha256, kind, restored.get(sha256)),
    assetFailed(sha256) {
      if (active.content?.source === 'store') damage.suspect(sha256)
    },
    watch(told) {
      changed = told.changed
      onScreen = told.onScreen
      sources = watchSources({
        clock,
        inbox: () => parts.inbox ?? parts.settings().inbox,
        dataDirectory: places.dataDirectory,
        settings: parts.settings,
        desk,
        sticksPresent: told.sticksPresent,
        stickMemory,
        inboxMemory,
        leaveResult: (root, ending) =>
          writeResult(root, {
            ending,
            activeTitle: activeTitle(),
            shop: parts.shopName(),
            receiptsHead: parts.receiptsHead(),
            playerVersion,
            at: clock.now(),
          }),
        inboxUsable: (usable) => setFault('inbox-unusable', !usable),
      })
    },
    settingsChanged: () => sources?.settingsChanged(),
    imports: {
      busy: desk.busy,
      takeChosen: (chosen) => desk.take(requestFor(chosen)),
      callOff: () => callOff(),
      onScreen: () => onScreen(),
      alone: (work) => desk.alone(() => work().finally(follower.follow)),
      changeOver: follower.changeOver,
    },
    importView: desk.view,
    stickWork: desk.stickWork,
    onEnded: announced.on,
    onImport: desk.onChange,
    dispose() {
      sources?.dispose()
      desk.dispose()
      callOff()
    },
  }
}
