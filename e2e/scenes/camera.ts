import { frameHeight, frameLimits } from '../../src/contract/frame-size.ts'
import type { CameraSettings } from '../../src/contract/settings/settings.ts'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { drawnSize, wholeHeight, zoneInFrame } from '../../src/contract/zone-crop.ts'
import { roomHeight, roomWidth } from './pose.ts'

/** How a camera sees the room. */
export type Camera = {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
  /** How far it must be turned clockwise to stand upright, in degrees. */
  readonly lying: CameraSettings['rotation']
}

export const usualCamera: Camera = { width: 640, height: 480, framesPerSecond: 30, lying: 0 }

export const usualSettings: Omit<CameraSettings, 'label'> = defaultSettings.camera

/** How much of the room a camera shows, in the room's units; it stands in the middle. */
export function viewWidth({ width, height }: Camera): number {
  return Math.max(roomWidth, 2 * Math.round((roomHeight * width) / height / 2))
}

/** For ffmpeg: from the room as it was composed to the frames that the camera gives. */
export function frameFilter({ width, height, lying }: Camera): string {
  const turned = { 0: '', 90: ',transpose=2', 180: ',hflip,vflip', 270: ',transpose=1' }[lying]
  return `scale=${width}:${height}:flags=bilinear${turned}`
}

/** For ffmpeg: from the camera's frame to the picture that the capture page sends, and how large that is. */
export function zoneFilter({ width, height, lying }: Camera, { zone, rotation, mirror }: typeof usualSettings) {
  const isTurned = (degrees: number) => degrees === 90 || degrees === 270
  const frame = isTurned(lying) ? { width: height, height: width } : { width, height }
  const source = zoneInFrame(zone, rotation, mirror, frame)
  const drawn = drawnSize(source, rotation, frameHeight, frameLimits)
  const upright = { 0: '', 90: ',transpose=1', 180: ',hflip,vflip', 270: ',transpose=2' }[rotation]
  return {
    ...drawn,
    wholeHeight: wholeHeight(source, rotation, drawn, frame),
    filter: [
      `crop=${source.width}:${source.height}:${source.x}:${source.y}:exact=1${upright}`,
      `scale=${drawn.width}:${drawn.height}:flags=bilinear${mirror ? ',hflip' : ''}`,
    ].join(','),
  }
}
