import { expect, test } from 'vitest'
import { isWatched, watchedVariable } from './restart-code.ts'

test.each([
  ['by nobody', {}, false],
  ['by nobody, from a terminal that systemd started', { INVOCATION_ID: '0123' }, false],
  ['by askfirst watch', { [watchedVariable]: '1' }, true],
  ['by systemd', { INVOCATION_ID: '0123', WATCHDOG_USEC: '60000000' }, true],
])('a player is watched %s', (_, environment, watched) => {
  expect(isWatched(environment)).toBe(watched)
})
