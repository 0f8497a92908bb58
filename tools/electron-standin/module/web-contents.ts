import type { EventEmitter } from 'node:events'
import { type DevtoolsSession, whateverComes } from '../chromium/devtools.ts'
import { createFrameSurfaces } from '../chromium/frame-surfaces.ts'
import { nodeWire } from '../hub/wire.ts'
import { loadPage } from '../page/load-page.ts'
import { writePageScripts } from '../page/page-scripts.ts'
import { watchResponsiveness } from '../page/responsiveness.ts'
import { sendInput } from '../page/send-input.ts'
import { assemble, preventable, refuse, strictEmitter } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'
import { newContentsState } from './contents-state.ts'
import { openTarget } from './contents-target.ts'
import { createContentsWords } from './contents-words.ts'
import { createIpc, type Ipc } from './ipc.ts'
import { createNativeImage } from './native-image.ts'
import type { SessionRecord } from './session.ts'
import { contentsEvents, type WebContentsSurface } from './web-contents-surface.ts'

export type ContentsOptions = {
  readonly session: SessionRecord
  readonly preload: string | undefined
  readonly arguments: readonly string[]
  readonly size: { readonly width: number; readonly height: number }
  /** Without Chromium's own window in front of it, which nobody would see: it takes half as long to make. */
  readonly minimized: boolean
  /** `webContents.close()`: the window's affair. */
  closeAsked(): void
  /** Told when the page target is gone for good. */
  gone(): void
  /** First paint or load: what `ready-to-show` stands for. */
  painted(): void
}

export type ContentsRecord = {
  readonly surface: WebContentsSurface
  readonly ready: Promise<void>
  readonly emitter: EventEmitter
  page(): DevtoolsSession | undefined
  targetId(): string | undefined
  load(url: string): Promise<void>
  /** The page target ended or the window was destroyed. */
  end(): void
  crashed(status: string, code: number): void
}

/** One page in Chromium, as Electron's webContents. Members are bound to `ready`: commands wait for the target. */
export function createContents(runtime: Runtime, options: ContentsOptions): ContentsRecord {
  const { addresses, ports } = runtime
  const { session, preload } = options
  const state = newContentsState()
  const emitter = strictEmitter('webContents', contentsEvents)
  const ipc: Ipc = createIpc('webContents.ipc')
  const frames = createFrameSurfaces(addresses, {
    contentsId: state.id,
    url: () => state.url,
    isEnded: () => state.ended,
    isThere: (frameId) => state.tree?.frame(frameId) !== undefined,
  })
  const words = createContentsWords(runtime, state, {
    session,
    preload,
    ipc,
    emitter,
    frameSurface: frames.surfaceOf,
    surface: () => surface,
  })
  const ready = openTarget(runtime, state, {
    session,
    scripts: writePageScripts({ schemes: addresses.schemes, preload, arguments: options.arguments }),
    emitter,
    frames,
    words,
    size: options.size,
    minimized: options.minimized,
    surface: () => surface,
    painted: () => options.painted(),
  })
  whateverComes(ready)
  const stopWatching = watchResponsiveness(
    () => (state.ended || state.crashed || !state.navigated ? undefined : state.page),
    emitter,
  )
  async function load(wanted: string): Promise<void> {
    await ready
    await loadPage(runtime, state, emitter, wanted)
  }

  const surface: WebContentsSurface = assemble('webContents', emitter, {
    id: state.id,
    ipc: ipc.surface,
    session: session.surface,
    mainFrame: frames.mainFrame,
    loadURL: (wanted: string) => load(wanted),
    getURL: () => state.url,
    getTitle: () => '',
    getType: () => 'window' as const,
    getOSProcessId: () => state.processId,
    isDestroyed: () => state.ended,
    isCrashed: () => state.crashed,
    isLoading: () => state.loading,
    send(channel: string, ...values: unknown[]) {
      if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
      words.tell({ op: 'send', channel, body: nodeWire.encode(values), ports: [] })
    },
    postMessage(channel: string, message: unknown, transfer?: Electron.MessagePortMain[]) {
      const packed = ports.pack([message], transfer)
      words.tell({ op: 'send', channel, body: packed.body, ports: packed.ports })
    },
    async executeJavaScript(code: string, userGesture = false) {
      await ready
      const answered = await state.page?.send('Runtime.evaluate', {
        expression: code,
        awaitPromise: true,
        returnByValue: true,
        userGesture,
      })
      if (answered?.exceptionDetails) {
        throw new Error(answered.exceptionDetails.exception?.description ?? answered.exceptionDetails.text)
      }
      return answered?.result.value
    },
    reload() {
      state.loading = true
      whateverComes(
        ready.then(() => {
          state.own = addresses.toChromium(state.url)
          // A crashed target has nothing to reload; it is navigated again.
          return state.crashed ? state.page?.send('Page.navigate', { url: state.own }) : state.page?.send('Page.reload')
        }),
      )
    },
    close: () => options.closeAsked(),
    forcefullyCrashRenderer: () => whateverComes(ready.then(() => state.page?.send('Page.crash'))),
    setWindowOpenHandler: words.setOpenHandler,
    setWebRTCIPHandlingPolicy(policy: string) {
      if (policy !== 'disable_non_proxied_udp') refuse(`webContents.setWebRTCIPHandlingPolicy('${policy}')`)
    },
    async capturePage() {
      await ready
      const shot = await state.page?.send('Page.captureScreenshot', { format: 'png' })
      return createNativeImage(Buffer.from(shot?.data ?? '', 'base64'))
    },
    sendInputEvent: (input: Electron.MouseInputEvent | Electron.MouseWheelInputEvent | Electron.KeyboardInputEvent) =>
      whateverComes(ready.then(() => state.page && sendInput(state.page, input))),
    focus: () => whateverComes(ready.then(() => state.page?.send('Page.bringToFront'))),
  }) as unknown as WebContentsSurface

  return {
    surface,
    ready,
    emitter,
    load,
    page: () => state.page,
    targetId: () => state.targetId,
    crashed(status, code) {
      if (state.ended) return
      state.crashed = true
      state.processId = 0
      state.document = undefined
      const reason = { killed: 'killed', oom: 'oom', crashed: 'crashed' }[status] ?? 'crashed'
      emitter.emit('render-process-gone', preventable({}), { reason, exitCode: code })
    },
    end() {
      if (state.ended) return
      state.ended = true
      state.document = undefined
      stopWatching()
      emitter.emit('destroyed')
      options.gone()
    },
  }
}
