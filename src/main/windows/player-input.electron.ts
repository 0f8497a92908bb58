import type { WebContents } from 'electron'
import type { RealInput } from '../personalization/real-input.ts'
import { keyMeaning, type MappedKeys, pageSees, realKey } from './player-keys.ts'

export type PlayerInput = {
  realInput(input: RealInput): void
  invite(): void
  stop(): void
  openSettings(): void
}

const presses = new Set(['mouseDown', 'touchStart', 'pointerDown'])
const releases = new Set(['mouseUp', 'touchEnd', 'pointerUp'])

/** Watches what really is pressed in the player window, which no page can make up, and acts on the mapped keys. */
export function watchPlayerInput(contents: WebContents, keys: () => MappedKeys, input: PlayerInput): void {
  contents.on('before-input-event', (event, key) => {
    const real = realKey(key)
    if (real) input.realInput(real)
    const meaning = keyMeaning(key, keys())
    if (meaning === undefined) return
    if (!pageSees(key, keys())) event.preventDefault()
    if (meaning === 'stop') input.stop()
    if (meaning === 'invite') input.invite()
    if (meaning === 'settings') input.openSettings()
  })
  contents.on('input-event', (_event, { type }) => {
    if (presses.has(type)) input.realInput({ kind: 'press', source: 'pointer' })
    if (releases.has(type)) input.realInput({ kind: 'release', source: 'pointer' })
  })
}

/**
 * The keys that stop a session, where the staff's window has the keyboard while one is on beside it (P2). Its page gets them
 * all the same: Escape closes what staff opened there.
 */
export function watchStopKeys(contents: WebContents, keys: () => MappedKeys, stop: () => void): void {
  contents.on('before-input-event', (_event, key) => {
    if (keyMeaning(key, keys()) === 'stop') stop()
  })
}
