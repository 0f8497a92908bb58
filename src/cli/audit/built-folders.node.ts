import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuiltParts } from '../../main/diagnostics/build-hash.node.ts'

/** The folder `out` that this command belongs to: above it when it is built, beside its sources in a checkout. */
function outFolder(): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const out = join(folder, 'out')
    if (existsSync(join(out, 'main/index.js'))) return out
    if (dirname(folder) === folder) return undefined
  }
}

/** The parts of the built player; models and WASM lie outside of `out` once they are installed. Undefined: it is not built, or not whole. */
export function findBuild(): BuiltParts | undefined {
  const out = outFolder()
  if (out === undefined) return undefined
  const resource = (name: string): string => {
    const beside = join(out, name)
    return existsSync(beside) ? beside : join(out, '../..', name)
  }
  const parts: BuiltParts = {
    main: join(out, 'main'),
    cli: join(out, 'cli'),
    preload: join(out, 'preload'),
    renderer: join(out, 'renderer'),
    models: resource('models'),
    wasm: resource('wasm'),
  }
  return Object.values(parts).every((folder) => existsSync(folder)) ? parts : undefined
}
