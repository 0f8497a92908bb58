import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = readFileSync(join(import.meta.dirname, '../../../docs/privacy.md'), 'utf8')
const [, table = ''] = page.split('## What is on the disk')
const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))

/** Every name in the data folder that `docs/privacy.md` speaks of, those of broken files that are kept beside included. */
export const keptNames: readonly string[] = rows.flatMap((row) => {
  const [, names = ''] = row.split('|')
  const beside = row.matchAll(/`(\w+\.broken-…[^`]*)`/g)
  return [...names.matchAll(/`([^`]+)`/g), ...beside].map(([, name = '']) => name.replace(/\/$/, '').replace('…', '1'))
})
