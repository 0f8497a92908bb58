import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractAll } from '@electron/asar'
import { electronVersion } from '../electron-standin/versions.ts'
import { repository } from '../setup/folders.ts'

/** Lays the stand-in out as Electron's distribution is: an executable, and beside it what it needs. */
export function layOutStandIn(folder: string): void {
  const standIn = join(repository, 'tools/electron-standin')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  cpSync(standIn, folder, {
    recursive: true,
    filter: (path) =>
      statSync(path).isDirectory() ? basename(path) !== 'fixture' : path.endsWith('.ts') && !path.endsWith('.test.ts'),
  })
  cpSync(join(standIn, 'electron'), join(folder, 'electron'))
  copyFileSync(join(repository, 'node_modules/node/bin/node'), join(folder, 'node'))
  chmodSync(join(folder, 'node'), 0o755)
  writeFileSync(join(folder, 'version'), electronVersion)
}

/** Node reads no archive: for the stand-in, what was packed is laid beside it as a folder, unchanged. */
export function unpackForStandIn(resources: string): void {
  extractAll(join(resources, 'app.asar'), join(resources, 'app'))
  rmSync(join(resources, 'app.asar'))
  rmSync(join(resources, 'app.asar.unpacked'), { recursive: true, force: true })
}
