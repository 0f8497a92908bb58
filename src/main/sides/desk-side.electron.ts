import type { WebContents } from 'electron'
import { withoutSecrets } from '../../contract/settings/settings.ts'
import type { Parts } from '../base/parts.ts'
import { systemTimeZone } from '../base/time/time-zone.node.ts'
import type { Faults } from '../diagnostics/faults.ts'
import type { Host } from '../diagnostics/host.ts'
import { withNamedFiles } from '../diagnostics/named-files.ts'
import type { DocumentFacts } from '../documents/document-facts.ts'
import type { ScreenControl } from '../kiosk/screen-control.ts'
import type { Playback } from '../playback/playback.ts'
import type { SettingsStore } from '../staff/settings.node.ts'
import type { StaffViewParts } from '../staff/staff-view.ts'
import type { StartOptions } from '../start-options.ts'
import type { ContentSide } from './content-side.electron.ts'
import { openDocumentsSide } from './documents-side.electron.ts'
import { type EditorSide, openEditorSide } from './editor-side.electron.ts'
import { openPreviewSide } from './preview-side.node.ts'
import { openReportsPageSide } from './reports-page-side.electron.ts'
import type { ReportsSide } from './reports-side.node.ts'
import type { ScreenSide } from './screen-side.electron.ts'
import type { SelfCheckSide } from './self-check-side.node.ts'
import type { SessionSide } from './session-side.electron.ts'
import { openStaffSide, type StaffSide, type StaffSideParts } from './staff-side.electron.ts'
import { openSystemSide, type SystemSideParts } from './system-side.electron.ts'
import type { UpdateSide } from './update-side.electron.ts'
import { openUpkeepSide } from './upkeep-side.electron.ts'

/** What everybody may be told: staff, `status.json` and documents alike. */
type Seen = Pick<StaffViewParts, 'version' | 'host' | 'screen' | 'camera' | 'engine' | 'session'>

export type DeskSideParts = Pick<SystemSideParts, 'clock' | 'dataDirectory' | 'startedAt' | 'version' | 'status'> & {
  readonly host: Host
  readonly options: Pick<StartOptions, 'inboxDirectory' | 'allowUnsigned'>
  readonly settings: SettingsStore
  readonly faults: Faults
  readonly content: ContentSide
  readonly playback: Playback
  readonly reports: ReportsSide
  readonly update: UpdateSide
  readonly screenControl: ScreenControl
  readonly displays: ScreenSide['displays']
  readonly displayPower: ScreenSide['powerOffered']
  readonly sessionSide: SessionSide
  readonly selfCheck: SelfCheckSide
  /** The latest time, in milliseconds since 1970, that is known to have been. */
  readonly latestKnown: () => number
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  readonly seen: () => Seen
  readonly register: (contents: WebContents) => void
  readonly screen: StaffSideParts['screen']
  readonly changed: () => void
  readonly unexpected: (error: unknown) => void
}

export type DeskSide = Pick<StaffSide, 'open' | 'refresh' | 'importChanged' | 'makeRoom'> &
  Pick<EditorSide, 'served' | 'sticksPresent'> & {
    /** Another package plays. */
    packageChanged(): void
  }

/**
 * Everything behind the staff's window, and the window: documents, system, packages, editor, reports, previews. What ends
 * with the player is added to `parts`.
 */
