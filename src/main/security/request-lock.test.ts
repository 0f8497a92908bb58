import { describe, expect, test } from 'vitest'
import { mayRequest } from './request-lock.ts'

describe('P3: what a page may request', () => {
  test.each(['askfirst://player/index.html', 'askfirst-item://abc/index.html', 'blob:askfirst://player/1', 'data:,x'])(
    'allows %s',
    (url) => expect(mayRequest(url)).toBe(true),
  )
  test.each([
    'http://example.org/',
    'https://example.org/',
    'ws://127.0.0.1:1/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'chrome://settings',
    'filesystem:askfirst://player/x',
    'not a url',
    '',
  ])('cancels %s', (url) => expect(mayRequest(url)).toBe(false))
})
