import type { CameraFailure } from '../../contract/reasons.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import { chooseCamera, firstPhysical } from './camera-choice.ts'
import { failureOf } from './failure.ts'

/** An open camera. Frames come one at a time and are the receiver's to close. */
export type OpenCamera = {
  /** The newest frame, once there is one; undefined: there will be no more. */
  nextFrame(): Promise<VideoFrame | undefined>
  /** Stops every track and cancels the processor. */
  close(): Promise<void>
}

export type CameraOpening =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly failure: CameraFailure }

/** Not in TypeScript's own types yet. W3C, "MediaStreamTrack Insertable Media Processing using Streams". */
declare class MediaStreamTrackProcessor {
  constructor(init: { track: MediaStreamTrack; maxBufferSize: number })
  readonly readable: ReadableStream<VideoFrame>
}

const wanted = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 15 } }

const stopAll = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

const openDevice = (device: string | undefined): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: device === undefined ? wanted : { ...wanted, deviceId: { exact: device } },
  })

/**
 * Asks for video and nothing else, from the camera that staff chose, or the first of the `physical` ones when they chose none;
 * null: any. Where labels are told only once a camera is open, the system's first one is opened for that, and closed again.
 */
async function openStream(label: string, physical: readonly string[] | null): Promise<MediaStream | undefined> {
  // Which cameras there are is looked up only where it matters: somebody waits.
  if (label === '' && physical === null) return openDevice(undefined)
  const choose = async () => {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return label === '' ? firstPhysical(devices, physical ?? []) : chooseCamera(devices, label)
  }
  let choice = await choose()
  if (choice === 'unlabelled') {
    stopAll(await openDevice(undefined))
    choice = await choose()
  }
  return typeof choice === 'string' ? undefined : openDevice(choice.deviceId)
}

/**
 * Opens the camera that staff chose, or the first physical one (null: any). `lost` is called once if it goes away by itself.
 */
export async function openCamera(
  settings: CameraSettings,
  physical: readonly string[] | null,
  lost: () => void,
): Promise<CameraOpening> {
  let stream: MediaStream | undefined
  try {
    stream = await openStream(settings.label, physical)
  } catch (error) {
    return { ok: false, failure: failureOf(error instanceof Error ? error.name : '') }
  }
  const track = stream?.getVideoTracks()[0]
  if (!stream || !track) return { ok: false, failure: 'camera-missing' }
  const opened = stream
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable.getReader()
  track.addEventListener('ended', lost)
  return {
    ok: true,
    camera: {
      async nextFrame() {
        const { value } = await reader.read()
        return value
      },
      async close() {
        track.removeEventListener('ended', lost)
        stopAll(opened)
        await reader.cancel().catch(() => undefined)
      },
    },
  }
}
