import { whateverComes } from '../chromium/devtools.ts'
import { assemble, type EmitterMember, preventable, refuse, strictEmitter } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'
import { type ContentsRecord, createContents } from './web-contents.ts'
import type { WebContentsSurface } from './web-contents-surface.ts'

export type WindowSurface = Pick<
  Electron.BrowserWindow,
  | EmitterMember
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'minimize'
  | 'isMinimized'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'setBounds'
  | 'getBounds'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'setKiosk'
  | 'isKiosk'
  | 'setTitle'
  | 'getTitle'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'
> & { readonly webContents: WebContentsSurface }

export type WindowRecord = {
  readonly surface: WindowSurface
  readonly contents: ContentsRecord
  /** False when a `close` listener prevented it. */
  close(): boolean
  destroy(): void
  readonly closed: Promise<void>
}

const knownEvents = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'minimize',
  'focus',
  'blur',
  'resize',
  'move',
  'enter-full-screen',
  'leave-full-screen',
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
]

/** Window options that are honoured or without meaning in a page driven from outside; another one is refused. */
const knownOptions = new Set(
  (
    'width height x y show kiosk fullscreen fullscreenable frame backgroundColor title resizable movable minimizable ' +
    'maximizable closable useContentSize autoHideMenuBar roundedCorners alwaysOnTop skipTaskbar webPreferences icon ' +
    'enableLargerThanScreen center minWidth minHeight paintWhenInitiallyHidden hasShadow thickFrame focusable'
  ).split(' '),
)
const knownPreferences = new Set(
  (
    'preload partition session sandbox additionalArguments contextIsolation nodeIntegration nodeIntegrationInWorker ' +
    'nodeIntegrationInSubFrames backgroundThrottling spellcheck disableDialogs webviewTag navigateOnDragDrop devTools ' +
    'webSecurity allowRunningInsecureContent experimentalFeatures enableWebSQL autoplayPolicy safeDialogs images ' +
    'javascript plugins webgl textAreasAreResizable disableHtmlFullscreenWindowResize enableBlinkFeatures zoomFactor'
  ).split(' '),
)

export type WindowRegistry = {
  readonly windows: Set<WindowRecord>
  windowClosed(): void
}

