import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../base/manual-clock.ts'
import { type CameraOffer, createCameraOffer } from './camera-offer.node.ts'

const offers: CameraOffer[] = []
afterEach(() => {
  for (const offer of offers.splice(0)) offer.dispose()
})

function started(packaged: boolean, ...switches: readonly string[]): CameraOffer {
  const hasSwitch = (name: string): boolean => switches.includes(name)
  const start = { packaged, models: undefined, fakeCamera: '/dev/none', hasSwitch }
  const offer = createCameraOffer(manualClock(), start, () => undefined)
  offers.push(offer)
  return offer
}

describe('P16: start options that let somebody else look on', () => {
  test.each([
    'inspect',
    'inspect-brk',
    'inspect-wait',
    'remote-debugging-port',
    'remote-debugging-pipe',
    'use-fake-ui-for-media-stream',
  ])('an installed player that was started with --%s asks nobody, and says why', (name) => {
    const offer = started(true, 'windowed', name)
    expect(offer.offers().invitation).toBe(false)
    expect(offer.standing()).toContain('debug-switches')
  })

  test('control: without one of them, and in a checkout, it asks', () => {
    for (const offer of [started(true), started(true, 'windowed'), started(false, 'inspect')]) {
      expect(offer.offers().invitation).toBe(true)
      expect(offer.standing()).not.toContain('debug-switches')
    }
  })
})
