import type { CameraOffer } from './camera-offer.node.ts'

/** Start options and variables with which Chromium writes down what it does, with the time of each line. */
const writingSwitches = ['enable-logging', 'log-file', 'log-level', 'log-net-log', 'v', 'vmodule']
const writingVariables = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE']

/** Whether the engine below was told to keep a log: what it writes during a session is not in our hands (P14). */
export function engineKeepsLog(start: {
  readonly hasSwitch: (name: string) => boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}): boolean {
  return writingSwitches.some(start.hasSwitch) || writingVariables.some((name) => start.environment[name] !== undefined)
}

/** What a player offers whose engine keeps a log: nothing, and staff are told to start it without those switches (P16). */
export function withoutInvitation(offer: CameraOffer): CameraOffer {
  return {
    ...offer,
    offers: () => ({ ...offer.offers(), invitation: false }),
    standing: () => [...new Set(['debug-switches' as const, ...offer.standing()])],
  }
}
