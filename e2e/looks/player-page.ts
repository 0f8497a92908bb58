import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export type BuiltPlayerPage = { readonly directory: string; dispose(): Promise<void> }

const root = join(import.meta.dirname, '../../src/renderer')

/** Bundles the player page by itself, the way the application does, into a folder of its own. */
export async function buildPlayerPage(): Promise<BuiltPlayerPage> {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-player-page-'))
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: {
      outDir: directory,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { player: join(root, 'player/index.html') } },
    },
  })
  return { directory, dispose: () => rm(directory, { recursive: true, force: true }) }
}
