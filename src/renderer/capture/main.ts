import type { CameraFailure } from '../../contract/reasons.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import { bridgeOf } from '../ui/bridge.ts'
import { type OpenCamera, openCamera } from './camera.ts'
import { framePort } from './frame-port.ts'
import { startPump } from './pump.ts'
import { createSampler, type Sample } from './sampler.ts'

const { call, on } = bridgeOf('capture')
const port = framePort(window)
let over = false
let camera: OpenCamera | undefined
let stopPump = (): void => undefined
let opening: Promise<void> | undefined
let sample: (frame: VideoFrame) => Sample

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
  sample = createSampler(settings)
  const opened = await openCamera(settings, physical, () => fail('camera-lost'))
  if (!opened.ok) return fail(opened.failure)
  camera = opened.camera
  if (over) return close()
  stopPump = startPump(opened.camera, await port, (frame) => sample(frame), {
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
