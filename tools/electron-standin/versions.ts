import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Version of the Electron package whose types the stand-in is written against. */
export const electronVersion: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
).version
