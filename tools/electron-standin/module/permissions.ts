import type { DevtoolsSession } from '../chromium/devtools.ts'

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]

export type PermissionQuestion = {
  readonly permission: string
  readonly media: readonly string[]
  /** True for questions that only look (`permissions.query`, device labels). */
  readonly isQuery: boolean
  readonly contents: unknown
  /** The frame's address as the app knows it, and as Chromium does. */
  readonly url: string
  readonly origin: string
  readonly chromiumOrigin: string
  readonly isMainFrame: boolean
}

export type Permissions = {
  setRequestHandler(handler: RequestHandler): void
  setCheckHandler(handler: CheckHandler): void
  ask(question: PermissionQuestion): Promise<boolean>
  /** Chromium's own answer for everything and every origin of a new browser context. */
  denyAll(browserContextId: string): Promise<void>
}

const deniedByDefault = [
  'camera',
  'microphone',
  'geolocation',
  'notifications',
  'midi',
  'display-capture',
  'clipboard-read',
  'idle-detection',
  'local-fonts',
  'window-management',
  'storage-access',
]

/** Two locks: Chromium's own permission, denied until the app's handlers granted it, and those handlers. */
export function createPermissions(browser: () => DevtoolsSession, contextId: () => Promise<string>): Permissions {
  let requestHandler: RequestHandler = null
  let checkHandler: CheckHandler = null

  const set = (browserContextId: string, name: string, setting: 'granted' | 'denied', origin?: string) =>
    browser().send('Browser.setPermission', {
      permission: { name },
      setting,
      browserContextId,
      ...(origin === undefined ? {} : { origin }),
    })

  function check(question: PermissionQuestion, mediaType?: 'video' | 'audio'): boolean {
    if (!checkHandler) return true
    // "origins come as URL specs with a trailing slash"
    const spec = question.origin === 'null' ? 'null' : `${question.origin}/`
    return checkHandler(question.contents as Electron.WebContents, question.permission as 'media', spec, {
      isMainFrame: question.isMainFrame,
      requestingUrl: question.url,
      securityOrigin: spec,
      ...(mediaType ? { mediaType } : {}),
    })
  }

  function request(question: PermissionQuestion): Promise<boolean> {
    const handler = requestHandler
    if (!handler) return Promise.resolve(true)
    return new Promise((resolve) => {
      handler(
        question.contents as Electron.WebContents,
        question.permission as 'media',
        (granted) => resolve(granted === true),
        {
          isMainFrame: question.isMainFrame,
          requestingUrl: question.url,
          mediaTypes: [...question.media] as ('video' | 'audio')[],
          securityOrigin: question.origin === 'null' ? 'null' : `${question.origin}/`,
        },
      )
    })
  }

  async function ask(question: PermissionQuestion): Promise<boolean> {
    const types = question.media.filter((type) => type === 'video' || type === 'audio')
    const checked = types.length > 0 ? types.every((type) => check(question, type)) : check(question)
    const granted = checked && (question.isQuery || (await request(question)))
    if (question.isQuery || question.permission !== 'media') return granted
    // Chromium grants nothing to an opaque origin.
    if (question.chromiumOrigin === 'null') return false
    const browserContextId = await contextId()
    for (const type of types) {
      const name = type === 'video' ? 'camera' : 'microphone'
      await set(browserContextId, name, granted ? 'granted' : 'denied', question.chromiumOrigin)
    }
    return granted
  }

  return {
    setRequestHandler: (handler) => {
      requestHandler = handler
    },
    setCheckHandler: (handler) => {
      checkHandler = handler
    },
    ask,
    async denyAll(browserContextId) {
      await Promise.all(deniedByDefault.map((name) => set(browserContextId, name, 'denied').catch(() => undefined)))
    },
  }
}
