import type { EventEmitter } from 'node:events'
import { type DevtoolsSession, whateverComes } from './devtools.ts'
import { createFrameSurfaces } from './frame-surfaces.ts'
import { prepareTarget } from './frame-targets.ts'
import { createFrameTree, type FrameTree } from './frame-tree.ts'
import { createIpc, type Ipc } from './ipc.ts'
import { createNativeImage } from './native-image.ts'
import { watchPage } from './page-events.ts'
import { writePageScripts } from './page-scripts.ts'
import type { MainWord, PageQuestion, PageWord } from './page-words.ts'
import { assemble, preventable, refuse, strictEmitter } from './refusal.ts'
import { judgeRequest } from './requests.ts'
import { watchResponsiveness } from './responsiveness.ts'
import type { Runtime } from './runtime.ts'
import { sendInput } from './send-input.ts'
import type { SessionRecord } from './session.ts'
import { contentsEvents, type WebContentsSurface } from './web-contents-surface.ts'
import { nodeWire } from './wire.ts'

const netErrors: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
}

export interface ContentsOptions {
  readonly session: SessionRecord
  readonly preload: string | undefined
  readonly arguments: readonly string[]
  readonly size: { readonly width: number; readonly height: number }
  /** `webContents.close()`: the window's affair. */
  closeAsked(): void
  /** Told when the page target is gone for good. */
  gone(): void
  /** First paint or load: what `ready-to-show` stands for. */
  painted(): void
}

