import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { electronVersion } from '../electron-standin/versions.ts'
import { repository } from '../setup/folders.ts'

/** Lays the stand-in out as Electron's distribution is: an executable, and beside it what it needs. */
export function layOutStandIn(folder: string): void {
  const standIn = join(repository, 'tools/electron-standin')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const name of readdirSync(standIn)) {
    if (/\.ts$/.test(name) && !/\.test\.ts$/.test(name)) copyFileSync(join(standIn, name), join(folder, name))
  }
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