export function createWindow(
  runtime: Runtime,
  registry: WindowRegistry,
  options: Electron.BrowserWindowConstructorOptions = {},
): WindowRecord {
  const preferences = options.webPreferences ?? {}
  for (const name of Object.keys(options)) if (!knownOptions.has(name)) refuse(`BrowserWindow option ${name}`)
  for (const name of Object.keys(preferences)) if (!knownPreferences.has(name)) refuse(`webPreferences.${name}`)
  if (preferences.nodeIntegration || preferences.contextIsolation === false) refuse('a window without isolation')

  const emitter = strictEmitter('BrowserWindow', knownEvents)
  let visible = options.show !== false
  let minimized = !visible
  let toldMinimized = false
  let fullScreen = Boolean(options.fullscreen || options.kiosk)
  let kiosk = Boolean(options.kiosk)
  let title = options.title ?? ''
  let ended = false
  let painted = false
  const normal = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  }
  const bounds = (): Electron.Rectangle => ({
    ...(fullScreen ? runtime.displays.near(normal).bounds : normal),
  })
  let told = bounds()
  /** Says what became of its place: Electron tells of a move and of a new size, each only where there was one. */
  const tellPlace = (): void => {
    const [before, now] = [told, bounds()]
    told = now
    if (now.x !== before.x || now.y !== before.y) emitter.emit('move')
    if (now.width !== before.width || now.height !== before.height) emitter.emit('resize')
  }
  const { promise: closed, resolve: tellClosed } = Promise.withResolvers<void>()

  const session = preferences.session
    ? (runtime.sessions.recordOf(preferences.session) ?? refuse('a session from elsewhere'))
    : runtime.sessions.of(preferences.partition)
  const contents = createContents(runtime, {
    session,
    preload: preferences.preload,
    arguments: preferences.additionalArguments ?? [],
    size: bounds(),
    minimized: runtime.isHeadless && !visible,
    closeAsked: () => void record.close(),
    gone: () => end(),
    painted() {
      if (painted) return
      painted = true
      emitter.emit('ready-to-show')
    },
  })
  contents.emitter.on('unresponsive', () => emitter.emit('unresponsive'))
  contents.emitter.on('responsive', () => emitter.emit('responsive'))

  function end(): void {
    if (ended) return
    ended = true
    stopFollowing()
    registry.windows.delete(record)
    contents.end()
    emitter.emit('closed')
    tellClosed()
    registry.windowClosed()
  }

  /** Headless windows have the size of their device metrics, real ones that of the window. */
  async function place(): Promise<void> {
    await contents.ready
    const page = contents.page()
    const targetId = contents.targetId()
    if (!page || targetId === undefined || ended) return
    const { x, y, width, height } = bounds()
    if (runtime.isHeadless) {
      if (visible && minimized) {
        minimized = false
        const { windowId } = await runtime.devtools.browser.send('Browser.getWindowForTarget', { targetId })
        await runtime.devtools.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
      }
      await page.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        screenWidth: runtime.displaySize.width,
        screenHeight: runtime.displaySize.height,
        deviceScaleFactor: 1,
        mobile: false,
      })
      return
    }
    const { windowId } = await runtime.devtools.browser.send('Browser.getWindowForTarget', { targetId })
    const set = (wanted: object) =>
      runtime.devtools.browser.send('Browser.setWindowBounds', { windowId, bounds: wanted })
    await set({ windowState: 'normal' })
    // Minimizing would stop the page; a window that is not to be seen stands beside every screen.
    if (!visible) await set({ left: -32_000, top: -32_000, width, height })
    else {
      await set({ left: x, top: y, width, height })
      if (fullScreen) await set({ windowState: 'fullscreen' })
    }
  }
  const placeAgain = (): void => whateverComes(place())
  const stopFollowing = runtime.displays.onChange(() => {
    if (!fullScreen) return
    placeAgain()
    tellPlace()
  })

  const surface: WindowSurface = assemble('BrowserWindow', emitter, {
    id: contents.surface.id,
    webContents: contents.surface,
    loadURL: (url: string) => contents.load(url),
    show() {
      visible = true
      toldMinimized = false
      placeAgain()
      emitter.emit('show')
    },
    showInactive() {
      surface.show()
    },
    hide() {
      visible = false
      placeAgain()
      emitter.emit('hide')
    },
    // A page that is driven from outside is drawn all the same; what there is of it is that the application is told.
    minimize() {
      toldMinimized = true
      emitter.emit('minimize')
    },
    isMinimized: () => toldMinimized,
    isVisible: () => visible,
    focus() {
      contents.surface.focus()
      emitter.emit('focus')
    },
    isFocused: () => visible && !ended,
    close: () => void record.close(),
    destroy: () => record.destroy(),
    isDestroyed: () => ended,
    getBounds: bounds,
    setBounds(wanted: Partial<Electron.Rectangle>) {
      Object.assign(normal, wanted)
      placeAgain()
      tellPlace()
    },
    isFullScreen: () => fullScreen,
    setFullScreen(flag: boolean) {
      fullScreen = flag
      placeAgain()
      tellPlace()
      emitter.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
    },
    isKiosk: () => kiosk,
    setKiosk(flag: boolean) {
      kiosk = flag
      surface.setFullScreen(flag)
    },
    getTitle: () => title,
    setTitle(text: string) {
      title = text
    },
    // There is no menu bar, and the page's own background covers the window's.
    setMenuBarVisibility() {},
    setBackgroundColor() {},
  }) as unknown as WindowSurface

  const record: WindowRecord = {
    surface,
    contents,
    closed,
    close() {
      if (ended) return true
      const event = preventable({})
      emitter.emit('close', event)
      if (event.defaultPrevented) return false
      setImmediate(() => record.destroy())
      return true
    },
    destroy() {
      if (ended) return
      // The window is gone for the app before its page has ended in Chromium.
      end()
      const closeTarget = () => {
        const targetId = contents.targetId()
        if (targetId !== undefined) whateverComes(runtime.devtools.browser.send('Target.closeTarget', { targetId }))
      }
      contents.ready.then(closeTarget, () => {})
    },
  }
  registry.windows.add(record)
  if (!runtime.isHeadless) placeAgain()
  return record
}
