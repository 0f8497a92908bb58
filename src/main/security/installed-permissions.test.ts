import { describe, expect, test } from 'vitest'
import { brokenLocks, type InstalledLocks, type InstalledPermissions, locksHold } from './installed-permissions.ts'

type Page = { readonly id: number }
const pages: readonly Page[] = [{ id: 1 }, { id: 2 }]
const refusing: InstalledPermissions<Page> = {
  request: (_page, _permission, answer) => answer(false),
  check: () => false,
}
const locks: InstalledLocks<Page> = { sessions: [refusing, refusing], pages, unlocked: 0 }
const withOne = (change: Partial<InstalledPermissions<Page>>) =>
  locksHold({ ...locks, sessions: [{ ...refusing, ...change }, refusing] })

describe('P16: the permission handlers that are installed', () => {
  test('hold where all of them refuse everything', () => {
    expect(locksHold(locks)).toBe(true)
  })

  test.each<[string, Partial<InstalledPermissions<Page>>]>([
    ['none for requests', { request: null }],
    ['none for checks', { check: null }],
    ['one request granted', { request: (page, permission, answer) => answer(page.id === 2 && permission === 'usb') }],
    [
      'granted to whoever names the capture page',
      { check: (_page, _permission, origin) => origin.includes('capture') },
    ],
    [
      'granted to a subframe',
      { check: (_page, permission, _origin, asked) => permission === 'media' && !asked.isMainFrame },
    ],
    ['granted to nobody’s page', { check: (page) => page === null }],
    ['granted for both', { request: (_page, _name, answer, { mediaTypes }) => answer(mediaTypes?.length === 2) }],
    ['an answer that does not come', { request: () => undefined }],
    [
      'a second answer',
      {
        request(_page, _name, answer) {
          answer(false)
          answer(true)
        },
      },
    ],
  ])('control: on one session of two, %s is found', (_name, change) => {
    expect(withOne(change)).toBe(false)
  })

  test('control: each broken twin of them is found', () => {
    expect(brokenLocks(locks).map(locksHold)).toEqual([false, false, false, false, false, false])
  })

  test('with no page to ask for, nothing is said to hold', () => {
    expect(locksHold({ ...locks, pages: [] })).toBe(false)
  })
})
