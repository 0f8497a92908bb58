import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium, readChromiumVersion } from '../electron-standin/chromium/chromium-path.ts'
import { cacheFolder, repository } from './folders.ts'
import { runQuietly } from './run.ts'

export type Engine = {
  readonly kind: 'electron' | 'stand-in'
  /** Absolute path of the `electron` executable to run. */
  readonly executable: string
  /** One line for people: which engine this is and, for the stand-in, why. */
  readonly sentence: string
}

type Kept = {
  readonly version: string
  readonly lookedAt: number
  /** Why there is no Electron; absent when there is one. */
  readonly because?: string
}

const outcomeFile = join(cacheFolder, 'engine.json')
const standIn = join(repository, 'tools/electron-standin/electron')
const lookFor = 10_000
const day = 24 * 60 * 60 * 1000

const electronFolder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'))

function electronVersion(): string {
  return JSON.parse(readFileSync(join(electronFolder(), 'package.json'), 'utf8')).version
}

/** The binary that `install-electron` put in place, if it did. */
function installedBinary(): string | undefined {
  const named = join(electronFolder(), 'path.txt')
  if (!existsSync(named)) return undefined
  const binary = join(electronFolder(), 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

function readKept(version: string): Kept | undefined {
  if (!existsSync(outcomeFile)) return undefined
  const kept = JSON.parse(readFileSync(outcomeFile, 'utf8')) as Kept
  return kept.version === version && Date.now() - kept.lookedAt < day ? kept : undefined
}

/** Whether the host that holds the binary answers in time; the same addresses and settings as Electron's downloader. */
async function canDownload(version: string): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  const folder = process.env.ELECTRON_CUSTOM_DIR ?? `v${version}`
  const file = process.env.ELECTRON_CUSTOM_FILENAME ?? `electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const answer = await fetch(`${base}${folder}/${file}`, { method: 'HEAD', signal: AbortSignal.timeout(lookFor) })
    return answer.ok
  } catch {
    return false
  }
}

/** Looks for Electron; the reason why it cannot be used, or nothing when it can. */
async function lookForElectron(version: string): Promise<string | undefined> {
  if (!installedBinary()) {
    if (!(await canDownload(version))) return "Electron's binary could not be downloaded"
    process.stderr.write('Downloading Electron …\n')
    // The host answered, so this is a matter of its speed; it is not cut off half-way.
    await runQuietly(process.execPath, [join(electronFolder(), 'install.js')])
  }
  const binary = installedBinary()
  if (!binary) return "Electron's binary could not be installed"
  const tried = await runQuietly(binary, ['--version'], { deadline: lookFor })
  return tried.code === 0 ? undefined : "Electron's binary does not start on this system"
}

/**
 * Which engine runs the player here: the real Electron where it can be had, else the stand-in. The outcome is kept for
 * a day, or until the package changes; `again` looks anew. ASKFIRST_ENGINE=stand-in chooses the stand-in.
 */
export async function findEngine(options: { readonly again?: boolean } = {}): Promise<Engine> {
  const version = electronVersion()
  if (process.env.ASKFIRST_ENGINE === 'stand-in') return describeStandIn('ASKFIRST_ENGINE asks for it')
  let kept = options.again ? undefined : readKept(version)
  // A binary that came since, or went, is news.
  if (kept && (kept.because === undefined) !== (installedBinary() !== undefined)) kept = undefined
  if (!kept) {
    const because = await lookForElectron(version)
    kept = { version, lookedAt: Date.now(), ...(because === undefined ? {} : { because }) }
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(outcomeFile, JSON.stringify(kept))
  }
  const binary = installedBinary()
  if (kept.because !== undefined || binary === undefined) return describeStandIn(kept.because ?? 'Electron is gone')
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!hasDisplay) return describeStandIn('Electron needs a display and there is none')
  return { kind: 'electron', executable: binary, sentence: `Electron ${version}` }
}

function describeStandIn(because: string): Engine {
  const found = findChromium()
  const chromium = (found && readChromiumVersion(found))?.split('.')[0] ?? '(not found yet)'
  const [node] = process.versions.node.split('.')
  const sentence = `stand-in: Chromium ${chromium} + Node ${node}, because ${because}`
  return { kind: 'stand-in', executable: standIn, sentence }
}
