import { expect, test } from 'vitest'
import { namedPath } from './named-path.node.ts'

test.each([
  ['/media/stick/autumn.askfirst', '/media/stick/autumn.askfirst'],
  ['  "/media/my stick/a.askfirst" ', '/media/my stick/a.askfirst'],
  ["'/a'", '/a'],
  ['file:///media/my%20stick/a.askfirst', '/media/my stick/a.askfirst'],
  ['autumn.askfirst', undefined],
  ['../autumn', undefined],
  ['', undefined],
  ['/a\0b', undefined],
  ['file://elsewhere/a', undefined],
  ['file:///a%00b', undefined],
  ['https://example.org/a.askfirst', undefined],
])('%j is %j', (text, path) => {
  expect(namedPath(text)).toBe(path)
})
