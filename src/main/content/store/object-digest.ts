import type { FileSystem } from './file-system.ts'
import { objectFile } from './layout.ts'

export type StartHash = () => { update(chunk: Uint8Array): void; digest(): string }

/** The digest that an object has now, as it lies on the disk; null: it is not there. `onBytes`: every piece that was read. */
export async function objectDigest(
  files: FileSystem,
  sha256: string,
  startHash: StartHash,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string | null> {
  const file = objectFile(sha256)
  if ((await files.sizeOf(file)) === null) return null
  const hash = startHash()
  for await (const chunk of files.chunks(file)) {
    hash.update(chunk)
    onBytes(chunk.length)
  }
  return hash.digest()
}

/** Whether an object is still what it was; one that cannot be read is not. */
export async function isWholeObject(files: FileSystem, sha256: string, startHash: StartHash): Promise<boolean> {
  return (await objectDigest(files, sha256, startHash).catch(() => null)) === sha256
}

/** Removes those of `suspects` that are not what they were: what is missing is copied the next time it is brought. */
export async function dropDamaged(files: FileSystem, suspects: readonly string[], startHash: StartHash): Promise<void> {
  for (const sha256 of suspects) {
    if (!(await isWholeObject(files, sha256, startHash))) await files.remove(objectFile(sha256))
  }
}
