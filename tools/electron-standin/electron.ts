// What `import … from 'electron'` and `require('electron')` give in main: boot.ts made the parts and left them here.

import type { ElectronSurface } from './electron-surface.ts'
import { strict } from './refusal.ts'

const parts = (globalThis as unknown as Record<symbol, ElectronSurface>)[Symbol.for('askfirst.electron-stand-in')]
if (!parts) throw new Error("not in the stand-in: 'electron' outside the main process")

export const {
  app,
  BrowserWindow,
  webContents,
  ipcMain,
  protocol,
  session,
  utilityProcess,
  MessageChannelMain,
  screen,
  powerSaveBlocker,
  powerMonitor,
  globalShortcut,
  dialog,
  Menu,
  nativeTheme,
  shell,
} = parts
const electron: ElectronSurface = strict('electron', { ...parts })

export { electron as 'module.exports' }
// biome-ignore lint/style/noDefaultExport: Electron's module has one.
export default electron
