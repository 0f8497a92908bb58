import { describe, expect, test } from 'vitest'
import { keyMeaning, pageSees, realKey } from './player-keys.ts'

const keys = { ask: 'F6', stop: 'F7', settings: 'F10' }
const down = (code: string, isAutoRepeat = false) => ({ type: 'keyDown', code, isAutoRepeat })
const up = (code: string) => ({ type: 'keyUp', code, isAutoRepeat: false })

describe('hardware keys', () => {
  test('P2: stop and Escape act on the way down, once', () => {
    expect(keyMeaning(down('F7'), keys)).toBe('stop')
    expect(keyMeaning(down('Escape'), keys)).toBe('stop')
    expect(keyMeaning(down('F7', true), keys)).toBe('swallow')
    expect(keyMeaning(down('Escape', true), keys)).toBeUndefined()
  })
  test('P1: asking acts when the key is let go, and a held key asks for nothing', () => {
    expect(keyMeaning(down('F6'), keys)).toBe('swallow')
    expect(keyMeaning(down('F6', true), keys)).toBe('swallow')
    expect(keyMeaning(up('F6'), keys)).toBe('invite')
  })
  test('the page sees the ask key, to move on from button to button, and Escape; no other mapped key', () => {
    expect([down('F6'), up('F6'), down('Escape')].every((key) => pageSees(key, keys))).toBe(true)
    expect([down('F7'), up('F10')].some((key) => pageSees(key, keys))).toBe(false)
  })
  test('every other key is the page’s own', () => {
    expect(keyMeaning(down('Enter'), keys)).toBeUndefined()
    expect(keyMeaning(up('F10'), keys)).toBe('settings')
  })
  test('real keys are told as presses and releases', () => {
    expect(realKey(down('Enter', true))).toEqual({ kind: 'press', source: { key: 'Enter' }, repeat: true })
    expect(realKey(up('Enter'))).toEqual({ kind: 'release', source: { key: 'Enter' } })
    expect(realKey({ type: 'char', code: 'Enter', isAutoRepeat: false })).toBeUndefined()
  })
})
