import { expect, test } from 'vitest'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { endsLineOfStaff } from './line-of-staff.ts'

const taken = { kind: 'activated', path: '', id: 'north', version: 2, title: '', copied: 0, repaired: false } as const

test('what staff said about the next line ends with the next package that others sent, and not with one that is mended', () => {
  expect(endsLineOfStaff(taken)).toBe(true)
  const others: ImportEnding[] = [
    { ...taken, repaired: true },
    { ...taken, id: 'made-here' },
    { ...taken, id: 'loose-folder' },
    { kind: 'refused', path: '', reason: 'other-line', sentence: '' },
    { kind: 'aborted' },
  ]
  for (const ending of others) expect(endsLineOfStaff(ending)).toBe(false)
})
