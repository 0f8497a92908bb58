import type { Bridge } from './page-bridge.ts'

export type MainWorldConfig = {
  readonly hearing: string
  readonly speaking: string
  readonly schemes: readonly string[]
}

/**
 * Runs in the main world of every frame before the page's own scripts: the permission gate, the addresses of our
 * schemes, `window.open`, WebSockets. Sent to pages as source text: it uses nothing from outside its own body.
 */
export function mainWorld(config: MainWorldConfig, createBridge: (hearing: string, speaking: string) => Bridge): void {
  const bridge = createBridge(config.hearing, config.speaking)
  const ask = (permission: string, media: string[], isQuery: boolean): Promise<boolean> =>
    bridge.call('ask', [permission, media, isQuery]) as Promise<boolean>

  const exposed = new Set<string>()
  bridge.operations.expose = (key: string, api: unknown) => {
    if (exposed.has(key) || key in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    exposed.add(key)
    const freeze = (value: unknown): void => {
      if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return
      for (const inner of Object.values(value)) freeze(inner)
      Object.freeze(value)
    }
    freeze(api)
    Object.defineProperty(window, key, { value: api, enumerable: true, writable: false, configurable: false })
  }

  // --- permissions -------------------------------------------------------------------------------------------------
  const devices = navigator.mediaDevices && (Object.getPrototypeOf(navigator.mediaDevices) as MediaDevices)
  if (devices) {
    const getUserMedia = devices.getUserMedia
    devices.getUserMedia = {
      async getUserMedia(this: MediaDevices, wanted?: MediaStreamConstraints) {
        const media = (['audio', 'video'] as const).filter((kind) => wanted?.[kind])
        if (media.length > 0 && !(await ask('media', media, false))) {
          throw new DOMException('Permission denied', 'NotAllowedError')
        }
        return getUserMedia.call(this, wanted)
      },
    }.getUserMedia
    devices.getDisplayMedia = {
      // Electron fails the call unless a display-media handler chose a source; the stand-in has none to choose.
      async getDisplayMedia() {
        await ask('display-capture', ['video'], false)
        throw new DOMException('Permission denied', 'NotAllowedError')
      },
    }.getDisplayMedia
    const enumerateDevices = devices.enumerateDevices
    devices.enumerateDevices = {
      async enumerateDevices(this: MediaDevices) {
        const [video, audio] = [await ask('media', ['video'], true), await ask('media', ['audio'], true)]
        const found = await enumerateDevices.call(this)
        const mayKnow = (device: MediaDeviceInfo) => (device.kind === 'videoinput' ? video : audio)
        return found.map((device) => {
          if (mayKnow(device)) return device
          const { kind } = device
          const toJSON = () => ({ deviceId: '', kind, label: '', groupId: '' })
          return Object.setPrototypeOf(
            { deviceId: '', kind, label: '', groupId: '', toJSON },
            MediaDeviceInfo.prototype,
          )
        })
      },
    }.enumerateDevices
  }
  const legacy = Navigator.prototype as unknown as Record<string, unknown>
  for (const name of ['webkitGetUserMedia', 'getUserMedia']) {
    if (!(name in legacy)) continue
    legacy[name] = (wanted: MediaStreamConstraints, done: (stream: MediaStream) => void, failed: (e: Error) => void) =>
      void navigator.mediaDevices.getUserMedia(wanted).then(done, failed)
  }
  if (window.Permissions) {
    const query = Permissions.prototype.query
    Permissions.prototype.query = {
      async query(this: Permissions, wanted: PermissionDescriptor) {
        const status = await query.call(this, wanted)
        const media = { camera: ['video'], microphone: ['audio'] }[String(wanted.name)]
        const allowed = await ask(media ? 'media' : String(wanted.name), media ?? [], true)
        Object.defineProperty(status, 'state', { value: allowed ? 'granted' : 'denied' })
        return status
      },
    }.query
  }

  // --- addresses of our own schemes ----------------------------------------------------------------------------------
  const pattern = new RegExp(`^(${config.schemes.join('|')})://([^/?#]*)`, 'i')
  const translate = (address: string): string =>
    config.schemes.length === 0
      ? address
      : address.replace(
          pattern,
          (_, scheme: string, host: string) => `http://${host}.${scheme.toLowerCase()}.localhost`,
        )
  const { fetch } = window
  window.fetch = {
    fetch(this: unknown, input: RequestInfo | URL, init?: RequestInit) {
      return fetch.call(window, input instanceof Request ? input : translate(String(input)), init)
    },
  }.fetch
  const openRequest = XMLHttpRequest.prototype.open
  XMLHttpRequest.prototype.open = {
    open(this: XMLHttpRequest, method: string, address: string | URL, ...rest: unknown[]) {
      return Reflect.apply(openRequest, this, [method, translate(String(address)), ...rest])
    },
  }.open
  const addressed: [{ prototype: Element }, string][] = [
    [HTMLMediaElement, 'src'],
    [HTMLSourceElement, 'src'],
    [HTMLImageElement, 'src'],
    [HTMLIFrameElement, 'src'],
    [HTMLScriptElement, 'src'],
    [HTMLLinkElement, 'href'],
  ]
  for (const [{ prototype }, name] of addressed) {
    const property = Object.getOwnPropertyDescriptor(prototype, name)
    if (!property?.set) continue
    const { set } = property
    Object.defineProperty(prototype, name, {
      ...property,
      set(value: unknown) {
        set.call(this, translate(String(value)))
      },
    })
  }
  const setAttribute = Element.prototype.setAttribute
  Element.prototype.setAttribute = {
    setAttribute(this: Element, name: string, value: string) {
      setAttribute.call(this, name, /^(src|href)$/i.test(name) ? translate(String(value)) : value)
    },
  }.setAttribute
  const mend = (node: Node): void => {
    if (!(node instanceof Element)) return
    for (const element of [node, ...node.querySelectorAll('[src],link[href]')]) {
      for (const name of ['src', 'href']) {
        const value = element.getAttribute(name)
        if (!value || translate(value) === value) continue
        setAttribute.call(element, name, translate(value))
        if (element instanceof HTMLSourceElement && element.parentElement instanceof HTMLMediaElement) {
          element.parentElement.load()
        }
      }
    }
  }
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) mend(node)
  }).observe(document, { subtree: true, childList: true })

  // --- ways out ------------------------------------------------------------------------------------------------------
  // DevTools' Fetch domain never sees WebSocket handshakes: ask first, and fail a refused one like a dead host does.
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, args: [string, ...unknown[]], newTarget) {
      const address = String(new URL(args[0], document.baseURI)).replace(/^http/, 'ws')
      const allowed = bridge.call('socketAllowed', [address])
      return Reflect.construct(target, allowed ? args : ['ws://127.0.0.1:1/'], newTarget)
    },
  })
  window.open = {
    open(address: string | URL = 'about:blank', name = '', features = '') {
      bridge.call('open', [String(new URL(address, document.baseURI)), name, features])
      return null
    },
  }.open
}
