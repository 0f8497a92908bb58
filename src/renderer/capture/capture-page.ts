import type { Bridge } from '../../contract/calls/bridge.ts'
import type { CameraFailure } from '../../contract/reasons.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import type { OpenCamera, openCamera } from './camera.ts'
import { startPump } from './pump.ts'
import type { createSampler, Sample } from './sampler.ts'

export type CapturePageParts = Bridge<'capture'> & {
  /** The port to the vision process, once the preload has handed it over. */
  readonly port: Promise<MessagePort>
  readonly openCamera: typeof openCamera
  readonly createSampler: typeof createSampler
}

/**
 * The page that holds the camera: opens it when main says so, sends what the vision process asks for, and says `stopped` to
 * main once nothing is open any more, a camera that was still being opened included. It opens one camera at most; after a stop
 * or a failure it opens none.
 */
export function startCapturePage({ call, on, port, openCamera, createSampler }: CapturePageParts): void {
  let over = false
  let camera: OpenCamera | undefined
  let stopPump = (): void => undefined
  let opening: Promise<void> | undefined
  let sample: ((frame: VideoFrame) => Sample) | undefined

  async function close(): Promise<void> {
    over = true
    stopPump()
    const open = camera
    camera = undefined
    await open?.close()
  }

  async function fail(code: CameraFailure): Promise<void> {
    if (over) return
    await close()
    await call.failed({ code })
  }

  async function open(settings: CameraSettings, physical: readonly string[] | null): Promise<void> {
    // Before the camera is asked for: whatever fails from then on has one to close.
    const sampleAsSet = createSampler(settings)
    sample = sampleAsSet
    const opened = await openCamera(settings, physical, () => fail('camera-lost'))
    if (!opened.ok) return fail(opened.failure)
    camera = opened.camera
    if (over) return close()
    stopPump = startPump(opened.camera, await port, (frame) => (sample ?? sampleAsSet)(frame), {
      opened: () => void call.opened({}),
      lost: () => fail('camera-lost'),
    })
  }

  on.open(({ camera: settings, physical }) => {
    opening ??= open(settings, physical).catch(() => fail('camera-lost'))
  })
  on.adjust(({ camera: settings }) => {
    sample = createSampler(settings)
  })
  on.stop(async () => {
    await close()
    // A camera that was still opening is closed by `open` as soon as it is there; only then is everything stopped.
    await opening
    await call.stopped({})
  })
  call.ready({})
}
