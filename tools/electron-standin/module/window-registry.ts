import { whateverComes } from '../chromium/devtools.ts'
import type { ElectronSurface } from '../electron-surface.ts'
import { assemble, preventable } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'
import { createWindow, type WindowRecord, type WindowSurface } from './window.ts'

export type Windows = {
  readonly BrowserWindow: ElectronSurface['BrowserWindow']
  readonly webContents: ElectronSurface['webContents']
  /** False when a `close` listener of one prevented it; resolves once all are closed. */
  closeAll(): Promise<boolean>
  destroyAll(): void
}

/** All windows of the app, and Electron's two ways to them. */
export function createWindows(
  runtime: Runtime,
  app: { isReady(): boolean; windowClosed(left: number): void },
): Windows {
  const { devtools, emitApp } = runtime
  const windows = new Set<WindowRecord>()
  const byTarget = (id: string) => [...windows].find(({ contents }) => contents.targetId() === id)
  devtools.browser.on('Target.targetDestroyed', ({ targetId }) => byTarget(targetId)?.contents.end())
  devtools.browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    byTarget(targetId)?.contents.crashed(status, errorCode),
  )
  devtools.browser.on('Target.targetCreated', ({ targetInfo }) => {
    // window.open is replaced in pages; whatever else opens a page (a link with a target) is closed at once.
    if (targetInfo.type === 'page' && targetInfo.openerId !== undefined) {
      whateverComes(devtools.browser.send('Target.closeTarget', { targetId: targetInfo.targetId }))
    }
  })

  const registry = { windows, windowClosed: () => app.windowClosed(windows.size) }
  const findWindow = (test: (window: WindowRecord) => boolean): WindowSurface | null =>
    [...windows].find(test)?.surface ?? null
  function open(wanted?: Electron.BrowserWindowConstructorOptions): WindowSurface {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { surface } = createWindow(runtime, registry, wanted)
    emitApp('web-contents-created', preventable({}), surface.webContents)
    emitApp('browser-window-created', preventable({}), surface)
    return surface
  }
  const BrowserWindow = assemble(
    'BrowserWindow',
    function openWindow(wanted?: Electron.BrowserWindowConstructorOptions) {
      return open(wanted)
    },
    {
      getAllWindows: () => [...windows].map(({ surface }) => surface),
      fromWebContents: (contents: unknown) => findWindow(({ surface }) => surface.webContents === contents),
      fromId: (id: number) => findWindow(({ surface }) => surface.id === id),
      getFocusedWindow: () => findWindow(({ surface }) => surface.isFocused()),
    },
  ) as unknown as ElectronSurface['BrowserWindow']

  return {
    BrowserWindow,
    webContents: assemble(
      'webContents',
      {},
      {
        getAllWebContents: () => [...windows].map(({ surface }) => surface.webContents),
        fromId: (id: number) => findWindow(({ surface }) => surface.webContents.id === id)?.webContents,
        fromDevToolsTargetId: (id: string) => byTarget(id)?.surface.webContents,
      },
    ),
    async closeAll() {
      const all = [...windows]
      if (!all.every((window) => window.close())) return false
      await Promise.all(all.map((window) => window.closed))
      return true
    },
    destroyAll() {
      for (const window of [...windows]) window.destroy()
    },
  }
}
