import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

export type BuiltPage = { readonly directory: string; dispose(): Promise<void> }

/** Bundles the settings page by itself, the way the application does, into a folder of its own. */
export async function buildSettingsPage(): Promise<BuiltPage> {
  const directory = await mkdtemp(join(tmpdir(), 'askfirst-settings-page-'))
  const root = join(import.meta.dirname, '../../src/renderer')
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: directory,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { settings: join(root, 'settings/index.html') } },
    },
  })
  return { directory, dispose: () => rm(directory, { recursive: true, force: true }) }
}
