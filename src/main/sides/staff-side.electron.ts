import type { BrowserWindow, WebContents } from 'electron'
import type { FiguresView } from '../../contract/views/figures-view.ts'
import type { ImportView } from '../../contract/views/import-view.ts'
import type { PlaylistsView } from '../../contract/views/playlists-view.ts'
import type { PreviewView } from '../../contract/views/preview-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { namedPath } from '../content/upkeep/named-path.node.ts'
import { bindCalls, pushSnapshot } from '../ipc/bind-window.electron.ts'
import { hashPin, verifyPin } from '../staff/pin.node.ts'
import { createPinAttempts } from '../staff/pin-attempts.ts'
import { pinAttemptsFile } from '../staff/pin-attempts-file.node.ts'
import { makeRecoveryCode } from '../staff/recovery-code.node.ts'
import type { SettingsStore } from '../staff/settings.node.ts'
import { createStaffAccess } from '../staff/staff-access.ts'
import { type StaffActions, staffCalls } from '../staff/staff-calls.ts'
import { previewFor, type StaffViewParts, staffView } from '../staff/staff-view.ts'
import { watchStopKeys } from '../windows/player-input.electron.ts'
import { type RoomNeed, settingsWindow } from '../windows/settings-window.electron.ts'

export type StaffSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly settings: SettingsStore
  readonly register: (contents: WebContents) => void
  /** What the window shows beside access and settings. */
  readonly seen: () => Omit<StaffViewParts, 'access' | 'role' | 'waitSeconds' | 'recoveryCode' | 'settings'>
  readonly importView: () => ImportView
  readonly previewView: () => PreviewView
  readonly figures: () => FiguresView
  /** The window on the shop's screen. */
  readonly screen: () => BrowserWindow
  readonly endSession: () => void
  /** A hand stops the session, as at the screen. */
  readonly stopSession: () => void
  /** A staff session to mark the area is on. The window may open if it lies beside the shop's screen. */
  readonly keepsSession: () => boolean
  /** Nothing may lie over what a session has on the screen. */
  readonly needsScreen: () => boolean
  readonly actions: StaffActions
  readonly unexpected: (error: unknown) => void
}

export type StaffSide = {
  open(): void
  /** Something that the window shows changed. */
  refresh(): void
  /** An import came a step further. */
  importChanged(): void
  /** Something that staff asked of the package was answered. */
  previewChanged(): void
  /** Staff are told the playlists of what plays. */
  showPlaylists(view: PlaylistsView): void
  /** The figures of the reports changed, or staff look at them. */
  figuresChanged(): void
  /** Who needs all of the shop's screen: the window is out of the way as long, and then comes back. */
  makeRoom(need: RoomNeed): void
  dispose(): void
}

/** The staff's window with its access, its calls and its snapshots. */
export function openStaffSide(parts: StaffSideParts): StaffSide {
  const { settings, clock } = parts
  const attemptsFile = pinAttemptsFile(parts.dataDirectory)
  const access = createStaffAccess({
    clock,
    attempts: createPinAttempts(clock, attemptsFile),
    records: () => settings.current(),
    keep: settings.setSecrets,
    makeCode: makeRecoveryCode,
    idle: () => window.close(),
    hashPin,
    verifyPin,
  })
  const refresh = (): void => {
    const contents = window.current()?.webContents
    if (!contents) return
    const view = staffView({
      ...parts.seen(),
      access: access.state(),
      role: access.role(),
      waitSeconds: access.waitSeconds(),
      recoveryCode: access.newCode(),
      settings: settings.current(),
    })
    pushSnapshot(contents, 'settings', 'staff', view)
    importChanged()
  }
  const importChanged = (): void => {
    const contents = window.current()?.webContents
    if (contents && access.state() === 'open') pushSnapshot(contents, 'settings', 'import', parts.importView())
  }
  const previewChanged = (): void => {
    const contents = window.current()?.webContents
    if (!contents || access.state() !== 'open') return
    pushSnapshot(contents, 'settings', 'preview', previewFor(access.role(), parts.previewView()))
  }
  const figuresChanged = (): void => {
    const contents = window.current()?.webContents
    const mayRead = access.state() === 'open' && access.role() === 'manager'
    if (contents && mayRead) pushSnapshot(contents, 'settings', 'figures', parts.figures())
  }
  const window = settingsWindow(
    parts.screen,
    ({ webContents }) => {
      parts.register(webContents)
      watchStopKeys(webContents, () => settings.current().keys, parts.stopSession)
      bindCalls(
        webContents,
        'settings',
        staffCalls({
          access,
          settings,
          namedPath,
          pushView: refresh,
          endSession: parts.endSession,
          actions: parts.actions,
          closeWindow: () => window.close(),
          pageBroke: ({ page, message }) => parts.unexpected(new Error(`The settings page ${page}: ${message}`)),
        }),
        parts.unexpected,
      )
    },
    () => access.lock(),
    () => {
      if (parts.needsScreen() && window.current()?.isVisible() && !window.isBeside()) parts.endSession()
    },
  )
  const stopListening = access.onChange(refresh)
  return {
    open() {
      // Staff at the PIN pad end a customer's session: nobody's words stand beside the settings. Their own goes on only
      // where their window does not lie over its sign and stop (P2).
      if (!parts.keepsSession() || !window.isBeside()) parts.endSession()
      window.open()
      access.active()
    },
    refresh,
    makeRoom: window.makeRoom,
    importChanged,
    previewChanged,
    showPlaylists(view) {
      const contents = window.current()?.webContents
      if (contents && access.state() === 'open') pushSnapshot(contents, 'settings', 'playlists', view)
    },
    figuresChanged,
    dispose() {
      stopListening()
      access.dispose()
      window.close()
    },
  }
}
