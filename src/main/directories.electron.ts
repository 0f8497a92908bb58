import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { BuiltParts } from './diagnostics/build-hash.node.ts'
import type { VisionDirectories } from './vision/vision-process.electron.ts'

export type Directories = {
  /** Settings, status and counts of this player. */
  readonly data: string
  readonly renderer: string
  readonly demo: string
  readonly vision: VisionDirectories
  /** Everything that was built, for its hash. */
  readonly built: BuiltParts
  /** All of the program: what a session reads is below these. */
  readonly program: readonly string[]
}

/** Where everything lies: beside the built bundle in a checkout, among the unpacked resources in an installed player. */
export function findDirectories(): Directories {
  const root = app.getAppPath()
  const resources = app.isPackaged ? process.resourcesPath : root
  const renderer = join(import.meta.dirname, '../renderer')
  const vision = {
    models: join(resources, app.isPackaged ? 'models' : 'out/models'),
    wasm: join(resources, app.isPackaged ? 'wasm' : 'out/wasm'),
  }
  const built = {
    main: import.meta.dirname,
    cli: join(import.meta.dirname, '../cli'),
    preload: join(import.meta.dirname, '../preload'),
    renderer,
    ...vision,
  }
  return {
    data: app.getPath('userData'),
    renderer,
    demo: join(resources, app.isPackaged ? 'demo' : 'resources/demo'),
    vision,
    built,
    // In a checkout the libraries lie among thousands of files that are none of the program's.
    program: app.isPackaged ? [dirname(process.resourcesPath)] : Object.values(built),
  }
}
