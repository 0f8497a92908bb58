import { join } from 'node:path'

export const repository = join(import.meta.dirname, '../..')
/** What set-up found out and need not find out again. */
export const cacheFolder = join(repository, 'node_modules/.cache/askfirst')
export const outFolder = join(repository, 'out')
