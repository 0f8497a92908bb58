import type { Page } from '@playwright/test'
import type { StaffView } from '../../src/contract/calls/events.ts'
import type { Manifest } from '../../src/contract/package/package.ts'
import { defaultSettings, type Settings } from '../../src/contract/settings/settings.ts'
import type { FiguresView } from '../../src/contract/views/figures-view.ts'
import type { ImportView } from '../../src/contract/views/import-view.ts'
import type { PlaylistsView } from '../../src/contract/views/playlists-view.ts'
import { manualClock } from '../../src/main/base/time/manual-clock.ts'
import { namedPath } from '../../src/main/content/upkeep/named-path.node.ts'
import { exampleShop } from '../../src/main/playback/example-shop.fixture.ts'
import { exampleContent } from '../../src/main/playback/playback.fixture.ts'
import { openPreviewSide } from '../../src/main/sides/preview-side.node.ts'
import { applyChange } from '../../src/main/staff/apply-change.ts'
import { somePlaylists } from '../../src/main/staff/editor-view.fixture.ts'
import { hashPin, verifyPin } from '../../src/main/staff/pin.node.ts'
import { createPinAttempts } from '../../src/main/staff/pin-attempts.ts'
import { quietFigures } from '../../src/main/staff/reports-view.fixture.ts'
import { createStaffAccess } from '../../src/main/staff/staff-access.ts'
import { staffCalls } from '../../src/main/staff/staff-calls.ts'
import { staffView } from '../../src/main/staff/staff-view.ts'
import { listenForComplaints } from './complaints.ts'
import { settingsActions } from './settings-actions.ts'
import { settingsWire } from './settings-wire.ts'
import { quietWorld, type World } from './settings-world.ts'

export type SettingsBench = {
  settings(): Settings
  /** Changes what is outside the settings, and pushes it. */
  change(world: Partial<World>): Promise<void>
  /** Changes the figures of the page of reports, and pushes them. */
  figures(figures: FiguresView): Promise<void>
  /** Tells how an import goes. */
  importing(view: ImportView): Promise<void>
  /** Tells the playlists of what plays. */
  playlists(view: PlaylistsView): Promise<void>
  /** Lets time pass for the PIN's waits and the idle lock. */
  advance(milliseconds: number): Promise<void>
  /** Names of the calls that ended a session or closed the window. */
  readonly done: string[]
  /** What the page complained about: errors, and breaches of its content security policy. */
  readonly complaints: string[]
}

/** What the bench begins with; where nothing is said, a player as it comes. */
export type SettingsStart = {
  readonly settings?: Partial<Settings>
  readonly pin?: string
  readonly recovery?: string
  readonly world?: Partial<World>
  /** What the active package has beside the example shop. */
  readonly manifest?: Partial<Manifest>
  readonly playlists?: PlaylistsView
  readonly figures?: FiguresView
}

/** The one that the bench's player shows. */
export const recoveryCode = '1111222233334444'

const records = new Map<string, Promise<string>>()

/** The record of a PIN that was there before, made once: to make it takes as long as to guess it once. */
function recordOf(pin: string): Promise<string> {
  const record = records.get(pin) ?? hashPin(pin)
  records.set(pin, record)
  return record
}

/**
 * Opens the bundled settings page against main's own staff code: only the store on disk, the player and the wire
 * between the processes are replaced. The page comes with the headers that main gives it.
 */
export async function openSettingsPage(page: Page, start: SettingsStart = {}): Promise<SettingsBench> {
  const clock = manualClock()
  const done: string[] = []
  const note = (did: string): void => void done.push(did)
  const complaints = listenForComplaints(page)
  const wire = settingsWire(page, (complaint) => complaints.push(complaint))
  let world: World = { ...quietWorld, ...start.world }
  let figures = start.figures ?? quietFigures
  let settings: Settings = {
    ...defaultSettings,
    firstStart: { step: 'done' },
    ...start.settings,
    ...(start.pin !== undefined && { pin: await recordOf(start.pin) }),
    ...(start.recovery !== undefined && { recovery: await recordOf(start.recovery) }),
  }
  const access = createStaffAccess({
    clock,
    attempts: createPinAttempts(clock, { failed: 0, keep: () => {} }),
    records: () => settings,
    keep: (records) => {
      settings = { ...settings, ...records }
      void push()
    },
    makeCode: () => recoveryCode,
    idle: () => note('close'),
    hashPin,
    verifyPin,
  })
  const view = (): StaffView =>
    staffView({
      ...world,
      settings,
      access: access.state(),
      role: access.role(),
      recoveryCode: access.newCode(),
      waitSeconds: access.waitSeconds(),
    })
  const push = () => wire.send('staff', view())
  const pushFigures = () => wire.send('figures', figures)
  const become = (next: Partial<World>) => {
    world = { ...world, ...next }
    return push()
  }
  access.onChange(() => void push())
  const shopContent = exampleContent({ ...exampleShop, ...start.manifest })
  const preview = openPreviewSide({
    clock,
    timeZone: () => 'Europe/Berlin',
    latestKnown: () => 0,
    content: () => shopContent,
    address: (sha256) => sha256,
    settings: () => settings,
    changed: () => void wire.send('preview', preview.view()),
  })
  const handlers = staffCalls({
    access,
    settings: {
      change(change) {
        const outcome = applyChange(settings, change)
        if (outcome.ok) settings = outcome.value
        void push()
        return outcome
      },
    },
    namedPath,
    pushView: () => void push(),
    endSession: () => {
      note('endSession')
      void become({ session: 'idle', camera: 'off' })
    },
    actions: settingsActions({
      note,
      world: () => world,
      become,
      preview,
      restore() {
        settings = { ...settings, shop: { name: 'From the file', contact: '' } }
        void push()
      },
      pushPlaylists: () => void wire.send('playlists', start.playlists ?? somePlaylists),
      pushFigures: () => void pushFigures(),
    }),
    closeWindow: () => note('close'),
    pageBroke: ({ page: name, message }) => note(`pageBroke ${name} ${message}`),
  })

  await page.clock.setFixedTime(clock.now())
  await wire.open(handlers)
  return {
    settings: () => settings,
    change: become,
    importing: (view) => wire.send('import', view),
    playlists: (view) => wire.send('playlists', view),
    async figures(next) {
      figures = next
      await pushFigures()
    },
    async advance(milliseconds) {
      clock.advance(milliseconds)
      await push()
    },
    done,
    complaints,
  }
}
