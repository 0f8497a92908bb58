import type { Clock } from '../base/clock.ts'
import { cameraNames } from '../diagnostics/camera-names.node.ts'
import { watchCameraPresence } from '../diagnostics/camera-presence.ts'
import type { Offers } from '../personalization/session-sheet.ts'
import type { CameraFault } from './offer-faults.ts'

export type CameraOffer = {
  /**
   * All that could be opened as a camera, by the paths that open handles show: this system's cameras, and the film that was
   * named for one. The engine may open a camera all the same.
   */
  devices(): Promise<readonly string[]>
  /** The physical cameras by name, for staff to choose from; null: this system does not say. */
  names(): readonly string[] | null
  /** What a customer can be asked for now. */
  offers(): Offers
  /** Why not, for staff. */
  standing(): readonly CameraFault[]
  /** Opening the camera told that there is none. */
  missing(): void
  dispose(): void
}

/**
 * Start options that would let somebody else look on, take a film for the camera, or leave the page that has the picture, and
 * those that draw foreign items, without their sandbox; a shop's player does not ask with one of them (P16).
 */
const testingSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'use-fake-ui-for-media-stream',
  'use-fake-device-for-media-stream',
  'use-file-for-fake-video-capture',
  'no-sandbox',
]

/** What can be kept, and so may be offered: no invitation from a player that is watched or tried, no camera where there is none. */
export function createCameraOffer(
  clock: Clock,
  start: {
    readonly packaged: boolean
    /** What is wrong with the models on disk: without them nothing can be offered. */
    readonly models: 'models-missing' | 'models-altered' | undefined
    /** The film that was named for a camera; empty: none was. */
    readonly fakeCamera: string
    /** The cameras that are plugged in, by their devices. */
    readonly cameras: () => Promise<readonly string[]>
    /** The name of the camera that staff chose; empty: any. */
    readonly chosen: () => string
    readonly hasSwitch: (name: string) => boolean
  },
  changed: () => void,
): CameraOffer {
  const watched = start.packaged && testingSwitches.some(start.hasSwitch)
  const films = start.fakeCamera === '' ? [] : [start.fakeCamera]
  const devices = async (): Promise<readonly string[]> => [...films, ...(await start.cameras())]
  let names: readonly string[] | null = null
  const readNames = async (): Promise<void> => {
    const before = JSON.stringify(names)
    names = await cameraNames()
    if (JSON.stringify(names) !== before) changed()
  }
  const list = async (): Promise<readonly string[] | undefined> => {
    if (process.platform !== 'linux') return undefined
    await readNames()
    return devices()
  }
  const presence = watchCameraPresence(clock, list, start.chosen, changed)
  return {
    devices,
    names: () => names,
    offers: () => ({ invitation: !watched && start.models === undefined, camera: presence.present() }),
    standing: () => [
      ...(watched ? (['debug-switches'] as const) : []),
      ...(start.models === undefined ? [] : [start.models]),
      ...(presence.present() ? [] : (['no-camera'] as const)),
    ],
    missing: presence.missing,
    dispose: presence.dispose,
  }
}
