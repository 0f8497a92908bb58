import { afterEach, describe, expect, test, vi } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import type { PhysicalCameras } from '../diagnostics/camera-names.node.ts'
import { type CameraOffer, createCameraOffer } from './camera-offer.node.ts'

const offers: CameraOffer[] = []
afterEach(() => {
  for (const offer of offers.splice(0)) offer.dispose()
})

const plugged = ['/dev/video0', '/dev/video1']

const film = '/tmp/film.y4m'

const camerasOf = (others: boolean, ...names: string[]): PhysicalCameras => ({ names, others, kernelNames: new Map() })

function offerOf({
  debugged = false,
  fakeCamera = '',
  physical = null,
  chosen = '',
}: {
  debugged?: boolean
  fakeCamera?: string
  physical?: PhysicalCameras | null
  chosen?: string
} = {}): CameraOffer {
  const start = {
    debugged,
    models: undefined,
    fakeCamera,
    cameras: async () => plugged,
    physical: async () => physical,
    chosen: () => chosen,
  }
  const offer = createCameraOffer(manualClock(), start, () => undefined)
  offers.push(offer)
  return offer
}

test('P16: a player that was started to be tried asks nobody, and says why; control: another one asks', () => {
  const tried = offerOf({ debugged: true })
  expect(tried.offers().invitation).toBe(false)
  expect(tried.standing()).toContain('debug-switches')
  expect(offerOf().offers().invitation).toBe(true)
  expect(offerOf().standing()).not.toContain('debug-switches')
})

describe('P1: the devices that are watched', () => {
  test('are the cameras that are plugged in', async () => {
    expect(await offerOf().devices()).toEqual(plugged)
  })
  test('are these and the film, for the engine may open either', async () => {
    expect(await offerOf({ fakeCamera: film }).devices()).toEqual([film, ...plugged])
  })
})

describe.runIf(process.platform === 'linux')('physical cameras only', () => {
  const seen = async (offer: CameraOffer) => {
    const isTold = (): boolean => offer.standing().includes('no-camera') || offer.physical() !== null
    // Where nothing is told, there is nothing to wait for.
    await vi.waitUntil(isTold, 1_000).catch(() => undefined)
    return { asked: offer.offers().camera, among: offer.physical() }
  }
  test('where there are only codecs and loopbacks, nobody is asked for a camera', async () => {
    expect(await seen(offerOf({ physical: camerasOf(true) }))).toEqual({ asked: false, among: [] })
  })
  test('beside them, the engine is told which are cameras', async () => {
    const both = offerOf({ physical: camerasOf(true, 'Webcam') })
    expect(await seen(both)).toEqual({ asked: true, among: ['Webcam'] })
  })
  test('where there are cameras alone, where the system does not say, and with a film it is told nothing', async () => {
    for (const offer of [
      offerOf({ physical: camerasOf(false, 'Webcam') }),
      offerOf(),
      offerOf({ fakeCamera: film, physical: camerasOf(true) }),
    ])
      expect(await seen(offer)).toEqual({ asked: true, among: null })
  })
  test('a camera that was saved by the kernel’s name is told by its label; control: another name is told as it is', async () => {
    const kernelNames = new Map([['Webcam: Video', 'Video']])
    const offer = offerOf({ physical: { names: ['Video'], others: false, kernelNames }, chosen: 'Webcam: Video' })
    await vi.waitUntil(() => offer.names() !== null)
    expect(offer.names()).toEqual(['Webcam: Video'])
    expect(offer.labelOf('Webcam: Video')).toBe('Video')
    expect(offer.labelOf('Door')).toBe('Door')
  })
})
