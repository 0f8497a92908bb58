import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { MediaFolder } from '../../../contract/views/editor-view.ts'
import { printable } from '../printable.ts'

/** By their names alone: what a file really is, is looked at when it is copied. */
const media = /\.(jpe?g|png|webp|avif|gif|svg|mp4|m4v|mov|webm|mkv)$/i
const most = { folders: 12, looked: 200 }

async function mediaIn(folder: string, name: string): Promise<MediaFolder & { readonly folders: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const shown = entries.filter((entry) => !entry.name.startsWith('.'))
  return {
    folder,
    name: printable(name),
    files: shown.filter((entry) => entry.isFile() && media.test(entry.name)).length,
    folders: shown.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).slice(0, most.looked),
  }
}

/** Where on these drives pictures and films lie: on the drive itself, or in a folder of it. */
export async function mediaFolders(drives: readonly string[]): Promise<readonly MediaFolder[]> {
  const found: MediaFolder[] = []
  for (const drive of drives) {
    const label = basename(drive) || drive
    const { folders, ...root } = await mediaIn(drive, label)
    found.push(root)
    for (const name of folders) {
      const { folders: _, ...inside } = await mediaIn(join(drive, name), `${label}/${name}`)
      found.push(inside)
    }
  }
  return found.filter(({ files }) => files > 0).slice(0, most.folders)
}
