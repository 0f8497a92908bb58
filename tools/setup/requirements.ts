import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from '../electron-standin/chromium/chromium-path.ts'
import { runQuietly } from './run.ts'

export type Requirement =
  | 'chromium'
  | 'debootstrap'
  | 'exfat'
  | 'ffmpeg'
  | 'fonts'
  | 'iproute2'
  | 'minisign'
  | 'mounting'
  | 'virtual-screen'

/** What is missing and cannot be installed from here; the message is one sentence for whoever started us. */
export class MissingRequirement extends Error {}

type Means = {
  readonly has: () => boolean
  /** Debian packages. */
  readonly packages: readonly string[]
  readonly sentence: string
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

function hasFonts(folder: string, depth = 4): boolean {
  if (depth === 0 || !existsSync(folder)) return false
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasFonts(join(folder, entry.name), depth - 1) : /\.(ttf|otf|pfb|ttc)$/i.test(entry.name),
  )
}

const means: Record<Requirement, Means> = {
  chromium: {
    has: () => findChromium() !== undefined,
    // The sandbox's helper is for systems that let nobody make a namespace; it is only recommended, so it is named.
    packages: ['chromium', 'chromium-sandbox'],
    sentence:
      'Askfirst needs Chromium here: install Chromium or Chrome (on Debian: apt install chromium), or name its binary in ASKFIRST_CHROMIUM.',
  },
  debootstrap: {
    has: () => ['debootstrap', 'dpkg-deb', 'unshare'].every(isOnPath),
    packages: ['debootstrap', 'dpkg', 'util-linux'],
    sentence:
      'Trying the package needs a Debian with debootstrap: install it (on Debian: apt install debootstrap), as root.',
  },
  ffmpeg: {
    has: () => isOnPath('ffmpeg'),
    packages: ['ffmpeg'],
    sentence: 'Askfirst needs ffmpeg here: install ffmpeg (on Debian: apt install ffmpeg) and put it on the PATH.',
  },
  iproute2: {
    has: () => process.platform !== 'linux' || isOnPath('ip'),
    packages: ['iproute2'],
    sentence: 'Some of Askfirst’s tests need the command "ip": install iproute2 (on Debian: apt install iproute2).',
  },
  minisign: {
    has: () => isOnPath('minisign'),
    packages: ['minisign'],
    sentence:
      'Some of Askfirst’s tests compare with the command "minisign": install it (on Debian: apt install minisign).',
  },
  mounting: {
    has: () => ['mkfs.ext4', 'mount', 'umount', 'losetup', 'perl'].every(isOnPath),
    packages: ['e2fsprogs', 'mount', 'perl-base'],
    sentence:
      'Some of Askfirst’s tests mount disks of their own: install mount, e2fsprogs and perl (on Debian: apt install mount e2fsprogs perl-base).',
  },
  exfat: {
    has: () => ['mkfs.exfat', 'mount.exfat-fuse'].every(isOnPath),
    packages: ['exfat-fuse', 'exfatprogs'],
    sentence:
      'Some of Askfirst’s tests pull sticks with exFAT: install its tools (on Debian: apt install exfat-fuse exfatprogs).',
  },
  'virtual-screen': {
    has: () => isOnPath('Xvfb'),
    packages: ['xvfb'],
    sentence: 'What comes onto the screen is measured on a virtual one: install Xvfb (on Debian: apt install xvfb).',
  },
  fonts: {
    // Elsewhere the system brings its own.
    has: () => process.platform !== 'linux' || hasFonts('/usr/share/fonts') || hasFonts('/usr/local/share/fonts'),
    packages: ['fonts-dejavu-core'],
    sentence:
      'Askfirst needs at least one font on this system: install one (on Debian: apt install fonts-dejavu-core).',
  },
}

/**
 * Finds what is asked for, or installs it where that is possible without a question: as root on a Debian-like system,
 * through apt-get. Throws `MissingRequirement` otherwise.
 */
export async function meetRequirements(wanted: readonly Requirement[]): Promise<void> {
  const missing = wanted.filter((name) => !means[name].has())
  if (missing.length > 0) {
    const packages = missing.flatMap((name) => means[name].packages)
    if (canInstall()) {
      process.stderr.write(`Installing ${packages.join(', ')} through apt-get (once; this can take a minute) …\n`)
      await install(packages)
    }
    for (const name of missing) if (!means[name].has()) throw new MissingRequirement(means[name].sentence)
  }
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get')
}

async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lists = '/var/lib/apt/lists'
  const hasLists = existsSync(lists) && readdirSync(lists).some((name) => name.includes('Packages'))
  const add = () => runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
  if (!hasLists) await runQuietly('apt-get', ['update'], { env })
  let outcome = await add()
  if (outcome.code !== 0 && hasLists) {
    // Old lists name packages that the mirror has no more.
    await runQuietly('apt-get', ['update'], { env })
    outcome = await add()
  }
  if (outcome.code !== 0) process.stderr.write(`${outcome.output.trim().split('\n').slice(-3).join('\n')}\n`)
}
