import { expect, test } from 'vitest'
import { bareEnvironment } from './bare-environment.ts'

const own = { PATH: '/bin', HOME: '/home/shop', TZ: 'Europe/Berlin', SystemRoot: 'C:\\Windows', GONE: undefined }

test('is never empty, and holds nothing of ours: an empty one would be inherited whole', () => {
  expect(Object.keys(bareEnvironment('linux', own))).toEqual(['ASKFIRST_PART'])
})

test('holds what Windows needs there, and nowhere else', () => {
  expect(bareEnvironment('win32', own)).toEqual({ ASKFIRST_PART: 'yes', SystemRoot: 'C:\\Windows' })
  expect(Object.keys(bareEnvironment('win32', {}))).toEqual(['ASKFIRST_PART'])
})

test('hands on what was named, where it is set', () => {
  expect(bareEnvironment('linux', own, ['TZ', 'GONE', 'NEVER'])).toEqual({ ASKFIRST_PART: 'yes', TZ: 'Europe/Berlin' })
})
