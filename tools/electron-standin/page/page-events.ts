import type { EventEmitter } from 'node:events'
import { type DevtoolsSession, whateverComes } from '../chromium/devtools.ts'
import type { FrameSurface } from '../module/web-contents-surface.ts'
import { preventable } from '../refusal.ts'
import type { Addresses } from '../scheme/addresses.ts'

export type PageState = {
  /** False while the page is the blank one that every target begins with: its events are nobody's. */
  hasNavigated(): boolean
  /** A document was committed; without an address it is an error page. */
  committed(address: string | undefined): void
  loaded(): void
  painted(): void
}

/** Turns what DevTools tells of a page into Electron's events. */
export function watchPage(
  session: DevtoolsSession,
  targetId: string,
  addresses: Addresses,
  emitter: EventEmitter,
  mainFrame: FrameSurface,
  page: PageState,
): void {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined || !page.hasNavigated()) return
    // An error page stands for an address that could not be loaded.
    const url = frame.unreachableUrl ? undefined : addresses.toApp(frame.url)
    page.committed(url)
    if (url === undefined) return
    emitter.emit('did-navigate', preventable({}), url, 200, 'OK')
  })
  session.on('Page.navigatedWithinDocument', (event) => {
    if (event.frameId !== targetId) return
    const url = addresses.toApp(event.url)
    page.committed(url)
    emitter.emit('did-navigate-in-page', preventable({}), url, true, mainFrame.processId, 1)
  })
  session.on('Page.domContentEventFired', () => {
    if (page.hasNavigated()) emitter.emit('dom-ready', preventable({}))
  })
  session.on('Page.loadEventFired', () => {
    if (!page.hasNavigated()) return
    page.loaded()
    emitter.emit('did-finish-load', preventable({}))
    emitter.emit('did-stop-loading')
  })
  session.on('Page.lifecycleEvent', ({ name, frameId }) => {
    if (name === 'firstPaint' && page.hasNavigated() && frameId === targetId) page.painted()
  })
  session.on('Page.javascriptDialogOpening', () => {
    // `disableDialogs`: nobody stands there to answer.
    whateverComes(session.send('Page.handleJavaScriptDialog', { accept: false }))
  })
  session.on('Runtime.consoleAPICalled', (event) => {
    const message = event.args.map((one) => one.value ?? one.description ?? one.unserializableValue ?? '').join(' ')
    const levels: Record<string, string> = { warning: 'warning', error: 'error', debug: 'debug' }
    const call = event.stackTrace?.callFrames[0]
    emitter.emit(
      'console-message',
      preventable({
        message,
        level: levels[event.type] ?? 'info',
        lineNumber: (call?.lineNumber ?? 0) + 1,
        sourceId: addresses.toApp(call?.url ?? ''),
        frame: mainFrame,
      }),
    )
  })
}
