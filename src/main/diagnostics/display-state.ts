/** A place to connect a display to, as Linux describes it below /sys/class/drm. */
export type Connector = {
  /** `connected`, `disconnected` or `unknown`. */
  readonly status: string
  /** `On`, or how deep it sleeps (DPMS). */
  readonly power: string
}

/**
 * Whether the display is on, told from all connectors: which of several the loop is on is not known here, so they have to
 * agree. What none is connected to cannot be seen.
 */
export function displayState(connectors: readonly Connector[]): 'on' | 'off' | 'unknown' {
  if (connectors.length === 0) return 'unknown'
  const connected = connectors.filter(({ status }) => status !== 'disconnected')
  if (connected.every(({ power }) => power !== 'On' && power !== '')) return 'off'
  return connected.every(({ status, power }) => status === 'connected' && power === 'On') ? 'on' : 'unknown'
}
