import type { CallArguments, CallsOf } from '../../contract/calls/calls.ts'
import type { CallReason } from '../../contract/reasons.ts'
import type { SettingsChange } from '../../contract/settings/settings.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import type { StaffAccess } from './staff-access.ts'

/** Who may do something in the settings window: whoever stands before it, whoever said one of the PINs, or the manager. */
export type Permission = 'anyone' | 'staff' | 'manager'

type SettingsCall = keyof CallsOf<'settings'> & string

/**
 * Who may make which call of the settings window. A call that is not here does not compile. Staff have the pages Now and
 * Content, but for what decides whose packages are trusted.
 */
export const callPermissions: { readonly [Name in SettingsCall]: Permission } = {
  // The door
  ready: 'anyone',
  choosePin: 'anyone',
  unlock: 'anyone',
  recoverPin: 'anyone',
  lock: 'anyone',
  close: 'anyone',
  active: 'anyone',
  // Never refused: they only take the camera away.
  endSession: 'anyone',
  personalizationOff: 'anyone',
  endZoneSetup: 'anyone',
  // A change has the permissions of its groups, below.
  change: 'staff',
  pageBroke: 'staff',
  // Now
  acknowledgeFault: 'staff',
  skipItem: 'staff',
  pauseLoop: 'staff',
  blackScreen: 'staff',
  resumeLoop: 'staff',
  lookAtWeek: 'staff',
  askWhatPlays: 'staff',
  // Content; what has to be allowed for a package asks for the manager's PIN.
  lookAtContent: 'staff',
  rollBack: 'staff',
  rollForward: 'staff',
  choosePackage: 'staff',
  offerPackage: 'staff',
  confirmPackage: 'staff',
  reconsiderPackage: 'staff',
  dismissPackage: 'staff',
  cancelImport: 'staff',
  cleanUp: 'staff',
  checkStore: 'staff',
  cancelStoreCheck: 'staff',
  // The editor shows what staff chose themselves, and nothing that came from elsewhere.
  lookAtPlaylists: 'staff',
  openPlaylist: 'staff',
  addMedia: 'staff',
  chooseMedia: 'staff',
  addFromStick: 'staff',
  changeDraft: 'staff',
  undoDraft: 'staff',
  clearDraft: 'staff',
  editPlaylist: 'staff',
  publishDraft: 'staff',
  takePlaylistOut: 'staff',
  saveDraft: 'staff',
  cancelDraftWork: 'staff',
  addKey: 'manager',
  removeKey: 'manager',
  chooseInbox: 'manager',
  forgetSubjects: 'manager',
  // Personalization
  lookAtRules: 'manager',
  imagine: 'manager',
  // Camera and privacy
  setUpZone: 'manager',
  train: 'manager',
  runSelfTest: 'manager',
  listKept: 'manager',
  saveDocument: 'manager',
  // Reports
  lookAtReports: 'manager',
  makeReport: 'manager',
  cancelReportsWork: 'manager',
  recordRedemption: 'manager',
  takeRedemptions: 'manager',
  checkPlays: 'manager',
  savePlays: 'manager',
  copyToStick: 'manager',
  // System
  changePin: 'manager',
  setStaffPin: 'manager',
  removeStaffPin: 'manager',
  renewRecovery: 'manager',
  recoveryNoted: 'manager',
  readLog: 'manager',
  listSupport: 'manager',
  saveSupport: 'manager',
  saveSettings: 'manager',
  restoreSettings: 'manager',
  restart: 'manager',
  factoryReset: 'manager',
  takeUpdate: 'manager',
  cancelUpdate: 'manager',
}

/** Who may change which group of the settings. */
export const changePermissions: { readonly [Group in keyof SettingsChange]-?: Exclude<Permission, 'anyone'> } = {
  sound: 'staff',
  firstStart: 'manager',
  staff: 'manager',
  shop: 'manager',
  appearance: 'manager',
  screen: 'manager',
  display: 'manager',
  hours: 'manager',
  personalization: 'manager',
  camera: 'manager',
  content: 'manager',
}

type Holder = Pick<StaffAccess, 'state' | 'role'>

function refusalBy(permission: Permission, holder: Holder): CallReason | undefined {
  if (permission === 'anyone') return undefined
  if (holder.state() !== 'open') return 'locked'
  return permission === 'manager' && holder.role() !== 'manager' ? 'manager-only' : undefined
}

/** Why a change may not be made by who is in; undefined: it may. */
function changeRefusal(change: CallArguments<'settings', 'change'>, holder: Holder): CallReason | undefined {
  return (Object.keys(change) as (keyof SettingsChange)[])
    .map((group) => refusalBy(changePermissions[group], holder))
    .find((refusal) => refusal !== undefined)
}

/** Puts each handler behind its permission; whoever may make the call is there, so the idle lock begins anew. */
export function guardCalls(
  handlers: CallHandlers<'settings'>,
  access: Holder & Pick<StaffAccess, 'active'>,
): CallHandlers<'settings'> {
  const guarded = (name: SettingsCall) => (argument: never) => {
    const refusal =
      refusalBy(callPermissions[name], access) ?? (name === 'change' ? changeRefusal(argument, access) : undefined)
    if (refusal) return refusal
    access.active()
    return handlers[name](argument)
  }
  const names = Object.keys(callPermissions) as SettingsCall[]
  return Object.fromEntries(names.map((name) => [name, guarded(name)])) as CallHandlers<'settings'>
}
