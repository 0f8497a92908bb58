// The least that opens an address on the screen with Electron: what a start is compared with.
import { app, BrowserWindow } from 'electron'

await app.whenReady()
const window = new BrowserWindow({ fullscreen: true, frame: false })
window.loadURL(process.argv.at(-1))