export interface ContentsRecord {
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

let lastId = 0

/** One page in Chromium, as Electron's webContents. Members are bound to `ready`: commands wait for the target. */
export function createContents(runtime: Runtime, options: ContentsOptions): ContentsRecord {
  const { addresses, devtools, ports } = runtime
  lastId += 1
  const id = lastId
  const emitter = strictEmitter('webContents', contentsEvents)
  const ipc: Ipc = createIpc('webContents.ipc')
  const scripts = writePageScripts({
    schemes: addresses.schemes,
    preload: options.preload,
    arguments: options.arguments,
  })
  let page: DevtoolsSession | undefined
  let targetId: string | undefined
  let tree: FrameTree | undefined
  /** The document whose preload said hello last; messages to the page go there. */
  let document: { session: DevtoolsSession; contextId: number } | undefined
  let url = ''
  const title = ''
  let loading = false
  let navigated = false
  let ended = false
  let crashed = false
  let own: string | undefined
  let openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined
  const { mainFrame, surfaceOf: frameSurface } = createFrameSurfaces(addresses, {
    contentsId: id,
    url: () => url,
    isEnded: () => ended,
    isThere: (frameId) => tree?.frame(frameId) !== undefined,
  })

  function tellPage(word: MainWord, to = document): void {
    if (!to || ended) return
    const call = to.session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function(text){globalThis.__standInHear(text)}',
      executionContextId: to.contextId,
      arguments: [{ value: JSON.stringify(word) }],
      silent: true,
    })
    whateverComes(
      call.then(({ exceptionDetails }) => {
        // A listener of the preload threw; Electron writes such an error to the page's console.
        const error = exceptionDetails?.exception?.description ?? exceptionDetails?.text
        if (error !== undefined) process.stderr.write(`stand-in: a listener in ${url} failed: ${error}\n`)
      }),
    )
  }

  function hearWord(word: PageWord, session: DevtoolsSession, contextId: number): void {
    const place = { session, contextId }
    const frame = tree?.frameOf({ sessionId: session.id ?? '', contextId })
    const sender = {
      sender: surface,
      senderFrame: frameSurface(frame),
      frameId: 1,
      processId: id,
      type: 'frame' as const,
    }
    switch (word.op) {
      case 'hello':
        document = place
        return
      case 'input':
        emitter.emit('input-event', preventable({}), word.input)
        return
      case 'ask':
        options.session.permissions
          .ask({
            permission: word.permission,
            media: word.media,
            isQuery: word.isQuery,
            contents: surface,
            url: frame?.url ?? '',
            origin: frame?.origin ?? 'null',
            chromiumOrigin: frame?.chromiumOrigin ?? 'null',
            isMainFrame: frame?.isMain ?? false,
          })
          .catch((error: unknown) => {
            process.stderr.write(`stand-in: a permission handler failed: ${error}\n`)
            return false
          })
          .then((allowed) => tellPage({ op: 'answer', id: word.id, body: nodeWire.encode(allowed) }, place))
        return
      case 'open':
        openWindow(word.url, word.name, word.features)
        return
      case 'preload-error':
        emitter.emit('preload-error', preventable({}), options.preload ?? '', new Error(word.error))
        return
      case 'invoke':
        invoke(word.channel, word.body, sender).then(
          (body) => tellPage({ op: 'answer', id: word.id, body }, place),
          (error: unknown) => {
            process.stderr.write(`Error occurred in handler for '${word.channel}': ${String(error)}\n`)
            tellPage({ op: 'answer', id: word.id, error: String(error) }, place)
          },
        )
        return
      case 'send': {
        const values = nodeWire.decode(word.body) as unknown[]
        const event = preventable({
          ...sender,
          ports: word.ports.map((end) => ports.adopt(end)),
          reply: (channel: string, ...rest: unknown[]) => surface.send(channel, ...rest),
        })
        emitter.emit('ipc-message', event, word.channel, ...values)
        ipc.emit(word.channel, event, ...values)
        runtime.ipcMain.emit(word.channel, event, ...values)
      }
    }
  }

  async function invoke(channel: string, body: string, sender: object): Promise<string> {
    const handler = ipc.handler(channel) ?? runtime.ipcMain.handler(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event = preventable({ ...sender }) as unknown as Electron.IpcMainInvokeEvent
    return nodeWire.encode(await handler(event, ...(nodeWire.decode(body) as unknown[])))
  }

  function openWindow(wanted: string, frameName: string, features: string): void {
    const details = {
      url: addresses.toApp(wanted),
      frameName,
      features,
      disposition: 'foreground-tab' as const,
      referrer: { url, policy: 'strict-origin-when-cross-origin' as const },
    }
    if (openHandler?.(details as Electron.HandlerDetails).action !== 'deny') {
      process.stderr.write(`not in the stand-in: a window opened by a page (${details.url})\n`)
    }
  }

  async function answer(question: PageQuestion): Promise<unknown> {
    if (question.op === 'key') {
      const event = preventable({})
      emitter.emit('before-input-event', event, question.key)
      return event.defaultPrevented ? 'prevented' : 'go on'
    }
    const listener = options.session.beforeRequest(question.url)
    if (!listener) return true
    return new Promise((resolve) => {
      listener(
        {
          id: 0,
          url: question.url,
          method: 'GET',
          resourceType: 'webSocket',
          webContentsId: id,
          webContents: surface as unknown as Electron.WebContents,
          referrer: '',
          timestamp: Date.now(),
          uploadData: [],
        },
        ({ cancel }) => resolve(!cancel),
      )
    })
  }

  async function open(): Promise<void> {
    const browserContextId = await options.session.contextId()
    const { width, height } = options.size
    const target = await devtools.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      browserContextId,
      width,
      height,
    })
    targetId = target.targetId
    if (ended) {
      whateverComes(devtools.browser.send('Target.closeTarget', { targetId }))
      throw new Error('destroyed')
    }
    const attached = await devtools.browser.send('Target.attachToTarget', { targetId, flatten: true })
    const session = devtools.session(attached.sessionId)
    page = session
    tree = createFrameTree(addresses, targetId)
    const judge = {
      addresses,
      session: options.session,
      contents: surface as unknown as Electron.WebContents,
      contentsId: id,
      emitter,
      mainFrameId: targetId,
      questionPath: scripts.questionPath,
      frameOf: (frameId: string) => frameSurface(tree?.frame(frameId)) as Electron.WebFrameMain | null,
      ownNavigation: () => own,
      currentUrl: () => url,
      answer,
    }
    watchPage(session, targetId, addresses, emitter, mainFrame, {
      hasNavigated: () => navigated,
      committed(address) {
        crashed = false
        if (address !== undefined) url = address
      },
      loaded() {
        loading = false
        options.painted()
      },
      painted: () => options.painted(),
    })
    await Promise.all([
      prepareTarget(devtools, session, scripts, tree, {
        word: hearWord,
        paused: (event, from) => {
          judgeRequest(event, from, judge).catch((error: unknown) => {
            process.stderr.write(`stand-in: ${error}\n`)
            const { requestId } = event
            whateverComes(from.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }))
          })
        },
      }),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
      session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      sizeTo(width, height),
    ])
  }

  async function sizeTo(width: number, height: number): Promise<void> {
    if (!runtime.isHeadless) return
    await page?.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      screenWidth: runtime.displaySize.width,
      screenHeight: runtime.displaySize.height,
      deviceScaleFactor: 1,
      mobile: false,
    })
  }

  const ready = open()
  whateverComes(ready)
  const stopWatching = watchResponsiveness(() => (ended || crashed || !navigated ? undefined : page), emitter)

  async function load(wanted: string): Promise<void> {
    await ready
    const address = addresses.toChromium(new URL(wanted).href)
    own = address
    loading = true
    navigated = true
    emitter.emit('did-start-loading')
    const { promise, resolve } = Promise.withResolvers<void>()
    const finished = () => resolve()
    emitter.once('did-finish-load', finished)
    emitter.once('destroyed', finished)
    const result = await page?.send('Page.navigate', { url: address })
    if (result?.errorText === undefined) return promise
    emitter.off('did-finish-load', finished)
    loading = false
    const code = result.errorText.replace('net::', '')
    const errno = netErrors[code] ?? -2
    emitter.emit('did-fail-load', preventable({}), errno, code, wanted, true, id, 1)
    throw Object.assign(new Error(`${code} (${errno}) loading '${wanted}'`), { code, errno, url: wanted })
  }

  const surface: WebContentsSurface = assemble('webContents', emitter, {
    id,
    ipc: ipc.surface,
    session: options.session.surface,
    mainFrame,
    loadURL: (wanted: string) => load(wanted),
    getURL: () => url,
    getTitle: () => title,
    getType: () => 'window' as const,
    isDestroyed: () => ended,
    isCrashed: () => crashed,
    isLoading: () => loading,
    send(channel: string, ...values: unknown[]) {
      if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
      tellPage({ op: 'send', channel, body: nodeWire.encode(values), ports: [] })
    },
    postMessage(channel: string, message: unknown, transfer?: Electron.MessagePortMain[]) {
      const packed = ports.pack([message], transfer)
      tellPage({ op: 'send', channel, body: packed.body, ports: packed.ports })
    },
    async executeJavaScript(code: string, userGesture = false) {
      await ready
      const answered = await page?.send('Runtime.evaluate', {
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
      loading = true
      whateverComes(
        ready.then(() => {
          own = addresses.toChromium(url)
          // A crashed target has nothing to reload; it is navigated again.
          return crashed ? page?.send('Page.navigate', { url: own }) : page?.send('Page.reload')
        }),
      )
    },
    close: () => options.closeAsked(),
    forcefullyCrashRenderer: () => whateverComes(ready.then(() => page?.send('Page.crash'))),
    setWindowOpenHandler(handler: NonNullable<typeof openHandler>) {
      openHandler = handler
    },
    setWebRTCIPHandlingPolicy(policy: string) {
      if (policy !== 'disable_non_proxied_udp') refuse(`webContents.setWebRTCIPHandlingPolicy('${policy}')`)
    },
    async capturePage() {
      await ready
      const shot = await page?.send('Page.captureScreenshot', { format: 'png' })
      return createNativeImage(Buffer.from(shot?.data ?? '', 'base64'))
    },
    sendInputEvent: (input: Electron.MouseInputEvent | Electron.MouseWheelInputEvent | Electron.KeyboardInputEvent) =>
      whateverComes(ready.then(() => page && sendInput(page, input))),
    focus: () => whateverComes(ready.then(() => page?.send('Page.bringToFront'))),
  }) as unknown as WebContentsSurface

  return {
    surface,
    ready,
    emitter,
    load,
    page: () => page,
    targetId: () => targetId,
    crashed(status, code) {
      if (ended) return
      crashed = true
      document = undefined
      const reason = { killed: 'killed', oom: 'oom', crashed: 'crashed' }[status] ?? 'crashed'
      emitter.emit('render-process-gone', preventable({}), { reason, exitCode: code })
    },
    end() {
      if (ended) return
      ended = true
      document = undefined
      stopWatching()
      emitter.emit('destroyed')
      options.gone()
    },
  }
}
