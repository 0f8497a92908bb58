import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where tools/setup keeps what it found. */
export const chromiumOutcomeFile = join(import.meta.dirname, '../../../node_modules/.cache/askfirst/chromium.json')

/** Real binaries: Debian's and Ubuntu's `/usr/bin/chromium` is a script that drops descriptors and adds switches. */
const wellKnown = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/headless_shell',
  '/opt/google/chrome/chrome',
  '/opt/chromium.org/chromium/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium to drive: ASKFIRST_CHROMIUM, what set-up kept, then the places where systems put one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.ASKFIRST_CHROMIUM
  if (named) return isExecutable(named) ? named : undefined
  if (existsSync(chromiumOutcomeFile)) {
    const { executable } = JSON.parse(readFileSync(chromiumOutcomeFile, 'utf8')) as { executable?: string }
    if (executable && isExecutable(executable)) return executable
  }
  return wellKnown.find(isExecutable)
}

/** Version of a Chromium binary, like `156.0.8078.79`; asked once for each binary and kept. */
export function readChromiumVersion(executable: string): string | undefined {
  const changed = statSync(executable).mtimeMs
  if (existsSync(chromiumOutcomeFile)) {
    const kept = JSON.parse(readFileSync(chromiumOutcomeFile, 'utf8')) as Record<string, unknown>
    if (kept.executable === executable && kept.changed === changed && typeof kept.full === 'string') return kept.full
  }
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  const full = /\d+\.\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0]
  if (full === undefined) return undefined
  try {
    mkdirSync(dirname(chromiumOutcomeFile), { recursive: true })
    writeFileSync(chromiumOutcomeFile, JSON.stringify({ executable, changed, full }))
  } catch {
    // Packed with the application, it lies where it may not write; it asks anew at each start.
  }
  return full
}
