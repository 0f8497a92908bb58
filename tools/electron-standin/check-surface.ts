// Type-checks the application against the stand-in: what main or a preload uses and the stand-in lacks does not compile.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/askfirst')

/** Electron's types without its `electron` modules, so that the import of that name means the stand-in's surface. */
const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')
const namespaceOnly = types.replace(/^declare module '(electron|original-fs|node:original-fs)[^']*' \{[^}]*\}/gm, '')
mkdirSync(cache, { recursive: true })
writeFileSync(join(cache, 'electron-namespace.d.ts'), namespaceOnly)

const tsc = join(root, 'node_modules/.bin/tsc')
const { status } = spawnSync(tsc, ['-p', join(import.meta.dirname, 'tsconfig.app.json')], { stdio: 'inherit' })
process.exitCode = status ?? 1
