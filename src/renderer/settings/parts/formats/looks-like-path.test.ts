import { expect, test } from 'vitest'
import { looksLikePath } from './looks-like-path.ts'

test.each(['/media/stick/a.askfirst', ' "E:\\a.askfirst"', 'E:/a', '\\\\server\\share', "'/a b'", 'file:///a'])(
  '%j begins as a path does',
  (text) => expect(looksLikePath(text)).toBe(true),
)

test.each(['', 'autumn.askfirst', './autumn', '~/autumn', 'https://example.org/a', 'E:a'])('%j does not', (text) =>
  expect(looksLikePath(text)).toBe(false),
)
