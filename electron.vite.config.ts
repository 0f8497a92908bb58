import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { everyTongue } from './src/renderer/ui/words/tongues.ts'
import { wordingOf } from './src/renderer/ui/words/wording.ts'
import { sourceDate } from './tools/setup/source-date.ts'

/** Lays what the sheet says beside main's bundle: its checksum names the wording in the receipts. */
const wording = {
  name: 'wording',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }): void {
    this.emitFile({ type: 'asset', fileName: 'main/wording.json', source: wordingOf(everyTongue) })
  },
}

/** Says beside main's bundle when its sources were last changed: no right clock is before that. */
const dated = {
  name: 'dated',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }): void {
    this.emitFile({
      type: 'asset',
      fileName: 'main/source-date',
      source: `${sourceDate(process.env, process.cwd()).toISOString()}\n`,
    })
  },
}

/** Main, the vision process and the command line are ESM for Node; preloads are one plain CommonJS file each, as a sandboxed window demands. */
export default defineConfig({
  main: {
    plugins: [wording, dated],
    build: {
      // Read from its own files, zod is a tenth of the vision process's start.
      externalizeDeps: { exclude: ['zod'] },
      license: { fileName: 'main/bundled-licences.json' },
      outDir: 'out',
      rolldownOptions: {
        input: {
          'main/index': 'src/main/index.ts',
          // An entry, so that it lies beside the others whatever the build makes of the rest.
          'main/app': 'src/main/app.electron.ts',
          'main/vision': 'src/vision/index.ts',
          'main/import-worker': 'src/main/content/import/import-worker.node.ts',
          'main/store-worker': 'src/main/content/upkeep/store-worker.node.ts',
          'main/draft-worker': 'src/main/content/draft/draft-worker.node.ts',
          'main/reports-worker': 'src/main/sides/reports-worker.node.ts',
          'cli/index': 'src/cli/index.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'main/chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      license: { fileName: 'bundled-licences.json' },
      rolldownOptions: {
        input: {
          player: 'src/preload/player.ts',
          settings: 'src/preload/settings.ts',
          capture: 'src/preload/capture.ts',
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      assetsInlineLimit: 0,
      license: { fileName: 'bundled-licences.json' },
      rolldownOptions: {
        input: {
          player: 'src/renderer/player/index.html',
          settings: 'src/renderer/settings/index.html',
          capture: 'src/renderer/capture/index.html',
        },
      },
    },
  },
})
