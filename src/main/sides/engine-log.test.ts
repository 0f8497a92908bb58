import { describe, expect, test } from 'vitest'
import type { CameraOffer } from './camera-offer.node.ts'
import { engineKeepsLog, withoutInvitation } from './engine-log.ts'

const offer: CameraOffer = {
  devices: async () => [],
  names: () => null,
  offers: () => ({ invitation: true, camera: true }),
  standing: () => ['no-camera'],
  missing: () => undefined,
  dispose: () => undefined,
}

describe('P14, P16: an engine that keeps a log', () => {
  const keeps = (switches: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean =>
    engineKeepsLog({ hasSwitch: (name) => switches.includes(name), environment })

  test.each(['enable-logging', 'log-file', 'log-level', 'log-net-log', 'v', 'vmodule'])('is told by --%s', (name) => {
    expect(keeps(['windowed', name])).toBe(true)
  })
  test.each([
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'ELECTRON_LOG_ASAR_READS',
    'ELECTRON_DISABLE_SANDBOX',
    'NODE_V8_COVERAGE',
    'NODE_REDIRECT_WARNINGS',
  ])('is told by the variable %s, whatever it says', (name) => {
    expect(keeps([], { [name]: '' })).toBe(true)
  })
  test('control: without one of them it keeps none', () => {
    expect(keeps(['windowed', 'data-dir'], { HOME: '/home/shop' })).toBe(false)
  })

  test('lets nobody be asked, and staff are told why beside what else there is', () => {
    const silent = withoutInvitation(offer)
    expect(silent.offers()).toEqual({ invitation: false, camera: true })
    expect(silent.standing()).toEqual(['debug-switches', 'no-camera'])
    expect(withoutInvitation(silent).standing()).toEqual(['debug-switches', 'no-camera'])
  })
})
