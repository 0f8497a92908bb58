import type { RealInput } from '../personalization/real-input.ts'

/** A key event as Electron reports it before the page sees it. */
export type KeyEvent = { readonly type: string; readonly code: string; readonly isAutoRepeat: boolean }

export type MappedKeys = { readonly ask: string; readonly stop: string; readonly settings: string }

export type KeyMeaning = 'invite' | 'stop' | 'settings' | 'swallow' | undefined

/** The trusted input that a key event is, for the yes to be judged by; undefined: none. */
export function realKey({ type, code, isAutoRepeat }: KeyEvent): RealInput | undefined {
  if (type === 'keyDown') return { kind: 'press', source: { key: code }, repeat: isAutoRepeat }
  if (type === 'keyUp') return { kind: 'release', source: { key: code } }
  return undefined
}

/**
 * What a mapped hardware key means. Stop acts on the way down, and Escape always stops (P2); the others act when they
 * are let go (P1). `swallow`: it means nothing.
 */
export function keyMeaning({ type, code, isAutoRepeat }: KeyEvent, keys: MappedKeys): KeyMeaning {
  if (code === 'Escape' || code === keys.stop) {
    if (type === 'keyDown' && !isAutoRepeat) return 'stop'
    return code === 'Escape' ? undefined : 'swallow'
  }
  if (code === keys.ask) return type === 'keyUp' ? 'invite' : 'swallow'
  if (code === keys.settings) return type === 'keyUp' ? 'settings' : 'swallow'
  return undefined
}

/**
 * Whether the page gets a mapped key too: on Escape it may close what it opened itself, and while a sheet is open the
 * ask key moves on from one button to the next.
 */
export function pageSees({ code }: KeyEvent, keys: MappedKeys): boolean {
  return code === 'Escape' || code === keys.ask
}
