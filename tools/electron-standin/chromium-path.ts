import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where tools/setup keeps what it found. */
export const chromiumOutcomeFile = join(import.meta.dirname, '../../node_modules/.cache/askfirst/chromium.json')

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
