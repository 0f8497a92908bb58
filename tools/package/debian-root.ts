// A Debian of its own to install into: a folder that debootstrap fills once, and on top of it a layer that is thrown away.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../setup/folders.ts'
import { runQuietly } from '../setup/run.ts'

/**
 * What the packed player needs there; the layer on top has no network to fetch it with. Chromium's libraries want some session
 * bus, and debootstrap chooses none by itself.
 */
const packages = [
  'adduser',
  'util-linux',
  'minisign',
  'chromium',
  'chromium-sandbox',
  'dbus-x11',
  'fonts-dejavu-core',
  'procps',
]

async function must(file: string, words: readonly string[]): Promise<void> {
  const { code, output } = await runQuietly(file, words)
  if (code !== 0) throw new Error(`${file} ${words.join(' ')}: ${output.slice(-2000)}`)
}

/** The folder with a minimal Debian and what the player depends on; filled at the first call, some 900 MB. */
export async function prepareDebian(): Promise<string> {
  const base = join(cacheFolder, 'debian-bookworm')
  if (existsSync(base)) return base
  process.stderr.write('Filling a folder with Debian (once; some minutes) …\n')
  mkdirSync(cacheFolder, { recursive: true })
  const made = mkdtempSync(join(cacheFolder, 'debian-'))
  await must('debootstrap', ['--variant=minbase', `--include=${packages.join(',')}`, 'bookworm', made])
  rmSync(join(made, 'var/cache/apt/archives'), { recursive: true, force: true })
  renameSync(made, base)
  return base
}

/** Lays an empty layer over that Debian and mounts what programs expect; to be called in a mount namespace of its own. */
export async function layerOn(base: string): Promise<string> {
  await must('mount', ['--make-rprivate', '/'])
  const scratch = mkdtempSync(join(tmpdir(), 'askfirst-debian-'))
  await must('mount', ['-t', 'tmpfs', 'tmpfs', scratch])
  const [upper, work, root] = ['upper', 'work', 'root'].map((name) => join(scratch, name)) as [string, string, string]
  for (const folder of [upper, work, root]) mkdirSync(folder)
  await must('mount', ['-t', 'overlay', 'overlay', '-o', `lowerdir=${base},upperdir=${upper},workdir=${work}`, root])
  await must('mount', ['-t', 'proc', 'proc', join(root, 'proc')])
  await must('mount', ['--rbind', '/dev', join(root, 'dev')])
  await must('mount', ['-t', 'tmpfs', 'tmpfs', join(root, 'tmp')])
  await must('chmod', ['1777', join(root, 'tmp')])
  // No service is started while packages are installed: there is no systemd in here.
  writeFileSync(join(root, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  return root
}
