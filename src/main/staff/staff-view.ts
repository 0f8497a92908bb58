import type { OpenStaffView, StaffView } from '../../contract/calls/events.ts'
import { type Settings, withoutSecrets } from '../../contract/settings/settings.ts'
import type { PreviewView } from '../../contract/views/preview-view.ts'

export type StaffViewParts = Pick<
  OpenStaffView,
  | 'day'
  | 'system'
  | 'screenControl'
  | 'screen'
  | 'displays'
  | 'displayPower'
  | 'camera'
  | 'cameras'
  | 'zoneSetup'
  | 'training'
  | 'privacy'
  | 'content'
  | 'editor'
  | 'update'
  | 'reports'
  | 'engine'
  | 'faults'
  | 'version'
  | 'host'
> & {
  readonly access: StaffView['access']
  /** Whose PIN opened the window; null: it is not open. */
  readonly role: OpenStaffView['role'] | null
  readonly waitSeconds: number
  /** A new recovery code, until staff say that they wrote it down. */
  readonly recoveryCode: string | null
  readonly settings: Settings
  readonly session: 'idle' | 'open'
  readonly playing: OpenStaffView['playing']
}

/** What was answered of the package, for whoever is in: rules, and who was imagined, are the manager's to ask for. */
export function previewFor(role: OpenStaffView['role'] | null, view: PreviewView): PreviewView {
  return role === 'manager' ? view : { ...view, rules: null, simulation: null }
}

/** One whole snapshot for the settings window: before the PIN next to nothing, during a session nothing of what plays. */
export function staffView(parts: StaffViewParts): StaffView {
  const { access, settings, playing, day, system, screenControl, screen, displays, displayPower, camera, cameras } =
    parts
  const { zoneSetup, training, privacy, content, editor, update, reports } = parts
  const { engine, faults, version, host } = parts
  const beforePin = { language: settings.staff.language, personalization: settings.personalization.enabled }
  const recoverable = settings.recovery !== ''
  switch (access) {
    case 'no-pin':
      return { access, ...beforePin }
    case 'locked':
      return { access, ...beforePin, waitSeconds: parts.waitSeconds, recoverable }
    case 'open': {
      const role = parts.role ?? 'staff'
      const shown =
        parts.session === 'open'
          ? ({ package: playing.package, version: playing.version, reason: 'session' } as const)
          : playing
      return {
        access,
        role,
        settings: withoutSecrets(settings),
        recoveryCode: parts.recoveryCode,
        recoverable,
        staffPinSet: settings.staffPin !== '',
        playing: shown,
        day,
        // What the manager had looked at is not left for staff.
        system: role === 'manager' ? system : { ...system, log: null, support: null, saved: null },
        screenControl,
        screen,
        displays,
        displayPower,
        camera,
        cameras,
        zoneSetup,
        training,
        privacy,
        content,
        editor,
        update,
        reports,
        engine,
        faults,
        version,
        host,
      }
    }
  }
}
