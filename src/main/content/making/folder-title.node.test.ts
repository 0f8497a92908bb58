import { expect, test } from 'vitest'
import { folderTitle } from './folder-title.node.ts'

test('a folder gives its name, and the root of a drive its place', () => {
  expect(folderTitle('/media/stick/Herbst 🍂')).toBe('Herbst 🍂')
  expect(folderTitle('/')).toBe('/')
})
