import type { Manifest } from '../../../contract/package/package.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { manifestName, signatureName } from '../source/package-source.ts'
import { emptyFolder } from './empty-folder.ts'
import type { FileSystem } from './file-system.ts'
import {
  brokenPointerName,
  lockName,
  objectFile,
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
  withKept,
  withRollback,
  withRollForward,
} from './store-state.ts'
import { type UnsettledNames, unsettledNames } from './unsettled-names.ts'
import { writeWhole } from './write-whole.ts'

export type PackageStore = {
  readonly files: FileSystem
  state(): StoreState
  /** Which names of objects are not safe yet: whoever gives an object its name says so before. */
  readonly names: Pick<UnsettledNames, 'expect'>
  /**
   * Makes a package active whose objects are all here: their names are made safe, then the manifest is, and only then
   * the pointer changes, in one step. `kept`: how many packages stay, this one among them; never less than two.
   */
  activate(stored: StoredPackage, content: ArrivedPackage, kept: number): Promise<void>
  /** Lets go of packages beyond the first `kept`; nothing is removed before the next collection. */
  keepOnly(kept: number): Promise<void>
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

/** What the pointer says is active; null: nothing is, or nobody can say. Never rejects. */
export async function readActive(files: FileSystem): Promise<StoredPackage | null> {
  const state = await readState(files).catch(() => null)
  return (state?.ok && state.value.packages[0]) || null
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
  const there = new Set((await files.list('')).map(({ name }) => name))
  const missing = [stagingFolder, packagesFolder, objectsFolder].filter((folder) => !there.has(folder))
  for (const folder of missing) await files.makeFolder(folder)
  // Where there is a pointer, whoever wrote it had made them safe before.
  if (missing.length > 0 || !there.has(pointerName)) await files.syncFolder('')
}

function storeOf(
  files: FileSystem,
  read: Result<StoreState, 'pointer-broken'>,
  names: UnsettledNames,
  unlock: () => void,
): PackageStore {
  let state = read.ok ? read.value : emptyState
  let broken = !read.ok
  const point = async (next: StoreState): Promise<void> => {
    if (broken) await files.rename(pointerName, brokenPointerName)
    broken = false
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
    names,
    async activate(stored, content, kept) {
      await names.settle()
      await writePackage(files, stored, content)
      await point(withActive(state, stored, kept))
    },
    async keepOnly(kept) {
      const next = withKept(state, kept)
      if (next !== state) await point(next)
    },
    rollBack: () => pointIf(withRollback(state)),
    rollForward: () => pointIf(withRollForward(state)),
    close: unlock,
  }
}

/**
 * Opens the store of `files` for writing, when no other process has it open; whoever opened it closes it. What an earlier
 * one left half-written is cleared. A pointer that makes no sense is refused, or the store begins anew as an empty one: what
 * becomes active next takes its place, and until then nothing changes. Rejects when `signal` is aborted while it waits.
 */
export async function openStore(
  files: FileSystem,
  signal?: AbortSignal,
  broken: 'refused' | 'begins-anew' = 'refused',
): Promise<Result<PackageStore, 'pointer-broken'>> {
  const unlock = await files.lock(lockName, signal)
  let opened = false
  try {
    const read = await readState(files)
    if (!read.ok && broken === 'refused') return read
    await prepare(files)
    opened = true
    return succeed(storeOf(files, read, await unsettledNames(files), unlock))
  } finally {
    if (!opened) unlock()
  }
}

/** Whether the object is here in its size; what is in it was checked when it came. */
export async function holdsObject(files: FileSystem, { sha256, bytes }: Manifest['assets'][string]): Promise<boolean> {
  return (await files.sizeOf(objectFile(sha256))) === bytes
}
