import { expect, test } from 'vitest'
import { decodedTable } from './decoded-table.ts'

const table = 'Datum;Gutschein;Stück\r\n04.01.2026;BROT-10;3\r\n'
const codes = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
const lowFirst = codes(`\uFEFF${table}`).flatMap((code) => [code & 0xff, code >> 8])
const highFirst = codes(`\uFEFF${table}`).flatMap((code) => [code >> 8, code & 0xff])

test.each([
  ['UTF-8', utf8(table)],
  ['UTF-8 with a mark', utf8(`\uFEFF${table}`)],
  ['Windows-1252', codes(table)],
  ['UTF-16', lowFirst],
  ['UTF-16, the other way round', highFirst],
])('a table in %s is read as it was written', (_encoding, bytes) => {
  expect(decodedTable(Uint8Array.from(bytes).buffer)).toBe(table)
})
