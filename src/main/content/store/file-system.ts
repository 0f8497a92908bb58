/** A file that is being written. Nothing of it is safe before `sync` resolved. */
export type NewFile = {
  write(chunk: Uint8Array): Promise<void>
  /** Resolves when what was written is on the disk itself. */
  sync(): Promise<void>
  close(): Promise<void>
}

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' }

/**
 * What the store asks of a disk, one step each, so that a test can end it after every single one. Paths are relative to
 * the store's own folder and divided by `/`. All reject with the system's error, code included.
 */
export type FileSystem = {
  /** The absolute place of a path, for whoever reads a file without the store. */
  place(path: string): string
  /** Empty if the folder is not there. Links and what else is neither are left out. */
  list(folder: string): Promise<readonly FolderEntry[]>
  /** In bytes; null: there is no such file. */
  sizeOf(file: string): Promise<number | null>
  /** null: there is no such file. */
  read(file: string): Promise<Uint8Array | null>
  /** The first `bytes` of a file; all of it if it is shorter. */
  first(file: string, bytes: number): Promise<Uint8Array>
  chunks(file: string): AsyncIterable<Uint8Array>
  /** Begins a file, or begins it anew if it is there. */
  create(file: string): Promise<NewFile>
  /** One level; nothing happens if it is there. */
  makeFolder(folder: string): Promise<void>
  /** In one step, over what is there. */
  rename(from: string, to: string): Promise<void>
  /** Resolves when names that were made, changed or removed in the folder are so on the disk itself. */
  syncFolder(folder: string): Promise<void>
  /** Nothing happens if it is not there. */
  remove(file: string): Promise<void>
  /** Only an empty one; nothing happens if it is not there. */
  removeFolder(folder: string): Promise<void>
  /**
   * Waits until nobody else holds the lock of that name, and gives what lets it go; the system does when the process
   * ends, however it ends. Rejects when `signal` is aborted before.
   */
  lock(file: string, signal?: AbortSignal): Promise<() => void>
  /** What this user may still write, in bytes. */
  freeBytes(): Promise<number>
}
