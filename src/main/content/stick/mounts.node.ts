import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { driveLister, driveQuery, parseDriveList } from './drive-list.ts'
import type { Mount } from './mount.ts'
import { parseMountInfo } from './mount-info.ts'
import { parseMountList } from './mount-list.ts'

const run = promisify(execFile)
const patience = 10_000

/** What is in a drive of Windows; undefined: nothing is. */
async function driveAt(folder: string): Promise<Mount | undefined> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return undefined
  return {
    folder,
    fileSystem: null,
    removable: null,
    readOnly: false,
    identity: `${found.dev} ${found.birthtimeMs}`,
  }
}

/** Drives from C on, but for the one that Windows lies on; A and B are floppy disks. */
function driveRoots(): readonly string[] {
  const system = (process.env.SystemDrive ?? 'C:').toUpperCase()
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).flatMap((d) => (d === system ? [] : `${d}\\`))
}

const drives = driveLister({
  roots: driveRoots(),
  lookAt: async (roots) => (await Promise.all(roots.map(driveAt))).flatMap((mount) => mount ?? []),
  async ask() {
    const words = ['-NoProfile', '-NonInteractive', '-Command', driveQuery]
    const said = await run('powershell.exe', words, { timeout: patience, windowsHide: true }).catch(() => null)
    return said ? parseDriveList(said.stdout) : undefined
  },
})

/** Everything that is mounted now, as far as the system tells; empty if it does not. */
export async function listMounts(platform: NodeJS.Platform = process.platform): Promise<readonly Mount[]> {
  try {
    if (platform === 'linux') return parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8'))
    if (platform === 'win32') return await drives()
    return parseMountList((await run('/sbin/mount', [], { timeout: patience })).stdout)
  } catch {
    return []
  }
}
