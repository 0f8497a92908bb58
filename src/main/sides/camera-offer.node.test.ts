import { afterEach, describe, expect, test } from 'vitest'
import { manualClock } from '../base/manual-clock.ts'
import { readStartOptions } from '../start-options.ts'
import { type CameraOffer, createCameraOffer } from './camera-offer.node.ts'

const offers: CameraOffer[] = []
afterEach(() => {
  for (const offer of offers.splice(0)) offer.dispose()
})

const plugged = ['/dev/video0', '/dev/video1']

/** A player that was started with these words, as they are typed. */
function started(packaged: boolean, ...words: readonly string[]): CameraOffer {
  const switches = new Map(words.map((word) => word.replace('--', '').split('=')).map(([name, value]) => [name, value]))
  const start = {
    packaged,
    models: undefined,
    fakeCamera: switches.get('use-file-for-fake-video-capture') ?? '',
    cameras: async () => plugged,
    chosen: () => '',
    hasSwitch: (name: string): boolean => switches.has(name),
  }
  const offer = createCameraOffer(manualClock(), start, () => undefined)
  offers.push(offer)
  return offer
}

const film = '--use-file-for-fake-video-capture=/tmp/film.y4m'
const takenAtTheStart = [
  ['--inspect=9229'],
  ['--inspect-brk'],
  ['--remote-debugging-port=9222'],
  ['--remote-debugging-pipe'],
  ['--use-fake-device-for-media-stream'],
  ['--no-sandbox'],
  [film],
  ['--use-fake-device-for-media-stream', film],
]

describe('P16: start options that let somebody else look on, put a film in the place of the camera, or take the sandbox away', () => {
  test.each(takenAtTheStart)('an installed player that was started with %s asks nobody, and says why', (...words) => {
    expect(readStartOptions(words, process.platform).ok).toBe(true)
    const offer = started(true, '--windowed', ...words)
    expect(offer.offers().invitation).toBe(false)
    expect(offer.standing()).toContain('debug-switches')
  })

  test.each(['--inspect-wait', '--use-fake-ui-for-media-stream'])(
    'nor does one with %s, should it ever get past the start',
    (word) => {
      expect(started(true, word).offers().invitation).toBe(false)
    },
  )

  test('control: without one of them, and in a checkout, it asks', () => {
    const checkout = takenAtTheStart.map((words) => started(false, ...words))
    for (const offer of [started(true), started(true, '--windowed', '--disable-gpu'), ...checkout]) {
      expect(offer.offers().invitation).toBe(true)
      expect(offer.standing()).not.toContain('debug-switches')
    }
  })
})

describe('P1: the devices that are watched', () => {
  test('are the cameras that are plugged in', async () => {
    expect(await started(true).devices()).toEqual(plugged)
  })
  test.each([true, false])(
    'are these and the film, for the engine may open either (installed: %s)',
    async (packaged) => {
      expect(await started(packaged, film).devices()).toEqual(['/tmp/film.y4m', ...plugged])
    },
  )
})
