import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Main and the vision process are ESM for Node; preloads are one plain CommonJS file each, as a sandboxed window demands. */
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: { index: 'src/main/index.ts', vision: 'src/vision/index.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
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
