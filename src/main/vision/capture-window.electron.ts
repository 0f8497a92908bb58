import { BrowserWindow, MessageChannelMain, type MessagePortMain, session, type WebContents } from 'electron'
import type { CameraFailure } from '../../contract/reasons.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import { type NotedProcess, noteProcess } from '../base/processes/noted-process.node.ts'
import type { Clock } from '../base/time/clock.ts'
import { bindCalls, pushSnapshot } from '../ipc/bind-window.electron.ts'
import { loadPage, openWindow } from '../windows/window.electron.ts'

export type CaptureReports = {
  opened(): void
  failed(code: CameraFailure): void
  /**
   * The window does not exist any more; every track was stopped before, or dies with the page. `opening`: the camera was
   * asked for and had not answered yet, so the system may still be opening it for nobody. `renderer`: the process that the
   * page lived in and that may still be there, with its last picture; undefined: it never got as far as asking for one.
   */
  gone(opening: boolean, renderer: NotedProcess | undefined): void
  unexpected(error: unknown): void
}

export type CaptureWindow = {
  /**
   * Lets the page open the camera, as soon as it has loaded; until then it has no word of one. Where staff chose none, it is the
   * first of the `physical` ones by name; null: whichever the engine has.
   */
  open(camera: CameraSettings, physical: readonly string[] | null): void
  /** The next picture follows these settings; nothing before it was opened, and never another camera. */
  adjust(camera: CameraSettings): void
  /**
   * Stops every track, then destroys the window; a page that does not answer in 80 ms is destroyed all the same. Where a
   * camera is still being opened it can only be stopped once it is there: then the page has a second.
   */
  close(): void
  /** Destroys the window without asking its page. */
  destroy(): void
}

/** How long a page may take to stop, in milliseconds: an open camera, and one that is still being opened. */
const stopping = { open: 80, opening: 1_000 } as const

/** The capture window's own in-memory session: nothing else ever lives in it. */
export const capturePartition = 'capture'

/**
 * The process of a capture page. Chromium lets pages of different sessions never share one, so it is never that of another
 * role; where it has too many, the next capture window may get the same, and answers for it then.
 */
function noteRenderer(contents: WebContents): NotedProcess {
  const noted = noteProcess(contents.getOSProcessId())
  const isTaken = (): boolean =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.getOSProcessId() === noted.pid)
  return {
    pid: noted.pid,
    exists: () => noted.exists() && !isTaken(),
    kill() {
      if (!isTaken()) noted.kill()
    },
  }
}

/**
 * Makes the only page that may have the camera. It exists for one session at most; the pictures go from it straight to
 * the vision process, whose end of the channel is given to `connect`.
 */
export function makeCaptureWindow(
  connect: (port: MessagePortMain) => void,
  clock: Clock,
  register: (contents: WebContents) => void,
  reports: CaptureReports,
): CaptureWindow {
  const window = openWindow('capture', session.fromPartition(capturePartition), {
    show: false,
    width: 640,
    height: 480,
    focusable: false,
    skipTaskbar: true,
  })
  const { webContents } = window
  register(webContents)
  let loaded = false
  let renderer: NotedProcess | undefined
  let wanted: { camera: CameraSettings; readonly physical: string[] | null } | undefined
  let closing = false
  let opening = false
  const openWhenLoaded = (): void => {
    if (!loaded || !wanted || closing) return
    const channel = new MessageChannelMain()
    connect(channel.port1)
    webContents.postMessage('frames', null, [channel.port2])
    opening = true
    pushSnapshot(webContents, 'capture', 'open', wanted)
  }
  const answered = (): void => {
    opening = false
  }
  const destroy = (): void => {
    closing = true
    if (!window.isDestroyed()) window.destroy()
  }
  bindCalls(
    webContents,
    'capture',
    {
      ready() {
        loaded = true
        renderer = noteRenderer(webContents)
        openWhenLoaded()
      },
      opened() {
        answered()
        reports.opened()
      },
      failed({ code }) {
        answered()
        reports.failed(code)
      },
      stopped() {
        answered()
        if (closing) destroy()
      },
    },
    reports.unexpected,
  )
  webContents.on('render-process-gone', () => {
    if (!closing) reports.failed('camera-lost')
    destroy()
  })
  window.on('closed', () => reports.gone(opening, renderer))
  loadPage(window, 'capture')
  return {
    open(camera, physical) {
      wanted = { camera, physical: physical && [...physical] }
      openWhenLoaded()
    },
    adjust(camera) {
      if (!wanted || closing) return
      wanted.camera = camera
      if (loaded) pushSnapshot(webContents, 'capture', 'adjust', { camera })
    },
    close() {
      if (closing || window.isDestroyed()) return
      closing = true
      pushSnapshot(webContents, 'capture', 'stop', {})
      clock.after(opening ? stopping.opening : stopping.open, destroy)
    },
    destroy,
  }
}
