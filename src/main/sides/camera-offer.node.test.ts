import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../base/manual-clock.ts'
import { type CameraOffer, createCameraOffer } from './camera-offer.node.ts'

const offers: CameraOffer[] = []
afterEach(() => {
  for (const offer of offers.splice(0)) offer.dispose()
})

const plugged = ['/dev/video0', '/dev/video1']

const film = '/tmp/film.y4m'

function offerOf({ debugged = false, fakeCamera = '' } = {}): CameraOffer {
  const start = { debugged, models: undefined, fakeCamera, cameras: async () => plugged, chosen: () => '' }
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
