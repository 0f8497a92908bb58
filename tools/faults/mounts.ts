import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { runQuietly } from '../setup/run.ts'

export type FileSystemKind = 'ext4' | 'exfat'

export type Mounted = {
  readonly folder: string
  /**
   * The file system is gone from one instant to the next: ext4 is shut down as it stands, journal not flushed; exFAT's
   * process is killed. What has it open finds out.
   */
  pull(): Promise<void>
  unmount(): Promise<void>
}

async function run(file: string, ...words: string[]): Promise<string> {
  const { code, output } = await runQuietly(file, words)
  if (code !== 0) throw new Error(`${file} ${words.join(' ')}: ${output.trim()}`)
  return output.trim()
}

/** Makes an empty file system of that many megabytes in a file. */
export async function makeImage(kind: FileSystemKind, image: string, megabytes: number): Promise<void> {
  await writeFile(image, '')
  await truncate(image, megabytes * 1024 ** 2)
  await (kind === 'ext4' ? run('mkfs.ext4', '-q', '-F', image) : run('mkfs.exfat', image))
}

/**
 * Whoever takes a copy of all mounts meanwhile (`unshare --mount`) would keep this one when it is unmounted here, and a file
 * system that was shut down would stay so for whoever mounts it next. A shared mount goes everywhere that lets itself be told.
 */
async function share(folder: string): Promise<void> {
  await run('mount', '--make-shared', folder)
}

/** Resolves when no loop device has the image any more. */
async function letGo(image: string): Promise<void> {
  for (let left = 500; (await run('losetup', '--associated', image)) !== ''; left--) {
    if (left === 0) throw new Error(`${image} is still mounted somewhere, maybe in another mount namespace`)
    await setTimeout(20)
  }
}

/** Whoever was killed a moment ago may still be letting go of its files. */
async function unmount(folder: string): Promise<void> {
  for (let left = 50; ; left--) {
    const { code, output } = await runQuietly('umount', [folder])
    if (code === 0) return
    if (left === 0) throw new Error(output.trim())
    await setTimeout(20)
  }
}

/**
 * EXT4_IOC_SHUTDOWN with NOLOGFLUSH (linux/fs/ext4/ext4.h), as soon as a line comes. Perl is on every Debian, a compiler
 * is not.
 */
const shutDown = `<STDIN> or exit; my $how = pack("L", 2);
  open(my $root, "<", $ARGV[0]) or die $!; ioctl($root, 0x8004587d, $how) or die $!`

async function mountExt4(image: string, folder: string, options: readonly string[]): Promise<Mounted> {
  await run('mount', '-o', ['loop', ...options].join(','), image, folder)
  await share(folder)
  const perl = spawn('perl', ['-e', shutDown, folder], { stdio: ['pipe', 'ignore', 'inherit'] })
  const done = once(perl, 'exit')
  return {
    folder,
    async pull() {
      perl.stdin.end('\n')
      const [code] = await done
      if (code !== 0) throw new Error(`${folder} could not be shut down`)
    },
    async unmount() {
      perl.stdin.end()
      await done
      // The loop device goes with it, and with that every page that was not written.
      await unmount(folder)
      await letGo(image)
    },
  }
}

/** The process that serves the mount of `device`. */
function daemonOf(device: string): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      if (words[0]?.endsWith('mount.exfat-fuse') && words.includes(device)) return Number(name)
    } catch {
      // It ended meanwhile.
    }
  }
  throw new Error(`nobody serves ${device}`)
}

async function mountExfat(image: string, folder: string, options: readonly string[]): Promise<Mounted> {
  const device = await run('losetup', '--find', '--show', image)
  try {
    await run('mount.exfat-fuse', '-o', ['nonempty', ...options].join(','), device, folder)
  } catch (error) {
    await run('losetup', '--detach', device)
    throw error
  }
  await share(folder)
  return {
    folder,
    pull: async () => void process.kill(daemonOf(device), 'SIGKILL'),
    async unmount() {
      await unmount(folder)
      await run('losetup', '--detach', device)
      await letGo(image)
    },
  }
}

/** Mounts the file system in `image`. */
export async function mountImage(
  kind: FileSystemKind,
  image: string,
  folder: string,
  options: readonly string[] = [],
): Promise<Mounted> {
  await mkdir(folder, { recursive: true })
  return kind === 'ext4' ? mountExt4(image, folder, options) : mountExfat(image, folder, options)
}

/** Mounts an empty disk in memory. `options`: as `mount` takes them, such as `size=40m`. */
export async function mountMemory(folder: string, options: string): Promise<{ unmount(): Promise<void> }> {
  await mkdir(folder, { recursive: true })
  await run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  return { unmount: () => unmount(folder) }
}
