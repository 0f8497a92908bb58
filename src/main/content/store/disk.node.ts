import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freeBytesAt } from '../../base/files/free-bytes.node.ts'
import { syncFolder } from '../../base/files/sync.node.ts'
import { systemCode } from '../../base/system-code.ts'
import type { FileSystem } from './file-system.ts'
import { lockFile } from './lock.node.ts'

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')

/** What `work` gives, or `otherwise` if what it asks for is not there. */
async function unlessMissing<Value, Otherwise>(work: Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return otherwise
    throw error
  }
}

/** The folder `root` of a real disk. It must be there. */
export function openDisk(root: string): FileSystem {
  const place = (path: string): string => resolve(join(root, path))
  return {
    place,
    async list(folder) {
      const entries = await unlessMissing(readdir(place(folder), { withFileTypes: true }), [])
      return entries.flatMap((entry) =>
        entry.isFile() || entry.isDirectory()
          ? { name: entry.name, kind: entry.isFile() ? ('file' as const) : ('folder' as const) }
          : [],
      )
    },
    async sizeOf(file) {
      const found = await unlessMissing(stat(place(file)), null)
      return found?.isFile() ? found.size : null
    },
    read: (file) => unlessMissing(readFile(place(file)), null),
    async first(file, bytes) {
      const handle = await open(place(file))
      try {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(bytes), 0, bytes, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    chunks: (file) => createReadStream(place(file), { highWaterMark: 1024 ** 2 }) as AsyncIterable<Buffer>,
    async create(file) {
      const handle = await open(place(file), 'w', 0o600)
      return {
        write: (chunk) => handle.writeFile(chunk),
        sync: () => handle.sync(),
        close: () => handle.close(),
      }
    },
    async makeFolder(folder) {
      await mkdir(place(folder), { recursive: true })
    },
    rename: (from, to) => rename(place(from), place(to)),
    syncFolder: (folder) => syncFolder(place(folder)),
    remove: (file) => rm(place(file), { force: true }),
    removeFolder: (folder) => unlessMissing(rmdir(place(folder)), undefined),
    lock: (file, signal) => lockFile(place(file), signal),
    freeBytes: () => freeBytesAt(root),
  }
}
