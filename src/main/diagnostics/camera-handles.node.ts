import { readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type CameraHandles =
  /** This system does not show open files, or not those of every process asked about. */
  { readonly seen: false } | { readonly seen: true; readonly processes: readonly number[] }

/** The parent of every process, by /proc/<pid>/stat; the command there may hold spaces and brackets. */
async function parents(): Promise<Map<number, number>> {
  const found = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = /^\s*\S+\s+(\d+)/.exec(text.slice(text.lastIndexOf(')') + 1))?.[1]
    if (parent) found.set(Number(name), Number(parent))
  }
  return found
}

/** `root` and everything it started, directly or not. */
export async function processTree(root: number): Promise<number[]> {
  const all = await parents()
  const tree = [root]
  for (const member of tree) for (const [child, parent] of all) if (parent === member) tree.push(child)
  return tree
}

/** The camera devices of this system: `/dev/video*` (V4L2). */
export async function cameraDevices(): Promise<string[]> {
  const names = await readdir('/dev').catch(() => [])
  return names.filter((name) => /^video\d+$/.test(name)).map((name) => join('/dev', name))
}

/**
 * Which of `processes` hold one of `devices` open, read from `/proc/<pid>/fd` (Linux). A process that ended meanwhile
 * holds nothing; one whose files cannot be read makes the whole answer "not seen".
 */
export async function readCameraHandles(
  devices: readonly string[],
  processes: readonly number[],
): Promise<CameraHandles> {
  if (process.platform !== 'linux') return { seen: false }
  const holders: number[] = []
  for (const pid of processes) {
    const directory = `/proc/${pid}/fd`
    let names: string[]
    try {
      names = await readdir(directory)
    } catch {
      const alive = await stat(`/proc/${pid}`).then(
        () => true,
        () => false,
      )
      if (alive) return { seen: false }
      continue
    }
    const targets = await Promise.all(names.map((name) => readlink(join(directory, name)).catch(() => '')))
    // A deleted device or file is still open to whoever holds it.
    if (targets.some((target) => devices.includes(target.replace(/ \(deleted\)$/, '')))) holders.push(pid)
  }
  return { seen: true, processes: holders }
}
