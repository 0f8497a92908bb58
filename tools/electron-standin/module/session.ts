import { type DevtoolsSession, whateverComes } from '../chromium/devtools.ts'
import { assemble, refuse, strictEmitter } from '../refusal.ts'
import type { Addresses } from '../scheme/addresses.ts'
import type { ProtocolHandler, ProtocolServer } from '../scheme/protocol-server.ts'
import { createPermissions, type Permissions } from './permissions.ts'

export type ProtocolSurface = Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>
export type WebRequestSurface = Pick<Electron.WebRequest, 'onBeforeRequest'>
export type SessionSurface = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'closeAllConnections'
  | 'clearStorageData'
  | 'clearCache'
  | 'isPersistent'
  | 'on'
  | 'once'
  | 'off'
> & { readonly protocol: ProtocolSurface; readonly webRequest: WebRequestSurface }

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

/** What the rest of the stand-in knows of a session; one browser context in Chromium, made at its first window. */
export type SessionRecord = {
  readonly surface: SessionSurface
  /** What its requests to the protocol server carry. */
  readonly secret: string
  readonly permissions: Permissions
  /** The one listener of webRequest.onBeforeRequest, asked with the app's address. */
  beforeRequest(url: string): BeforeRequest | undefined
  contextId(): Promise<string>
}

export type Sessions = {
  readonly surface: Pick<typeof Electron.session, 'fromPartition'> & { readonly defaultSession: SessionSurface }
  of(partition: string | undefined): SessionRecord
  recordOf(surface: unknown): SessionRecord | undefined
  readonly default: SessionRecord
}

/** `[scheme]://[host]/[path]` patterns of webRequest filters, `*` as a wildcard. */
function matches(patterns: readonly string[] | undefined, url: string): boolean {
  if (!patterns) return true
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${escaped}$`).test(url)
  })
}

export function createSessions(addresses: Addresses, server: ProtocolServer, browser: () => DevtoolsSession): Sessions {
  const records = new Map<string, SessionRecord>()
  const bySurface = new WeakMap<object, SessionRecord>()

  function create(partition: string): SessionRecord {
    const { handlers, secret } = server.register()
    let context: Promise<string> | undefined
    let proxy: Electron.ProxyConfig | undefined
    let listener: { patterns: readonly string[] | undefined; run: BeforeRequest } | undefined

    const contextId = (): Promise<string> => {
      context ??= openContext()
      return context
    }
    async function openContext(): Promise<string> {
      const fixed = proxy?.proxyRules ? { proxyServer: proxy.proxyRules } : {}
      const bypass = proxy?.proxyBypassRules ? { proxyBypassList: proxy.proxyBypassRules } : {}
      const { browserContextId } = await browser().send('Target.createBrowserContext', { ...fixed, ...bypass })
      await permissions.denyAll(browserContextId)
      await browser().send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId })
      return browserContextId
    }
    const permissions = createPermissions(browser, contextId)

    const protocol: ProtocolSurface = assemble(
      'session.protocol',
      {},
      {
        handle(scheme: string, handler: ProtocolHandler) {
          if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
          if (!addresses.has(scheme)) refuse(`protocol.handle('${scheme}') without registerSchemesAsPrivileged`)
          handlers.set(scheme, handler)
        },
        unhandle: (scheme: string) => void handlers.delete(scheme),
        isProtocolHandled: (scheme: string) => handlers.has(scheme),
      },
    )
    const webRequest = assemble(
      'session.webRequest',
      {},
      {
        onBeforeRequest(filter: Electron.WebRequestFilter | BeforeRequest | null, run?: BeforeRequest | null) {
          const chosen = typeof filter === 'function' ? filter : run
          const patterns = filter && typeof filter !== 'function' ? filter.urls : undefined
          listener = chosen ? { patterns, run: chosen } : undefined
        },
      },
    ) as unknown as WebRequestSurface

    const members: Omit<SessionSurface, 'on' | 'once' | 'off'> = {
      protocol,
      webRequest,
      setPermissionRequestHandler: (handler) => permissions.setRequestHandler(handler),
      setPermissionCheckHandler: (handler) => permissions.setCheckHandler(handler),
      setDevicePermissionHandler(handler) {
        if (typeof handler !== 'function' && handler !== null) throw new TypeError('handler must be null or a function')
      },
      setDisplayMediaRequestHandler(handler) {
        if (handler !== null) refuse('session.setDisplayMediaRequestHandler with a handler')
      },
      async setProxy(config) {
        if (context) refuse("session.setProxy after the session's first window")
        if (config.pacScript || (config.mode && !['direct', 'fixed_servers'].includes(config.mode))) {
          refuse(`session.setProxy with mode ${config.mode}`)
        }
        proxy = config
      },
      setSpellCheckerEnabled(enable) {
        if (enable) refuse('session.setSpellCheckerEnabled(true)')
      },
      isSpellCheckerEnabled: () => false,
      async closeAllConnections() {
        server.closeIdle()
      },
      async clearCache() {
        await browserWide('clearCache')
      },
      async clearStorageData() {
        await browserWide('clearStorageData')
      },
      // As Electron answers; nothing is kept here either way.
      isPersistent: () => partition === '' || partition.startsWith('persist:'),
    }
    // A context is the whole of a session's cookies, storage and cache: ending it clears them. With windows in it
    // that would close them, so it waits for a time without any.
    async function browserWide(name: string): Promise<void> {
      if (!context) return
      const browserContextId = await context
      const { targetInfos } = await browser().send('Target.getTargets')
      if (targetInfos.some((target) => target.browserContextId === browserContextId && target.type === 'page')) {
        refuse(`session.${name} while the session has a window`)
      }
      context = undefined
      whateverComes(browser().send('Target.disposeBrowserContext', { browserContextId }))
    }

    const emitter = strictEmitter('session', [
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'will-download',
    ])
    const record: SessionRecord = {
      surface: assemble('session', emitter, members) as SessionSurface,
      secret,
      permissions,
      contextId,
      beforeRequest: (url) => (listener && matches(listener.patterns, url) ? listener.run : undefined),
    }
    bySurface.set(record.surface, record)
    records.set(partition, record)
    return record
  }

  const of = (partition = ''): SessionRecord => records.get(partition) ?? create(partition)
  return {
    of,
    default: of(),
    recordOf: (surface) => (typeof surface === 'object' && surface ? bySurface.get(surface) : undefined),
    surface: assemble(
      'session',
      {},
      {
        fromPartition: (partition: string) => of(partition).surface as unknown as Electron.Session,
        get defaultSession() {
          return of().surface
        },
      },
    ),
  }
}
