import { readdir, readFile, stat } from 'node:fs/promises'
import type { Mount } from './mount.ts'
import { parseMountInfo } from './mount-info.ts'

/** Something that is mounted at a folder, where the system says no more; undefined: nothing is there. */
async function mountAt(folder: string): Promise<Mount | undefined> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return undefined
  return { folder, fileSystem: null, readOnly: false, identity: `${found.dev} ${found.birthtimeMs}` }
}

async function mountsAt(folders: readonly string[]): Promise<readonly Mount[]> {
  const mounts = await Promise.all(folders.map(mountAt))
  return mounts.flatMap((mount) => mount ?? [])
}

/** Drives from C on, but for the one that Windows lies on; A and B are floppy disks. */
function driveFolders(): readonly string[] {
  const system = (process.env.SystemDrive ?? 'C:').toUpperCase()
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).flatMap((d) => (d === system ? [] : `${d}\\`))
}

/** Everything that is mounted now, as far as the system tells; empty if it does not. */
export async function listMounts(platform: NodeJS.Platform = process.platform): Promise<readonly Mount[]> {
  try {
    if (platform === 'linux') return parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8'))
    if (platform === 'win32') return mountsAt(driveFolders())
    // The system's own volume is a link here.
    const volumes = (await readdir('/Volumes', { withFileTypes: true })).filter((entry) => entry.isDirectory())
    return mountsAt(volumes.map(({ name }) => `/Volumes/${name}`))
  } catch {
    return []
  }
}
