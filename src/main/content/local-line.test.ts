import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMadeByStaff } from '../../contract/package/staff-lines.ts'
import { newestSent, savedLine } from './local-line.ts'
import { idFrom } from './making/first-manifest.ts'

describe('the line of what staff save for other screens', () => {
  test('is an id whatever the shop is called, and never the one that the shop is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('', 'Markt am Eck', '🥕', 'x'.repeat(200)), fc.string()), (name) => {
        const line = savedLine(name)
        expect(line).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/)
        expect(line).not.toBe(idFrom(name, 'shop'))
        expect(isMadeByStaff(line)).toBe(true)
      }),
    )
    expect(savedLine('Markt am Eck')).toBe('markt-am-eck-made-here')
    expect(savedLine('')).toBe('shop-made-here')
  })
})

describe('the package by which a player knows its line', () => {
  const newest = (...ids: readonly string[]): string | undefined => newestSent(ids.map((id) => ({ id })))?.id
  test('is what others sent, whatever staff put together since, here or at another screen', () => {
    expect(newest('market-made-here', 'made-here', 'north', 'loose-folder', 'south')).toBe('north')
  })
  test('is what came from another screen of the shop, where nobody ever sent anything', () => {
    expect(newest('made-here', 'market-made-here', 'loose-folder')).toBe('market-made-here')
    expect(newest('made-here', 'loose-folder')).toBeUndefined()
  })
})
