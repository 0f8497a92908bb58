import type { Manifest } from '../../../contract/package.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { manifestName, signatureName } from '../source/package-source.ts'
import { emptyFolder } from './empty-folder.ts'
import type { FileSystem } from './file-system.ts'
import {
  lockName,
  objectFile,
  objectFolder,
  objectsFolder,
  packageFolder,
  packagesFolder,
  pointerName,
  stagingFolder,
} from './layout.ts'
import {
  emptyState,
  type StoredPackage,
  type StoreState,
  storeStateSchema,
  withActive,
  withRollback,
  withRollForward,
} from './store-state.ts'
import { writeWhole } from './write-whole.ts'

export type PackageStore = {
  readonly files: FileSystem
  state(): StoreState
  /**
   * Makes a package active whose objects are all here: their names are made safe, then the manifest is, and only then
   * the pointer changes, in one step.
   */
  activate(stored: StoredPackage, content: ArrivedPackage): Promise<void>
  /** Goes back to the previous package; false: there is none. Nothing is copied or removed. */
  rollBack(): Promise<boolean>
  /** Takes up again what was gone back from; false: it is not kept any more. Nothing is copied or removed. */
  rollForward(): Promise<boolean>
  /** Lets the next one write. */
  close(): void
}

/** What came with a package besides its assets. */
export type ArrivedPackage = {
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly signatureBytes: Uint8Array | null
}

/** The state that the pointer holds. Refused if there is one that says nothing sensible. */
export async function readState(files: FileSystem): Promise<Result<StoreState, 'pointer-broken'>> {
  const bytes = await files.read(pointerName)
  if (!bytes) return succeed(emptyState)
  try {
    const parsed = storeStateSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? succeed(parsed.data) : refuse('pointer-broken')
  } catch {
    return refuse('pointer-broken')
  }
}

async function syncObjectNames(files: FileSystem, { assets }: Manifest): Promise<void> {
  // Those that lay there before as well: whoever brought them may have been ended before it could.
  const folders = new Set(Object.values(assets).map(({ sha256 }) => objectFolder(sha256)))
  await Promise.all(Array.from(folders, (folder) => files.syncFolder(folder)))
  await files.syncFolder(objectsFolder)
}

async function writePackage(files: FileSystem, stored: StoredPackage, content: ArrivedPackage): Promise<void> {
  const folder = packageFolder(stored)
  await files.makeFolder(folder)
  if (content.signatureBytes) await writeWhole(files, folder, signatureName, content.signatureBytes)
  await writeWhole(files, folder, manifestName, content.manifestBytes)
  await files.syncFolder(packagesFolder)
}

/** Clears what an earlier writer left half-written, and makes the folders. */
async function prepare(files: FileSystem): Promise<void> {
  await emptyFolder(files, stagingFolder)
  for (const folder of [stagingFolder, packagesFolder, objectsFolder]) await files.makeFolder(folder)
  await files.syncFolder('')
}

function storeOf(files: FileSystem, first: StoreState, kept: number, unlock: () => void): PackageStore {
  let state = first
  const point = async (next: StoreState): Promise<void> => {
    await writeWhole(files, '', pointerName, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`))
    state = next
  }
  const pointIf = async (next: StoreState | undefined): Promise<boolean> => {
    if (next) await point(next)
    return next !== undefined
  }
  return {
    files,
    state: () => state,
    async activate(stored, content) {
      await syncObjectNames(files, content.manifest)
      await writePackage(files, stored, content)
      await point(withActive(state, stored, kept))
    },
    rollBack: () => pointIf(withRollback(state)),
    rollForward: () => pointIf(withRollForward(state)),
    close: unlock,
  }
}

/**
 * Opens the store of `files` for writing, when no other process has it open; whoever opened it closes it. What an earlier
 * one left half-written is cleared. `kept`: how many packages stay, the active one among them. Rejects when `signal` is
 * aborted while it waits.
 */
export async function openStore(
  files: FileSystem,
  kept: number,
  signal?: AbortSignal,
): Promise<Result<PackageStore, 'pointer-broken'>> {
  const unlock = await files.lock(lockName, signal)
  let opened = false
  try {
    const read = await readState(files)
    if (!read.ok) return read
    await prepare(files)
    opened = true
    return succeed(storeOf(files, read.value, kept, unlock))
  } finally {
    if (!opened) unlock()
  }
}

/** Whether the object is here in its size; what is in it was checked when it came. */
export async function holdsObject(files: FileSystem, { sha256, bytes }: Manifest['assets'][string]): Promise<boolean> {
  return (await files.sizeOf(objectFile(sha256))) === bytes
}
