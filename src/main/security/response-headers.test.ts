import { describe, expect, test } from 'vitest'
import { pageHeaders } from './response-headers.ts'

describe('page headers', () => {
  test('P1: only the capture page may have a camera at all', () => {
    expect(pageHeaders('capture')['Permissions-Policy']).toContain('camera=(self)')
    expect(pageHeaders('player')['Permissions-Policy']).toContain('camera=()')
    expect(pageHeaders('settings')['Permissions-Policy']).toContain('camera=()')
  })
  test.each(['player', 'settings', 'capture'] as const)(
    'P3: %s starts from nothing and names no network source',
    (role) => {
      const policy = pageHeaders(role)['Content-Security-Policy'] ?? ''
      expect(policy).toMatch(/^default-src 'none'/)
      expect(policy).not.toMatch(/https?:|wss?:|\*/)
      expect(policy).not.toContain('unsafe-eval')
      expect(pageHeaders(role)['Permissions-Policy']).toContain('microphone=()')
    },
  )
})
