import { describe, expect, test } from 'vitest'
import { readStartOptions } from '../start-options.ts'
import { isDebugStart } from './debug-start.ts'

/** Whether these words, as they are typed, are a start in which an installed player, or a checkout, asks nobody. */
function started(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  packaged = true,
): boolean {
  const switches = words.map((word) => word.replace('--', '').split('=')[0])
  return isDebugStart({ packaged, hasSwitch: (name) => switches.includes(name), environment })
}

const film = '--use-file-for-fake-video-capture=/tmp/film.y4m'

describe('P16: start options that let somebody else look on, put a film in the place of the camera, or take the sandbox away', () => {
  test.each([
    ['--inspect=9229'],
    ['--inspect-brk'],
    ['--remote-debugging-port=9222'],
    ['--remote-debugging-pipe'],
    ['--use-fake-device-for-media-stream'],
    ['--no-sandbox'],
    ['--enable-logging'],
    [film],
    ['--use-fake-device-for-media-stream', film],
  ])('are taken at the start, and known: %s', (...words) => {
    expect(readStartOptions(words, 'linux').ok).toBe(true)
    expect(started(['--windowed', ...words])).toBe(true)
  })

  test.each(['--inspect-wait', '--use-fake-ui-for-media-stream'])(
    'so is %s, should it ever get past the start',
    (word) => {
      expect(started([word])).toBe(true)
    },
  )

  test('control: without one of them, and in a checkout, it is a start like any other', () => {
    expect(started([])).toBe(false)
    expect(started(['--inspect', '--no-sandbox', film], { NODE_V8_COVERAGE: '/tmp' }, false)).toBe(false)
    expect(started(['--windowed', '--disable-gpu', '--data-dir=/srv/shop'], { HOME: '/home/shop' })).toBe(false)
  })
})

describe('P14, P16: an engine that keeps a log, or is to leave out its sandbox', () => {
  test.each(['enable-logging', 'log-file', 'log-level', 'log-net-log', 'v', 'vmodule'])('is told by --%s', (name) => {
    expect(started(['--windowed', `--${name}`])).toBe(true)
  })
  test.each([
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'ELECTRON_LOG_ASAR_READS',
    'ELECTRON_DISABLE_SANDBOX',
    'NODE_V8_COVERAGE',
    'NODE_REDIRECT_WARNINGS',
  ])('is told by the variable %s, whatever it says', (name) => {
    expect(started([], { [name]: '' })).toBe(true)
  })
})
