import { expect, test } from 'vitest'
import { notSavedBecause } from './system-code.ts'

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'not-saved'],
])('%s is told as %s', (code, reason) => {
  expect(notSavedBecause(Object.assign(new Error('no'), { code }))).toBe(reason)
})
