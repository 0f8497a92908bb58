import type { CallArguments } from '../../contract/calls/calls.ts'
import type { editorCalls } from '../../contract/calls/editor-calls.ts'
import type { CallReason } from '../../contract/reasons.ts'
import type { SettingsChange } from '../../contract/settings/settings.ts'
import type { Result } from '../base/result.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import { guardCalls } from './call-permissions.ts'
import type { SettingsStore } from './settings.node.ts'
import type { StaffAccess } from './staff-access.ts'

/** What staff start from the settings window beside changing a setting. A returned reason says why it cannot be done. */
export type StaffActions = Pick<
  CallHandlers<'settings'>,
  'setUpZone' | 'endZoneSetup' | 'train' | 'runSelfTest' | 'listKept' | 'saveDocument'
> &
  NowActions &
  PreviewActions &
  SystemActions &
  ContentActions &
  EditorActions &
  UpdateActions &
  ReportsActions

/** What staff do on the page Now: with the loop on the screen, and with a notice that they have read. */
export type NowActions = Pick<
  CallHandlers<'settings'>,
  'acknowledgeFault' | 'skipItem' | 'pauseLoop' | 'blackScreen' | 'resumeLoop'
>

/** What staff ask of the active package. */
export type PreviewActions = Pick<CallHandlers<'settings'>, 'lookAtRules' | 'imagine' | 'lookAtWeek' | 'askWhatPlays'>

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

/** What staff do with the playlist that they put together. */
export type EditorActions = Pick<CallHandlers<'settings'>, keyof typeof editorCalls>

/** What staff do with an update of the player. Whoever takes one has said the PIN once more before. */
export type UpdateActions = Pick<CallHandlers<'settings'>, 'cancelUpdate'> & {
  readonly takeUpdate: (taken: { readonly version: string }) => CallReason | undefined
}

/** What staff save and take along. Whoever copies to a stick has said the PIN once more before. */
export type ReportsActions = Pick<
  CallHandlers<'settings'>,
  | 'lookAtReports'
  | 'makeReport'
  | 'cancelReportsWork'
  | 'recordRedemption'
  | 'takeRedemptions'
  | 'checkPlays'
  | 'savePlays'
> & {
  readonly copyToStick: (asked: TakenAlong) => Promise<CallReason | undefined>
}
type TakenAlong = Omit<CallArguments<'settings', 'copyToStick'>, 'pin'>

export type StaffCallParts = {
  readonly access: StaffAccess
  readonly settings: Pick<SettingsStore, 'change'>
  /** The place that staff named, as the system writes it; undefined: nobody could say where that lies. */
  readonly namedPath: (text: string) => string | undefined
  /** Pushes the present view to the window. */
  readonly pushView: () => void
  readonly endSession: () => void
  readonly actions: StaffActions
  readonly closeWindow: () => void
  /** A page of the window could not be drawn. */
  readonly pageBroke: (told: CallArguments<'settings', 'pageBroke'>) => void
}

type Answer = CallReason | undefined | Promise<CallReason | undefined>

const reason = <Value>(outcome: Result<Value, CallReason>) => (outcome.ok ? undefined : outcome.refusal)

/** What main does for each call of the settings window, behind its permission; arguments are already parsed. */
export function staffCalls(parts: StaffCallParts): CallHandlers<'settings'> {
  const { access, settings, actions } = parts

  function change(wanted: SettingsChange): CallReason | undefined {
    const { content } = wanted
    if (!content?.inbox) return reason(settings.change(wanted))
    const inbox = parts.namedPath(content.inbox)
    return inbox === undefined ? 'path-invalid' : reason(settings.change({ ...wanted, content: { ...content, inbox } }))
  }

  /** The action, once the manager's PIN was said once more with what is asked. */
  const withPin =
    <Asked extends { readonly pin: string }>(action: (asked: Omit<Asked, 'pin'>) => Answer) =>
    async ({ pin, ...asked }: Asked): Promise<CallReason | undefined> => {
      const said = await access.confirm(pin)
      return said.ok ? action(asked) : said.refusal
    }

  const handlers: CallHandlers<'settings'> = {
    ...actions,
    ready: parts.pushView,
    choosePin: async ({ pin }) => reason(await access.choosePin(pin)),
    unlock: async ({ pin }) => reason(await access.unlock(pin)),
    changePin: async ({ current, next }) => reason(await access.changePin(current, next)),
    setStaffPin: async ({ pin, next }) => reason(await access.setStaffPin(pin, next)),
    removeStaffPin: access.removeStaffPin,
    recoverPin: async ({ code, next }) => reason(await access.recover(code, next)),
    renewRecovery: async ({ pin }) => reason(await access.renewCode(pin)),
    recoveryNoted: access.noteCode,
    active: access.active,
    pageBroke: parts.pageBroke,
    lock: access.lock,
    change,
    endSession: parts.endSession,
    personalizationOff: () => reason(settings.change({ personalization: { enabled: false } })),
    factoryReset: withPin(actions.factoryReset),
    confirmPackage: withPin(actions.confirmPackage),
    takeUpdate: withPin(actions.takeUpdate),
    copyToStick: withPin(actions.copyToStick),
    close() {
      access.lock()
      parts.closeWindow()
    },
  }
  return guardCalls(handlers, access)
}
