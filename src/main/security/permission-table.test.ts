import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayHavePermission, type PermissionQuestion } from './permission-table.ts'

const granted: PermissionQuestion = {
  role: 'capture',
  permission: 'media',
  isMainFrame: true,
  origin: 'askfirst://capture/',
  mediaTypes: ['video'],
  sessionMayUseCamera: true,
}

describe('P1: the permission table', () => {
  test('grants the camera to the capture window while the session may use it', () => {
    expect(mayHavePermission(granted)).toBe(true)
  })

  test.each<[string, Partial<PermissionQuestion>]>([
    ['another window', { role: 'player' }],
    ['the settings window', { role: 'settings' }],
    ['a window that is not ours', { role: undefined }],
    ['a subframe', { isMainFrame: false }],
    ['another origin', { origin: 'askfirst://player/' }],
    ['an HTML item', { origin: 'askfirst-item://capture/' }],
    ['a look-alike host', { origin: 'askfirst://capture.example/' }],
    ['an opaque origin', { origin: 'null' }],
    ['audio', { mediaTypes: ['audio'] }],
    ['audio beside video', { mediaTypes: ['audio', 'video'] }],
    ['no media type', { mediaTypes: [] }],
    ['screen capture', { permission: 'display-capture' }],
    ['no session', { sessionMayUseCamera: false }],
  ])('denies %s', (_name, change) => {
    expect(mayHavePermission({ ...granted, ...change })).toBe(false)
  })

  test('denies every other permission, known or not', () => {
    fc.assert(
      fc.property(fc.string(), (permission) => {
        fc.pre(permission !== 'media')
        expect(mayHavePermission({ ...granted, permission })).toBe(false)
      }),
    )
  })
})
