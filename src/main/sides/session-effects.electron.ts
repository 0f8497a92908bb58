import type { WebContents } from 'electron'
import type { Engine } from '../../contract/workers/vision.ts'
import { killAtOnce } from '../base/processes/kill-at-once.node.ts'
import type { NotedProcess } from '../base/processes/noted-process.node.ts'
import { processTree } from '../base/processes/process-tree.node.ts'
import type { Clock } from '../base/time/clock.ts'
import { captureServices, readCameraHandles } from '../diagnostics/camera-handles.node.ts'
import type { CountedSession, SessionAnswers, SessionEffects } from '../personalization/session-effects.ts'
import { type CaptureWindow, makeCaptureWindow } from '../vision/capture-window.electron.ts'
import { startVisionProcess, type VisionDirectories, type VisionProcess } from '../vision/vision-process.electron.ts'
import { whenClosed } from '../vision/when-closed.ts'

export type SessionEffectParts = {
  readonly clock: Clock
  readonly directories: VisionDirectories
  /** The paths of the cameras of this system; tests give the fake camera's file. */
  readonly cameraDevices: () => Promise<readonly string[]>
  /** Among which the page takes the first where staff chose none, by name; null: whichever the engine has. */
  readonly physicalCameras: () => readonly string[] | null
  /** The label by which the page finds the camera that staff chose by this name. */
  readonly labelOf: (name: string) => string
  /** Called when opening found no camera. */
  readonly cameraMissing: () => void
  /** The statechart that is answered; it is made after its effects. */
  readonly answers: () => SessionAnswers
  readonly setAudience: SessionEffects['setAudience']
  /** Called at every yes that lets a camera be opened: the first one, and each "go on" after a pause. */
  readonly saidYes: () => void
  readonly countSession: (session: CountedSession) => void
  /** The capture window's contents, for the permission handlers to know it by. */
  readonly registerCapture: (contents: WebContents) => void
  /** The camera is being opened, or is closed as far as this system lets us read it. */
  readonly cameraChanged: (camera: 'on' | 'off') => void
  readonly engineKnown: (engine: Engine) => void
  readonly unexpected: (error: unknown) => void
}

/** A capture window, and whether it was given the camera. */
type Capture = { isOpen: boolean; readonly window: CaptureWindow }

/** How long after its page a camera's opening may still be on its way, in milliseconds: Chromium starts a process for it. */
const openingEnds = 500

/** How long a capture page's process may outlive its window before it is killed, in milliseconds. */
const rendererEnds = 100

function killProcesses(pids: readonly number[]): void {
  for (const pid of pids) if (pid !== process.pid) killAtOnce(pid)
}

/** What a session does to the world: the vision process, the capture window, and how we know that both are gone. */
export function createSessionEffects(parts: SessionEffectParts): SessionEffects {
  const { clock, answers, unexpected } = parts
  let vision: VisionProcess | undefined
  let capture: Capture | undefined
  /** The processes of capture windows that are gone: each had pictures, and is waited for like the window itself (P15). */
  let renderers: readonly NotedProcess[] = []
  const renderersLeft = (): boolean => {
    renderers = renderers.filter((each) => each.exists())
    return renderers.length > 0
  }
  const killRenderers = (): void => {
    for (const each of renderers) each.kill()
  }

  /** Which of our processes hold a camera now; undefined: it cannot be read here. */
  const holders = async (): Promise<readonly number[] | undefined> => {
    const handles = readCameraHandles(await parts.cameraDevices(), processTree(process.pid))
    return handles.sight === 'none' ? undefined : handles.processes
  }
  const answerWhenClosed = whenClosed({
    clock,
    isOpen: async () => {
      const pids = await holders()
      return renderersLeft() || (pids ?? []).length > 0
    },
    endOpening: () => killProcesses(captureServices(processTree(process.pid))),
    closed() {
      parts.cameraChanged('off')
      answers().captureGone()
    },
    unexpected,
  })

  /** Makes a capture window; it gets no camera before it is opened. */
  const makeCapture = (): Capture => {
    const made: Capture = {
      isOpen: false,
      window: makeCaptureWindow((port) => vision?.frames(port), clock, parts.registerCapture, {
        opened: () => answers().captureOpened(),
        failed(code) {
          if (code === 'camera-missing') parts.cameraMissing()
          answers().captureFailed(code)
        },
        gone(opening, renderer) {
          if (capture === made) capture = undefined
          if (renderer) renderers = [...renderers, renderer]
          clock.after(rendererEnds, () => renderer?.kill())
          if (made.isOpen) answerWhenClosed(opening ? openingEnds : 0)
        },
        unexpected,
      }),
    }
    return made
  }

  return {
    startVision(purposes, mode) {
      // Training opens nothing that a receipt would have to answer for.
      if (mode !== 'training') parts.saidYes()
      vision?.end()
      const started = startVisionProcess(parts.directories, clock, {
        record(record) {
          if (record.type === 'ready') parts.engineKnown(record.engine)
          answers().visionRecord(record)
        },
        invalid: () => answers().recordInvalid(),
        gone() {
          if (vision === started) vision = undefined
          // Nobody would open it any more. One that was opened is closed by the statechart.
          if (!capture?.isOpen) capture?.window.destroy()
          answers().visionGone()
        },
      })
      vision = started
      started.load({
        purposes,
        task: mode === 'set-up' ? 'zone' : 'watch',
        source: mode === 'training' ? 'drawn' : 'camera',
      })
    },
    watchVision: () => vision?.watch(),
    stopVision: () => vision?.end(),
    prepareCapture() {
      capture?.window.destroy()
      capture = makeCapture()
    },
    openCapture(camera) {
      capture ??= makeCapture()
      capture.isOpen = true
      parts.cameraChanged('on')
      capture.window.open({ ...camera, label: parts.labelOf(camera.label) }, parts.physicalCameras())
    },
    adjustCapture: (camera) => capture?.window.adjust(camera),
    drawPictures: () => vision?.frames(),
    closeCapture: () => capture?.window.close(),
    killEverything() {
      capture?.window.destroy()
      vision?.end()
      killRenderers()
      holders().then((pids) => {
        killProcesses(pids ?? [])
        killRenderers()
        answerWhenClosed(openingEnds)
      }, unexpected)
    },
    setAudience: parts.setAudience,
    countSession: parts.countSession,
  }
}
