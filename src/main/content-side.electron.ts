import { join, resolve } from 'node:path'
import type { ImportEnding } from '../contract/import.ts'
import { type OfferedInterest, offeredInterests } from '../contract/offered-interests.ts'
import type { FaultCode, PackageReason } from '../contract/reasons.ts'
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import type { ContentPackage } from './content/content-package.ts'
import { startImport } from './content/import/import-process.electron.ts'
import { createImportQueue } from './content/import/import-queue.ts'
import { watchInbox } from './content/inbox/inbox.node.ts'
import { type ServedContent, servedTogether } from './content/served-content.ts'
import { storeFolderName } from './content/store/layout.ts'
import { readTrustedKeys } from './content/trusted-keys.node.ts'
import { type Programme, type ProgrammePlaces, readProgramme } from './programme.node.ts'

export type ContentSideParts = {
  readonly clock: Clock
  readonly log: Log
  readonly places: ProgrammePlaces
  readonly playerVersion: string
  /** A folder that is watched for packages; undefined: none. */
  readonly inbox: string | undefined
  readonly allowUnsigned: boolean
  readonly raise: (code: FaultCode) => void
  readonly clear: (code: FaultCode) => void
}

export type ContentSide = {
  content(): ContentPackage | null
  /** What customers may tell of themselves by touch; empty without a package. */
  interests(): readonly OfferedInterest[]
  unsignedFolder(): boolean
  /** What the pages may ask for: the present package, and the one before, whose last item may still be on the screen. */
  served(): ServedContent | undefined
  /** Begins to take packages in; `changed` is called when another one is active. */
  watch(changed: () => void): void
  dispose(): void
}

/** The codes of a programme, as far as another package may end them. */
const programmeFaults: readonly FaultCode[] = ['content-refused', 'asset-corrupt', 'asset-missing', 'store-failed']

/** Where what is played comes from: the store, the folder that was named, the demo shop; and how the store is filled. */
export async function openContentSide(parts: ContentSideParts): Promise<ContentSide> {
  const { log, places, playerVersion, raise, clear } = parts
  const queue = createImportQueue()
  let programme: Programme = await readProgramme(places, playerVersion)
  let before: ContentPackage | null = null
  /** Why the last package that was brought was not taken; staff are told until the next one is. */
  let refused: PackageReason | null = null
  let changed = (): void => undefined
  let callOff = (): void => undefined
  let end = (): void => undefined
  for (const code of programme.faults) raise(code)

  async function changeOver(): Promise<void> {
    before = programme.content
    programme = await readProgramme(places, playerVersion)
    for (const code of programmeFaults) clear(code)
    for (const code of programme.faults) raise(code)
    changed()
  }

  async function take(path: string): Promise<ImportEnding> {
    const running = startImport(
      {
        path,
        store: join(places.dataDirectory, storeFolderName),
        playerVersion,
        trustedKeys: [...(await readTrustedKeys(join(places.dataDirectory, 'trusted-keys')))],
        allowUnsigned: parts.allowUnsigned,
        takeOlder: false,
        takeOtherLine: false,
      },
      () => undefined,
    )
    callOff = running.abort
    const ending = await running.ended
    callOff = () => undefined
    if (refused) clear(refused)
    refused = ending.kind === 'refused' && ending.reason !== 'already-active' ? ending.reason : null
    if (refused) raise(refused)
    if (ending.kind === 'activated') {
      log.info(`package ${ending.id} ${ending.version} is active, ${ending.copied} bytes copied`)
      await changeOver()
    } else if (refused) log.info(`package refused: ${refused}`)
    return ending
  }

  return {
    content: () => programme.content,
    interests: () => (programme.content ? offeredInterests(programme.content.manifest) : []),
    unsignedFolder: () => programme.unsignedFolder,
    served: () => servedTogether(programme.content, before),
    watch(listener) {
      changed = listener
      if (parts.inbox === undefined) return
      const inbox = watchInbox({
        clock: parts.clock,
        folder: resolve(parts.inbox),
        take: (path) => queue(() => take(path)),
        usable: (usable) => (usable ? clear : raise)('inbox-unusable'),
      })
      end = inbox.dispose
    },
    dispose() {
      end()
      callOff()
    },
  }
}
