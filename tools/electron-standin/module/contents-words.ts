import type { EventEmitter } from 'node:events'
import { type DevtoolsSession, whateverComes } from '../chromium/devtools.ts'
import type { FrameSurfaces } from '../chromium/frame-surfaces.ts'
import { nodeWire } from '../hub/wire.ts'
import type { MainWord, PageQuestion, PageWord } from '../page/page-words.ts'
import { preventable } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'
import type { ContentsState, PageDocument } from './contents-state.ts'
import { filePaths } from './file-paths.ts'
import type { Ipc } from './ipc.ts'
import type { SessionRecord } from './session.ts'
import type { WebContentsSurface } from './web-contents-surface.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

export type ContentsWords = {
  /** Says something to the page whose preload said hello last, or to the document named. */
  tell(word: MainWord, to?: PageDocument): void
  hear(word: PageWord, session: DevtoolsSession, contextId: number): void
  /** The word for a page that waits. */
  answer(question: PageQuestion): Promise<unknown>
  setOpenHandler(handler: OpenHandler): void
}

/** What main and a page say to each other: Electron's IPC, input, permissions, and windows that a page wants. */
export function createContentsWords(
  runtime: Runtime,
  state: ContentsState,
  parts: {
    readonly session: SessionRecord
    readonly preload: string | undefined
    readonly ipc: Ipc
    readonly emitter: EventEmitter
    readonly frameSurface: FrameSurfaces['surfaceOf']
    surface(): WebContentsSurface
  },
): ContentsWords {
  const { addresses, ports } = runtime
  const { session: ownSession, ipc, emitter } = parts
  let openHandler: OpenHandler | undefined

  function tell(word: MainWord, to = state.document): void {
    if (!to || state.ended) return
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
        if (error !== undefined) process.stderr.write(`stand-in: a listener in ${state.url} failed: ${error}\n`)
      }),
    )
  }

  function hear(word: PageWord, session: DevtoolsSession, contextId: number): void {
    const place = { session, contextId }
    const frame = state.tree?.frameOf({ sessionId: session.id ?? '', contextId })
    const surface = parts.surface()
    const sender = {
      sender: surface,
      senderFrame: parts.frameSurface(frame),
      frameId: 1,
      processId: state.id,
      type: 'frame' as const,
    }
    switch (word.op) {
      case 'hello':
        state.document = place
        return
      case 'input':
        emitter.emit('input-event', preventable({}), word.input)
        return
      case 'ask':
        ownSession.permissions
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
          .then((allowed) => tell({ op: 'answer', id: word.id, body: nodeWire.encode(allowed) }, place))
        return
      case 'files':
        filePaths(session, contextId, word.count).then((paths) =>
          tell({ op: 'answer', id: word.id, body: nodeWire.encode(paths) }, place),
        )
        return
      case 'open':
        openWindow(word.url, word.name, word.features)
        return
      case 'preload-error':
        emitter.emit('preload-error', preventable({}), parts.preload ?? '', new Error(word.error))
        return
      case 'invoke':
        invoke(word.channel, word.body, sender).then(
          (body) => tell({ op: 'answer', id: word.id, body }, place),
          (error: unknown) => {
            process.stderr.write(`Error occurred in handler for '${word.channel}': ${String(error)}\n`)
            tell({ op: 'answer', id: word.id, error: String(error) }, place)
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
      referrer: { url: state.url, policy: 'strict-origin-when-cross-origin' as const },
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
    const listener = ownSession.beforeRequest(question.url)
    if (!listener) return true
    return new Promise((resolve) => {
      listener(
        {
          id: 0,
          url: question.url,
          method: 'GET',
          resourceType: 'webSocket',
          webContentsId: state.id,
          webContents: parts.surface() as unknown as Electron.WebContents,
          referrer: '',
          timestamp: Date.now(),
          uploadData: [],
        },
        ({ cancel }) => resolve(!cancel),
      )
    })
  }

  return {
    tell,
    hear,
    answer,
    setOpenHandler(handler) {
      openHandler = handler
    },
  }
}
