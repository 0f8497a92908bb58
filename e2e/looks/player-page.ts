import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export type BuiltPlayerPage = { readonly directory: string; dispose(): Promise<void> }

const root = join(import.meta.dirname, '../../src/renderer')

/** Bundles the player page by itself, the way the application does, into a folder of its own. */
export async function buildPlayerPage(): Promise<BuiltPlayerPage> {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-player-page-'))
  const stageIsThere = existsSync(join(root, 'player/stage/stage.ts'))
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: stageIsThere ? [] : [stillStage()],
    build: {
      outDir: directory,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { player: join(root, 'player/index.html') } },
    },
  })
  return { directory, dispose: () => rm(directory, { recursive: true, force: true }) }
}

function stillStage() {
  const code = `export function createStage(host) {
    const image = document.createElement('img')
    image.style.cssText = 'width:100%;height:100%;object-fit:cover;display:block'
    image.alt = ''
    host.append(image)
    return { show(plan) { image.src = plan.items[0].source }, setMuted() {}, hideItem(hidden) { image.style.opacity = hidden ? '0' : '1' }, dispose() {} }
  }`
  return {
    name: 'still-stage',
    resolveId: (id: string) => (id.endsWith('stage/stage.ts') ? '\0still-stage' : null),
    load: (id: string) => (id === '\0still-stage' ? code : null),
  }
}
