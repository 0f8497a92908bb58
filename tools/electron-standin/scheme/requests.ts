import type { EventEmitter } from 'node:events'
import { type DevtoolsSession, type Protocol, whateverComes } from '../chromium/devtools.ts'
import type { SessionRecord } from '../module/session.ts'
import type { PageQuestion } from '../page/page-words.ts'
import { preventable } from '../refusal.ts'
import type { Addresses } from './addresses.ts'
import { sessionHeader } from './protocol-server.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType']

const resourceTypes: Partial<Record<Protocol.Network.ResourceType, ResourceType>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}

export type RequestJudge = {
  readonly addresses: Addresses
  readonly session: SessionRecord
  readonly contents: Electron.WebContents
  readonly contentsId: number
  readonly emitter: EventEmitter
  readonly mainFrameId: string
  readonly questionPath: string
  frameOf(id: string): Electron.WebFrameMain | null
  /** Chromium's address of the navigation that the app itself began, if any; it raises no will-navigate. */
  ownNavigation(): string | undefined
  currentUrl(): string
  /** The word for a waiting page. */
  answer(question: PageQuestion): unknown
}

let lastRequest = 0

/** The number of the process whose page asks: Chromium begins a request's id with it. A navigation is asked for by none. */
export function askingProcess({ networkId }: Paused): number | undefined {
  const found = /^(\d+)\.\d+$/.exec(networkId ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Decides about one paused request: a question to the stand-in, a navigation to announce, then webRequest. */
export async function judgeRequest(event: Paused, from: DevtoolsSession, judge: RequestJudge): Promise<void> {
  const { requestId, request } = event
  const url = judge.addresses.toApp(request.url)
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    whateverComes(from.send('Fetch.failRequest', { requestId, errorReason }))

  if (request.url.endsWith(judge.questionPath) && request.method === 'POST') {
    const answer = JSON.stringify((await judge.answer(JSON.parse(request.postData ?? 'null') as PageQuestion)) ?? null)
    const body = Buffer.from(answer).toString('base64')
    whateverComes(from.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body }))
    return
  }
  if (event.resourceType === 'Document' && announceNavigation(event, url, judge)) return fail('Aborted')

  const decide = (response: Electron.CallbackResponse): void => {
    if (response.cancel) {
      fail('BlockedByClient')
      return
    }
    const target = judge.addresses.toChromium(response.redirectURL ?? url)
    const moved = target === request.url ? {} : { url: target }
    const isOurs = judge.addresses.toApp(target) !== target
    const headers = Object.entries(request.headers).map(([name, value]) => ({ name, value }))
    const marked = isOurs ? { headers: [...headers, { name: sessionHeader, value: judge.session.secret }] } : {}
    whateverComes(from.send('Fetch.continueRequest', { requestId, ...moved, ...marked }))
  }

  const listener = judge.session.beforeRequest(url)
  if (!listener) return decide({})
  lastRequest += 1
  const isMain = event.frameId === judge.mainFrameId
  listener(
    {
      id: lastRequest,
      url,
      method: request.method,
      resourceType:
        event.resourceType === 'Document'
          ? isMain
            ? 'mainFrame'
            : 'subFrame'
          : (resourceTypes[event.resourceType] ?? 'other'),
      webContentsId: judge.contentsId,
      webContents: judge.contents,
      frame: judge.frameOf(event.frameId),
      referrer: judge.addresses.toApp(request.headers.Referer ?? ''),
      timestamp: Date.now(),
      uploadData: [],
    },
    decide,
  )
}

/** True when the app prevented the navigation. */
function announceNavigation(event: Paused, url: string, judge: RequestJudge): boolean {
  const isMainFrame = event.frameId === judge.mainFrameId
  const details = { url, isSameDocument: false, isMainFrame, frame: judge.frameOf(event.frameId), initiator: null }
  if (event.redirectedRequestId !== undefined) {
    const redirect = preventable({ ...details })
    judge.emitter.emit('will-redirect', redirect, url, false, isMainFrame)
    return redirect.defaultPrevented
  }
  if (isMainFrame && (judge.ownNavigation() === event.request.url || url === judge.currentUrl())) return false
  const anyFrame = preventable({ ...details })
  judge.emitter.emit('will-frame-navigate', anyFrame)
  if (anyFrame.defaultPrevented || !isMainFrame) return anyFrame.defaultPrevented
  const main = preventable({ ...details })
  judge.emitter.emit('will-navigate', main, url, false, true)
  return main.defaultPrevented
}
