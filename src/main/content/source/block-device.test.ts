import { expect, test } from 'vitest'
import { blockDevice } from './block-device.ts'

test('the device of a file is named as Linux names it', () => {
  expect(blockDevice(0x0811)).toBe('8:17')
  expect(blockDevice(0x700)).toBe('7:0')
  // Minor numbers past a byte lie above the major one.
  expect(blockDevice(0x1_0003_05 + 0)).toBe('3:4101')
  expect(blockDevice(0x25)).toBeNull()
})
