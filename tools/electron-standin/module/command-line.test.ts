import { expect, test } from 'vitest'
import { createCommandLine } from './command-line.ts'

test('switch names are compared in lower case, values are kept', () => {
  const { surface } = createCommandLine(['--User-Data-Dir=/A/b', '--flag', 'word', '--inspect=0'])
  expect(surface.getSwitchValue('user-data-dir')).toBe('/A/b')
  expect(surface.hasSwitch('FLAG')).toBe(true)
  expect(surface.hasSwitch('inspect')).toBe(false)
  surface.appendSwitch('Host-Resolver-Rules', 'MAP * ~NOTFOUND')
  expect(surface.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})
