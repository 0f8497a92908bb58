import type { CameraOffer } from './camera-offer.node.ts'

/** Start options and variables with which Chromium, Electron or Node write down what they do, with the time of it. */
const writingSwitches = ['enable-logging', 'log-file', 'log-level', 'log-net-log', 'v', 'vmodule']
const writingVariables = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
  'NODE_V8_COVERAGE',
  'NODE_REDIRECT_WARNINGS',
]
/** Says the same as the start option of that name, which the camera's own offer looks for. */
const unboundVariables = ['ELECTRON_DISABLE_SANDBOX']

/**
 * Whether the engine below was told to keep a log, or by a variable to leave out its sandbox: what it writes during a session is
 * not in our hands (P14).
 */
export function engineKeepsLog(start: {
  readonly hasSwitch: (name: string) => boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}): boolean {
  const variables = [...writingVariables, ...unboundVariables]
  return writingSwitches.some(start.hasSwitch) || variables.some((name) => start.environment[name] !== undefined)
}

/** What a player offers whose engine keeps a log: nothing, and staff are told to start it without those switches (P16). */
export function withoutInvitation(offer: CameraOffer): CameraOffer {
  return {
    ...offer,
    offers: () => ({ ...offer.offers(), invitation: false }),
    standing: () => [...new Set(['debug-switches' as const, ...offer.standing()])],
  }
}
