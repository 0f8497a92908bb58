import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, dirname, resolve } from 'node:path'

/**
 * A module of ours, and all that it imports from us, without types and as one address. Whoever is forked with it has no
 * TypeScript to read first: that took each of them a tenth of a second, and Electron takes none.
 */
export function plainModule(file: string): string {
  const folder = dirname(file)
  const text = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    .replaceAll('import.meta.dirname', JSON.stringify(folder))
    .replace(/ from '(\.[^']+\.ts)'/g, (_, path: string) => ` from '${plainModule(resolve(folder, path))}'`)
  return `data:text/javascript;name=${basename(file)};base64,${Buffer.from(text).toString('base64')}`
}
