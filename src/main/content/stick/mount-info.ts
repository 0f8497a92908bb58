import type { Mount } from './mount.ts'

/** The kernel writes spaces, tabs, line ends and backslashes in a path as octal. */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

/**
 * One line of `/proc/PID/mountinfo` (proc_pid_mountinfo(5)); undefined if it is none:
 *
 *     36 35 98:0 /root /mnt/point rw,noatime master:1 - vfat /dev/sdb1 rw,errors=continue
 */
function mountOf(line: string): Mount | undefined {
  const [own = '', system = ''] = line.split(' - ')
  const [id, , device, , folder, options] = own.split(' ')
  const [fileSystem, , systemOptions] = system.split(' ')
  if (!id || !device || !folder || !options || !fileSystem || !systemOptions) return undefined
  const readOnly = [options, systemOptions].some((list) => list.split(',').includes('ro'))
  return { folder: unescaped(folder), fileSystem, removable: null, readOnly, identity: `${id} ${device}` }
}

/** The mounts that `mountinfo` lists; of several at one place, the one that is seen. */
export function parseMountInfo(text: string): readonly Mount[] {
  const mounts = new Map<string, Mount>()
  for (const line of text.split('\n')) {
    const mount = mountOf(line)
    if (mount) mounts.set(mount.folder, mount)
  }
  return [...mounts.values()]
}
