import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = readFileSync(join(import.meta.dirname, '../../../docs/privacy.md'), 'utf8')
const [, table = ''] = page.split('## What is on the disk')
const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))

const namesOf = (row: string): readonly string[] =>
  [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace('…', '1'))

/** The folders among them. */
export const keptFolders: readonly string[] = rows
  .flatMap(namesOf)
  .flatMap((name) => /^([^/]+)\/$/.exec(name)?.[1] ?? [])

/**
 * Every name in the data folder that `docs/privacy.md` has a line for, those of broken files included; what lies in one of its
 * folders goes by the folder's name.
 */
export const keptNames: readonly string[] = rows
  .flatMap(namesOf)
  .map((name) => name.replace(/\/$/, ''))
  .filter((name) => !name.includes('/'))
