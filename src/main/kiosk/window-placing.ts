import type { DisplayChoice } from './display-choice.ts'

/**
 * Whether the compositor alone says on which display a window is, as under Wayland: there a program is told that it lies at the
 * origin, wherever it does, and cannot move it. `ozone`: what was chosen with `--ozone-platform`, else empty; then the engine
 * goes by the session.
 */
export function compositorPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  ozone: string,
): boolean {
  if (platform !== 'linux') return false
  if (ozone !== '' && ozone !== 'auto') return ozone === 'wayland'
  const { XDG_SESSION_TYPE: session, WAYLAND_DISPLAY: wayland, DISPLAY: x11 } = environment
  return session === 'wayland' || Boolean(wayland && !x11)
}

export type WindowPlacing = {
  /** To be called when there is a window, and when displays changed. */
  place(): void
  /** To be called when the settings or the session changed. */
  look(): void
}

/**
 * Keeps the player's window on the display that staff chose. Never while a session is on, whose sheet would be out of sight of
 * whom it asked: then once it is over. Where the system tells a wrong place of windows, each further try would be a flicker: so
 * it is tried when something changed, and never where the compositor places them.
 */
export function createWindowPlacing(parts: {
  /** As `settings.display.name`. */
  readonly wanted: () => string
  readonly choice: () => DisplayChoice | null
  readonly sessionIsOver: () => boolean
  readonly compositorPlaces: boolean
  readonly tellMissing: (missing: boolean) => void
  readonly fill: (bounds: DisplayChoice['display']['bounds']) => void
}): WindowPlacing {
  let placedFor: string | undefined
  function place(): void {
    const chosen = parts.choice()
    if (!chosen) return
    parts.tellMissing(chosen.missing)
    placedFor = parts.sessionIsOver() ? parts.wanted() : undefined
    if (placedFor !== undefined && !parts.compositorPlaces) parts.fill(chosen.display.bounds)
  }
  return {
    place,
    look() {
      if (parts.wanted() !== placedFor) place()
    },
  }
}
