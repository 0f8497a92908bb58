import type { CallReason } from '../../contract/reasons.ts'
import type { Result } from '../base/result.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import type { SettingsStore } from './settings.node.ts'
import type { StaffAccess } from './staff-access.ts'

export type StaffCallParts = {
  readonly access: StaffAccess
  readonly settings: Pick<SettingsStore, 'change'>
  /** Pushes the present view to the window. */
  readonly pushView: () => void
  readonly endSession: () => void
  readonly closeWindow: () => void
}

const reason = <Value>(outcome: Result<Value, CallReason>) => (outcome.ok ? undefined : outcome.refusal)

/** What main does for each call of the settings window; arguments are already parsed. */
export function staffCalls(parts: StaffCallParts): CallHandlers<'settings'> {
  const { access, settings, pushView, endSession, closeWindow } = parts
  return {
    ready: pushView,
    choosePin: async ({ pin }) => reason(await access.choosePin(pin)),
    unlock: async ({ pin }) => reason(await access.unlock(pin)),
    changePin: async ({ current, next }) => reason(await access.changePin(current, next)),
    lock: access.lock,
    change(change) {
      if (access.state() !== 'open') return 'locked'
      access.active()
      return reason(settings.change(change))
    },
    // Ending a session and turning personalization off are never refused: both only ever take the camera away.
    endSession() {
      access.active()
      endSession()
    },
    personalizationOff() {
      access.active()
      return reason(settings.change({ personalization: { enabled: false } }))
    },
    setUpZone: () => 'not-now',
    endZoneSetup: () => 'not-now',
    train: () => 'not-now',
    runSelfTest: () => 'not-now',
    saveDocument: () => 'not-now',
    close() {
      access.lock()
      closeWindow()
    },
  }
}
