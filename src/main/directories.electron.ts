import { join } from 'node:path'
import { app } from 'electron'
import type { VisionDirectories } from './vision/vision-process.electron.ts'

export type Directories = {
  /** Settings, status and counts of this player. */
  readonly data: string
  readonly renderer: string
  readonly demo: string
  readonly vision: VisionDirectories
}

/** Where everything lies: beside the built bundle in a checkout, among the unpacked resources in an installed player. */
export function findDirectories(): Directories {
  const root = app.getAppPath()
  const resources = app.isPackaged ? process.resourcesPath : root
  return {
    data: app.getPath('userData'),
    renderer: join(import.meta.dirname, '../renderer'),
    demo: join(resources, app.isPackaged ? 'demo' : 'resources/demo'),
    vision: {
      models: join(resources, app.isPackaged ? 'models' : 'out/models'),
      wasm: join(resources, app.isPackaged ? 'wasm' : 'out/wasm'),
    },
  }
}
