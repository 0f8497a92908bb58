import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's distribution carries its version in a file of this name; so does the stand-in when it is laid out as one. */
const versionFile = join(import.meta.dirname, 'version')

function installedVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8')).version
}

/** Version of the Electron package whose types the stand-in is written against. */
export const electronVersion: string = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : installedVersion()
