import type { ScreenState } from '../../contract/screen.ts'

export type ScreenCourse = {
  state(): ScreenState
  /** Whether anybody may be asked: not from the moment on at which the screen is to go dark. */
  mayAsk(): boolean
  /** To be called when opening hours, recoveries or the session changed. */
  look(): void
}

/**
 * Brings the screen to what it is to be. Outside the operating hours it is dark, whatever else is; but whoever is in a
 * session is let out of it first, and sees that all is forgotten (P15).
 */
export function createScreenCourse(parts: {
  readonly open: () => boolean
  readonly safeMode: () => boolean
  readonly sessionIsOver: () => boolean
  /** Ends a session as staff do. */
  readonly endSession: () => void
  /** Called when the state or the answer of `mayAsk` changed. */
  readonly changed: () => void
}): ScreenCourse {
  const wanted = (): ScreenState => {
    if (!parts.open()) return 'dark'
    return parts.safeMode() ? 'safe' : 'on'
  }
  let state = wanted()
  let asks = state === 'on'
  let looking = false
  const step = (): boolean => {
    const next = wanted()
    const before = { state, asks }
    asks = next === 'on'
    if (!asks && !parts.sessionIsOver()) parts.endSession()
    if (asks || parts.sessionIsOver()) state = next
    return before.state !== state || before.asks !== asks
  }
  return {
    state: () => state,
    mayAsk: () => asks,
    look() {
      // Ending a session tells of itself, and that leads here again.
      if (looking) return
      looking = true
      const isOther = step()
      looking = false
      if (isOther) parts.changed()
    },
  }
}
