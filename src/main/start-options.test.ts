import { describe, expect, test } from 'vitest'
import { commandIn, readStartOptions } from './start-options.ts'

describe('start options', () => {
  test('takes both spellings of a folder', () => {
    expect(readStartOptions(['--data-dir', '/a', '--content=/b=c', '--snapshots', 'd', '--windowed'], 'linux')).toEqual(
      {
        ok: true,
        value: {
          help: false,
          dataDirectory: '/a',
          contentDirectory: '/b=c',
          inboxDirectory: undefined,
          allowUnsigned: false,
          windowed: true,
          watch: false,
          snapshotsDirectory: 'd',
        },
      },
    )
  })
  test.each([
    ['-js-flags=--prof', 'linux'],
    ['-no-sandbox', 'win32'],
    ['/no-sandbox', 'win32'],
  ] as const)('lets no folder be a switch of the engine: %s on %s', (folder, platform) => {
    expect(readStartOptions(['--data-dir', folder], platform)).toMatchObject({ ok: false })
    expect(readStartOptions(['--data-dir', './folder'], platform)).toMatchObject({ ok: true })
  })
  test.each([['--data-dir'], ['--data-dir='], ['--content', '--windowed']])(
    'refuses a folder that is not there: %s',
    (...words) => {
      expect(readStartOptions(words, 'linux')).toMatchObject({
        ok: false,
        refusal: expect.stringContaining('needs a folder'),
      })
    },
  )
  test.each(['--dat-dir', 'file.askfirst', '--camera', '--use-fake-ui-for-media-stream'])('refuses %s', (word) => {
    expect(readStartOptions([word], 'linux')).toMatchObject({ ok: false, refusal: expect.stringContaining(word) })
  })
  test('leaves the switches of the engine alone', () => {
    const words = ['--inspect=0', '--remote-debugging-port=0', '--use-fake-device-for-media-stream']
    expect(readStartOptions(words, 'linux').ok).toBe(true)
  })
})

test.each([
  [
    ['audit', '--data-dir', 'd'],
    ['audit', '--data-dir', 'd'],
  ],
  [
    ['--no-sandbox', 'store', 'check', 'd'],
    ['store', 'check', 'd'],
  ],
  [['--no-sandbox', '--data-dir', 'd'], undefined],
  [['--windowed', 'audit'], undefined],
  [['--no-sandbox'], undefined],
  [[], undefined],
])('of %j the command is %j', (words, command) => {
  expect(commandIn(words)).toEqual(command)
})
