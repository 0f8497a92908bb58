import type { Clock } from '../base/time/clock.ts'
import { namesToChoose, type PhysicalCameras } from '../diagnostics/camera-names.node.ts'
import { watchCameraPresence } from '../diagnostics/camera-presence.ts'
import type { CameraFault } from '../personalization/offer-faults.ts'
import type { Offers } from '../personalization/session-sheet.ts'

export type CameraOffer = {
  /**
   * All that could be opened as a camera, by the paths that open handles show: this system's cameras, and the film that was
   * named for one. The engine may open a camera all the same.
   */
  devices(): Promise<readonly string[]>
  /** The physical cameras by name, for staff to choose from; null: this system does not say. */
  names(): readonly string[] | null
  /**
   * Among which the engine is to take the first, where staff chose none: without that it could take a loopback for a camera.
   * Null: whatever it takes is one, or this system does not say, or a film was named.
   */
  physical(): readonly string[] | null
  /** The label by which the engine finds the camera that staff chose as `name`: it may be saved by the kernel's name. */
  labelOf(name: string): string
  /** What a customer can be asked for now. */
  offers(): Offers
  /** Why not, for staff. */
  standing(): readonly CameraFault[]
  /** Opening the camera told that there is none. */
  missing(): void
  dispose(): void
}

/** What can be kept, and so may be offered: no invitation from a player that is watched or tried, no camera where there is none. */
export function createCameraOffer(
  clock: Clock,
  start: {
    /** It is a shop's player, and was started in a way in which nobody may be asked (see `debug-start.ts`). */
    readonly debugged: boolean
    /** What is wrong with the models on disk: without them nothing can be offered. */
    readonly models: 'models-missing' | 'models-altered' | undefined
    /** The film that was named for a camera; empty: none was. */
    readonly fakeCamera: string
    /** The cameras that are plugged in, by their devices. */
    readonly cameras: () => Promise<readonly string[]>
    /** Those of them that are cameras; null: this system does not say. */
    readonly physical: () => Promise<PhysicalCameras | null>
    /** The name of the camera that staff chose; empty: any. */
    readonly chosen: () => string
  },
  changed: () => void,
): CameraOffer {
  const films = start.fakeCamera === '' ? [] : [start.fakeCamera]
  const devices = async (): Promise<readonly string[]> => [...films, ...(await start.cameras())]
  let names: readonly string[] | null = null
  let physical: PhysicalCameras | null = null
  const list = async (): Promise<readonly string[] | undefined> => {
    if (process.platform !== 'linux') return undefined
    const before = JSON.stringify(names)
    physical = await start.physical()
    names = physical ? namesToChoose(physical, start.chosen()) : []
    if (JSON.stringify(names) !== before) changed()
    return physical ? [...films, ...physical.names] : devices()
  }
  const presence = watchCameraPresence(clock, list, start.chosen, changed)
  return {
    devices,
    names: () => names,
    physical: () => (films.length === 0 && physical?.others ? physical.names : null),
    labelOf: (name) => physical?.kernelNames.get(name) ?? name,
    offers: () => ({ invitation: !start.debugged && start.models === undefined, camera: presence.present() }),
    standing: () => [
      ...(start.debugged ? (['debug-switches'] as const) : []),
      ...(start.models === undefined ? [] : [start.models]),
      ...(presence.present() ? [] : (['no-camera'] as const)),
    ],
    missing: presence.missing,
    dispose: presence.dispose,
  }
}
