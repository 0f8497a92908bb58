import type { CallArguments } from '../../contract/calls.ts'
import type { CallReason } from '../../contract/reasons.ts'
import type { Result } from '../base/result.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import type { SettingsStore } from './settings.node.ts'
import type { StaffAccess } from './staff-access.ts'

/** What staff start from the settings window beside changing a setting. A returned reason says why it cannot be done. */
export type StaffActions = Pick<
  CallHandlers<'settings'>,
  'setUpZone' | 'endZoneSetup' | 'train' | 'runSelfTest' | 'listKept' | 'saveDocument'
> &
  LoopActions &
  SystemActions &
  ContentActions &
  UpdateActions &
  ReportsActions

/** What staff do with the loop on the screen. */
export type LoopActions = Pick<CallHandlers<'settings'>, 'skipItem' | 'pauseLoop' | 'blackScreen' | 'resumeLoop'>

/** What staff ask of the player for a technician, or for another day. */
export type SystemActions = Pick<
  CallHandlers<'settings'>,
  'readLog' | 'listSupport' | 'saveSupport' | 'saveSettings' | 'restoreSettings' | 'restart'
> & { readonly factoryReset: () => Promise<CallReason | undefined> }

/** What staff do with packages. Whoever confirms one has said the PIN once more before. */
export type ContentActions = Pick<
  CallHandlers<'settings'>,
  | 'lookAtContent'
  | 'rollBack'
  | 'rollForward'
  | 'choosePackage'
  | 'offerPackage'
  | 'reconsiderPackage'
  | 'dismissPackage'
  | 'cancelImport'
  | 'addKey'
  | 'removeKey'
  | 'chooseInbox'
  | 'forgetSubjects'
  | 'cleanUp'
  | 'checkStore'
  | 'cancelStoreCheck'
> & {
  readonly confirmPackage: (confirmed: { readonly manifestSha256: string }) => CallReason | undefined
}

/** What staff do with an update of the player. Whoever takes one has said the PIN once more before. */
export type UpdateActions = Pick<CallHandlers<'settings'>, 'cancelUpdate'> & {
  readonly takeUpdate: (taken: { readonly version: string }) => CallReason | undefined
}

/** What staff save and take along. Whoever copies to a stick has said the PIN once more before. */
export type ReportsActions = Pick<CallHandlers<'settings'>, 'lookAtReports' | 'checkPlays' | 'savePlays'> & {
  readonly copyToStick: (asked: TakenAlong) => Promise<CallReason | undefined>
}
export type TakenAlong = Omit<CallArguments<'settings', 'copyToStick'>, 'pin'>

export type StaffCallParts = {
  readonly access: StaffAccess
  readonly settings: Pick<SettingsStore, 'change'>
  /** Pushes the present view to the window. */
  readonly pushView: () => void
  readonly endSession: () => void
  readonly actions: StaffActions
  readonly closeWindow: () => void
}

const reason = <Value>(outcome: Result<Value, CallReason>) => (outcome.ok ? undefined : outcome.refusal)

/** What main does for each call of the settings window; arguments are already parsed. */
export function staffCalls(parts: StaffCallParts): CallHandlers<'settings'> {
  const { access, settings, actions, pushView, endSession, closeWindow } = parts
  const ifOpen =
    <Argument, Answer>(act: (argument: Argument) => Answer) =>
    (argument: Argument): Answer | 'locked' => {
      if (access.state() !== 'open') return 'locked'
      access.active()
      return act(argument)
    }
  return {
    ready: pushView,
    choosePin: async ({ pin }) => reason(await access.choosePin(pin)),
    unlock: async ({ pin }) => reason(await access.unlock(pin)),
    changePin: async ({ current, next }) => reason(await access.changePin(current, next)),
    recoverPin: async ({ code, next }) => reason(await access.recover(code, next)),
    renewRecovery: async ({ pin }) => reason(await access.renewCode(pin)),
    recoveryNoted: ifOpen(access.noteCode),
    active: access.active,
    lock: access.lock,
    change: ifOpen((change) => reason(settings.change(change))),
    // Ending a session or the marking and turning personalization off are never refused: they only take the camera away.
    endSession() {
      access.active()
      endSession()
    },
    personalizationOff() {
      access.active()
      return reason(settings.change({ personalization: { enabled: false } }))
    },
    endZoneSetup(argument) {
      access.active()
      return actions.endZoneSetup(argument)
    },
    setUpZone: ifOpen(actions.setUpZone),
    train: ifOpen(actions.train),
    runSelfTest: ifOpen(actions.runSelfTest),
    listKept: ifOpen(actions.listKept),
    saveDocument: ifOpen(actions.saveDocument),
    readLog: ifOpen(actions.readLog),
    listSupport: ifOpen(actions.listSupport),
    saveSupport: ifOpen(actions.saveSupport),
    saveSettings: ifOpen(actions.saveSettings),
    restoreSettings: ifOpen(actions.restoreSettings),
    restart: ifOpen(actions.restart),
    factoryReset: ifOpen(async ({ pin }) => {
      const asked = await access.confirm(pin)
      return asked.ok ? actions.factoryReset() : asked.refusal
    }),
    skipItem: ifOpen(actions.skipItem),
    pauseLoop: ifOpen(actions.pauseLoop),
    blackScreen: ifOpen(actions.blackScreen),
    resumeLoop: ifOpen(actions.resumeLoop),
    lookAtContent: ifOpen(actions.lookAtContent),
    rollBack: ifOpen(actions.rollBack),
    rollForward: ifOpen(actions.rollForward),
    choosePackage: ifOpen(actions.choosePackage),
    offerPackage: ifOpen(actions.offerPackage),
    confirmPackage: ifOpen(async ({ manifestSha256, pin }) => {
      const asked = await access.confirm(pin)
      return asked.ok ? actions.confirmPackage({ manifestSha256 }) : asked.refusal
    }),
    takeUpdate: ifOpen(async ({ version, pin }) => {
      const asked = await access.confirm(pin)
      return asked.ok ? actions.takeUpdate({ version }) : asked.refusal
    }),
    cancelUpdate: ifOpen(actions.cancelUpdate),
    reconsiderPackage: ifOpen(actions.reconsiderPackage),
    dismissPackage: ifOpen(actions.dismissPackage),
    cancelImport: ifOpen(actions.cancelImport),
    addKey: ifOpen(actions.addKey),
    removeKey: ifOpen(actions.removeKey),
    chooseInbox: ifOpen(actions.chooseInbox),
    forgetSubjects: ifOpen(actions.forgetSubjects),
    cleanUp: ifOpen(actions.cleanUp),
    checkStore: ifOpen(actions.checkStore),
    cancelStoreCheck: ifOpen(actions.cancelStoreCheck),
    lookAtReports: ifOpen(actions.lookAtReports),
    checkPlays: ifOpen(actions.checkPlays),
    savePlays: ifOpen(actions.savePlays),
    copyToStick: ifOpen(async ({ pin, ...asked }) => {
      const said = await access.confirm(pin)
      return said.ok ? actions.copyToStick(asked) : said.refusal
    }),
    close() {
      access.lock()
      closeWindow()
    },
  }
}