export async function openDeskSide(desk: DeskSideParts, parts: Pick<Parts, 'add'>): Promise<DeskSide> {
  const { clock, dataDirectory, version, host, settings, content, playback, reports, update, screenControl, changed } =
    desk
  const { session, modes, cameras } = desk.sessionSide
  const dialogs = host.kind === 'electron'
  const shopName = (): string => settings.current().shop.name
  const proof = () => ({ ...reports.privacy(), ...desk.selfCheck.view(), audit: documents.audit() })
  const facts = (): DocumentFacts => {
    const { receipts, breaches, setAside, totalsCsv } = reports.records()
    return {
      ...proof(),
      madeAt: clock.now(),
      version,
      host: host.label,
      settings: withoutSecrets(settings.current()),
      staffPin: settings.current().staffPin !== '',
      receipts,
      receiptBreaches: breaches,
      setAside,
      wordings: reports.wordings(),
      totals: totalsCsv,
    }
  }
  const documents = openDocumentsSide({ dataDirectory, dialogs, facts, changed })
  const system = openSystemSide({
    clock,
    dataDirectory,
    startedAt: desk.startedAt,
    version,
    dialogs,
    settings,
    status: desk.status,
    changed,
  })
  const upkeep = await openUpkeepSide({
    clock,
    dataDirectory,
    playerVersion: version,
    dialogs,
    options: { inbox: desk.options.inboxDirectory ?? null, allowUnsigned: desk.options.allowUnsigned },
    settings: () => settings.current().content,
    imports: content.imports,
    keep: (change) => settings.change({ content: change }),
    changed,
  })
  parts.add(upkeep.dispose)
  parts.add(settings.onChange(upkeep.keptChanged))
  content.onEnded(upkeep.ended)
  const editor = await openEditorSide({
    clock,
    dataDirectory,
    playerVersion: version,
    dialogs,
    shopName,
    language: () => settings.current().staff.language,
    content: content.content,
    address: content.address,
    kept: () => upkeep.view().packages,
    imports: content.imports,
    setFault: desk.faults.setFault,
    changed,
    showPlaylists: (view) => staff.showPlaylists(view),
  })
  parts.add(editor.dispose)
  content.onEnded(editor.ended)
  const reportsPage = openReportsPageSide({
    clock,
    surelyBeen: desk.surelyBeen,
    dataDirectory,
    dialogs,
    shopName,
    facts,
    records: reports.records,
    playerVersion: version,
    content: content.content,
    hours: () => settings.current().hours,
    setFault: desk.faults.setFault,
    changed,
    figuresChanged: () => staff.figuresChanged(),
  })
  parts.add(reportsPage.dispose)
  const preview = openPreviewSide({
    clock,
    timeZone: systemTimeZone,
    latestKnown: desk.latestKnown,
    content: content.content,
    address: content.address,
    settings: settings.current,
    changed: () => staff.previewChanged(),
  })
  const staff = openStaffSide({
    clock,
    dataDirectory,
    settings,
    register: desk.register,
    seen: () => ({
      ...desk.seen(),
      faults: withNamedFiles(desk.faults.listed(), content.damagedFiles()),
      playing: playback.staffPlaying(content.unsignedFolder()),
      day: playback.day(),
      system: system.view(),
      screenControl: screenControl.view(),
      displays: desk.displays(),
      displayPower: desk.displayPower(),
      cameras: cameras.names()?.slice() ?? null,
      zoneSetup: modes.zoneSetup(),
      training: modes.training(),
      privacy: { ...proof(), ...documents.view() },
      content: upkeep.view(),
      editor: editor.view(),
      update: update.view(),
      reports: reportsPage.view(),
    }),
    importView: content.importView,
    previewView: preview.view,
    figures: reportsPage.figures,
    screen: desk.screen,
    endSession: session.staffEnd,
    stopSession: () => void session.intents.stop({}),
    keepsSession: () => session.mode() === 'set-up',
    needsScreen: session.needsScreen,
    actions: {
      setUpZone() {
        screenControl.resume()
        return modes.setUpZone()
      },
      endZoneSetup: modes.endZoneSetup,
      train: ({ on }) => modes.train(on),
      runSelfTest: desk.selfCheck.runSelfTest,
      acknowledgeFault: ({ code }) => desk.faults.setFault(code, false),
      skipItem: screenControl.skip,
      pauseLoop: screenControl.pause,
      blackScreen: screenControl.blacken,
      resumeLoop: screenControl.resume,
      ...documents,
      ...system,
      ...upkeep,
      ...editor,
      takeUpdate: ({ version }) => update.take(version),
      cancelUpdate: () => update.cancel(),
      ...reportsPage,
      ...preview,
    },
    unexpected: desk.unexpected,
  })
  parts.add(staff.dispose)
  return {
    open: staff.open,
    refresh: staff.refresh,
    importChanged: staff.importChanged,
    makeRoom: staff.makeRoom,
    served: editor.served,
    sticksPresent(sticks) {
      reportsPage.sticksPresent(sticks)
      editor.sticksPresent(sticks)
    },
    packageChanged() {
      reportsPage.packageChanged()
      preview.contentChanged()
      editor.packageChanged()
    },
  }
}
