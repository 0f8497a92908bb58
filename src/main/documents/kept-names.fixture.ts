import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = readFileSync(join(import.meta.dirname, '../../../docs/privacy.md'), 'utf8')
const [, table = ''] = page.split('## What is on the disk')
const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))

/**
 * Every name in the data folder that `docs/privacy.md` has a line for, those of broken files included; what lies in one of its
 * folders goes by the folder's name.
 */
export const keptNames: readonly string[] = rows.flatMap((row) => {
  const [, names = ''] = row.split('|')
  return [...names.matchAll(/`([^`]+)`/g)]
    .map(([, name = '']) => name.replace(/\/$/, '').replace('…', '1'))
    .filter((name) => !name.includes('/'))
})
