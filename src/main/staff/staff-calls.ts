import type { CallArguments, CallsOf } from '../../contract/calls.ts'
import type { CallReason } from '../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import type { SettingsStore } from './settings.node.ts'
import type { StaffAccess } from './staff-access.ts'

export type StaffCalls = {
  readonly [Name in keyof CallsOf<'settings'>]: (
    argument: CallArguments<'settings', Name>,
  ) => Promise<Result<undefined, CallReason>>
}

export type StaffCallParts = {
  readonly access: StaffAccess
  readonly settings: Pick<SettingsStore, 'change'>
  /** Pushes the present view to the window. */
  readonly pushView: () => void
  readonly endSession: () => void
  readonly closeWindow: () => void
}

/** What main does for each call of the settings window; arguments are already parsed. */
export function staffCalls({ access, settings, pushView, endSession, closeWindow }: StaffCallParts): StaffCalls {
  const done = succeed(undefined)
  return {
    async ready() {
      pushView()
      return done
    },
    choosePin: ({ pin }) => access.choosePin(pin),
    unlock: ({ pin }) => access.unlock(pin),
    changePin: ({ current, next }) => access.changePin(current, next),
    async lock() {
      access.lock()
      return done
    },
    async change(change) {
      if (access.state() !== 'open') return refuse('locked')
      access.active()
      const outcome = settings.change(change)
      return outcome.ok ? done : outcome
    },
    // Ending a session and turning personalization off are never refused: both only ever take the camera away.
    async endSession() {
      access.active()
      endSession()
      return done
    },
    async personalizationOff() {
      access.active()
      const outcome = settings.change({ personalization: { enabled: false } })
      return outcome.ok ? done : outcome
    },
    async close() {
      access.lock()
      closeWindow()
      return done
    },
  }
}
