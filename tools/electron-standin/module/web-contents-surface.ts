import type { MessagePort } from '../hub/ports.ts'
import type { EmitterMember } from '../refusal.ts'
import type { IpcSurface } from './ipc.ts'
import type { NativeImageSurface } from './native-image.ts'
import type { SessionSurface } from './session.ts'

export type WebContentsSurface = Pick<
  Electron.WebContents,
  | EmitterMember
  | 'id'
  | 'send'
  | 'executeJavaScript'
  | 'loadURL'
  | 'reload'
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'getURL'
  | 'getTitle'
  | 'getType'
  | 'getOSProcessId'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'sendInputEvent'
  | 'focus'
> & {
  readonly ipc: IpcSurface
  readonly session: SessionSurface
  readonly mainFrame: FrameSurface
  postMessage(channel: string, message: unknown, transfer?: MessagePort[]): void
  capturePage(): Promise<NativeImageSurface>
}

export type FrameSurface = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'parent' | 'top' | 'frameTreeNodeId' | 'processId' | 'routingId' | 'isDestroyed'
>

/** Events that the stand-in can emit; a listener for another one is refused. */
export const contentsEvents = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'page-title-updated',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'before-input-event',
  'input-event',
  'console-message',
  'preload-error',
  'ipc-message',
  'destroyed',
]
