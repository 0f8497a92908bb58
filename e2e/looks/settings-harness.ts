import type { Page } from '@playwright/test'
import type { CallAnswer } from '../../src/contract/call-answer.ts'
import { type CallsOf, settingsCalls } from '../../src/contract/calls.ts'
import type { StaffView } from '../../src/contract/events.ts'
import type { FiguresView } from '../../src/contract/figures-view.ts'
import type { ImportView } from '../../src/contract/import-view.ts'
import type { Manifest } from '../../src/contract/package.ts'
import type { PlaylistsView } from '../../src/contract/playlists-view.ts'
import type { PreviewView } from '../../src/contract/preview-view.ts'
import { defaultSettings, type Settings } from '../../src/contract/settings.ts'
import { manualClock } from '../../src/main/base/manual-clock.ts'
import { readPublicKey } from '../../src/main/content/minisign/public-key.ts'
import { answerCall } from '../../src/main/ipc/call-handling.ts'
import { exampleShop } from '../../src/main/playback/example-shop.fixture.ts'
import { exampleContent } from '../../src/main/playback/playback.fixture.ts'
import { openPreviewSide } from '../../src/main/sides/preview-side.node.ts'
import { applyChange } from '../../src/main/staff/apply-change.ts'
import { quietContent } from '../../src/main/staff/content-view.fixture.ts'
import { breakfast, exampleDay } from '../../src/main/staff/day-view.fixture.ts'
import { quietEditor, somePlaylists } from '../../src/main/staff/editor-view.fixture.ts'
import { hashPin, verifyPin } from '../../src/main/staff/pin.node.ts'
import { createPinAttempts } from '../../src/main/staff/pin-attempts.ts'
import { quietPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { quietFigures, quietReports } from '../../src/main/staff/reports-view.fixture.ts'
import { createStaffAccess } from '../../src/main/staff/staff-access.ts'
import { staffCalls } from '../../src/main/staff/staff-calls.ts'
import { type StaffViewParts, staffView } from '../../src/main/staff/staff-view.ts'
import { busySystem, quietSystem } from '../../src/main/staff/system-view.fixture.ts'
import { fulfilFromBuild } from './built-page.ts'
import { listenForComplaints } from './complaints.ts'

export type World = Omit<StaffViewParts, 'access' | 'role' | 'waitSeconds' | 'recoveryCode' | 'settings'>

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

const host = 'http://settings.askfirst.localhost'

export const quietWorld = {
  ...quietPrivacy,
  content: quietContent,
  editor: quietEditor,
  update: { state: 'none' },
  reports: quietReports,
  session: 'idle',
  camera: 'off',
  engine: { name: 'wasm-simd', reason: 'native-not-installed' },
  faults: [],
  version: '0.1.0',
  host: 'Electron 45.4.1',
  screenControl: { mode: 'playing' },
  day: exampleDay,
  system: quietSystem,
  playing: {
    package: 'markt-am-eck',
    packageTitle: 'Markt am Eck, Herbst',
    version: 12,
    playlist: 'everyone',
    playlistTitle: 'Für alle',
    item: 'kuerbis-suppe',
    picture: { kind: 'image', source: 'content/picture.svg' },
    reason: breakfast,
    next: { playlist: 'everyone', playlistTitle: 'Für alle', item: 'apfel-woche', reason: breakfast },
    since: '2026-01-05T10:00:00Z',
    unsignedFolder: false,
  },
} satisfies World

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000"><rect width="1600" height="1000" fill="#f2811d"/>
<circle cx="1120" cy="560" r="330" fill="#f7b52c"/><path d="M140 300h560v90H140zM140 450h420v60H140z" fill="#3a0a22"/></svg>`

function isCall(name: string): name is keyof CallsOf<'settings'> {
  return Object.hasOwn(settingsCalls, name)
}

/**
 * Opens the bundled settings page against main's own staff code: only the store on disk, the player and the wire
 * between the processes are replaced. The page comes with the headers that main gives it.
 */
export async function openSettingsPage(page: Page, start: SettingsStart = {}): Promise<SettingsBench> {
  const clock = manualClock()
  const done: string[] = []
  const complaints = listenForComplaints(page)
  let world: World = { ...quietWorld, ...start.world }
  let figures = start.figures ?? quietFigures
  let settings: Settings = {
    ...defaultSettings,
    firstStart: { step: 'done' },
    ...start.settings,
    ...(start.pin !== undefined && { pin: await hashPin(start.pin) }),
    ...(start.recovery !== undefined && { recovery: await hashPin(start.recovery) }),
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
    idle: () => done.push('close'),
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
  const send = async (
    name: 'staff' | 'import' | 'preview' | 'playlists' | 'figures',
    detail: StaffView | ImportView | PreviewView | PlaylistsView | FiguresView,
  ) => {
    try {
      await page.evaluate(([event, told]) => window.dispatchEvent(new CustomEvent(event, { detail: told })), [
        name,
        detail,
      ] as const)
    } catch (error) {
      // A push may be on its way when a test closes its page.
      if (!page.isClosed()) complaints.push(String(error))
    }
  }
  const push = () => send('staff', view())
  const pushPlaylists = (playlists: PlaylistsView) => send('playlists', playlists)
  const pushFigures = () => send('figures', figures)
  const system = (name: string, change: Partial<World['system']>): undefined => {
    done.push(name)
    world = { ...world, system: { ...world.system, ...change } }
    void push()
  }
  const control = (name: string, mode: World['screenControl']['mode']): undefined => {
    done.push(name)
    world = { ...world, screenControl: mode === 'playing' ? { mode } : { mode, until: '2026-01-05T11:10:00Z' } }
    void push()
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
    changed: () => void send('preview', preview.view()),
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
    pushView: () => void push(),
    endSession: () => {
      done.push('endSession')
      world = { ...world, session: 'idle', camera: 'off' }
      void push()
    },
    actions: {
      setUpZone: () => void done.push('setUpZone'),
      endZoneSetup: () => void done.push('endZoneSetup'),
      train: ({ on }) => void done.push(on ? 'train' : 'endTraining'),
      runSelfTest: () => void done.push('runSelfTest'),
      listKept: () => void done.push('listKept'),
      saveDocument: ({ document, language, folder }) => void done.push(`${document} ${language} ${folder}`),
      readLog: () => system('readLog', { log: busySystem.log }),
      listSupport: () => system('listSupport', { support: busySystem.support }),
      saveSupport: ({ folder }) => system(`saveSupport ${folder}`, { saved: busySystem.saved }),
      saveSettings: ({ folder }) => void done.push(`saveSettings ${folder}`),
      restoreSettings({ path }) {
        if (path === null) return 'nothing-chosen'
        done.push(`restoreSettings ${path}`)
        settings = { ...settings, shop: { name: 'From the file', contact: '' } }
        void push()
        return undefined
      },
      restart: () => void done.push('restart'),
      async factoryReset() {
        done.push('factoryReset')
        return undefined
      },
      skipItem: () => void done.push('skipItem'),
      pauseLoop: () => control('pauseLoop', 'paused'),
      blackScreen: () => control('blackScreen', 'black'),
      resumeLoop: () => control('resumeLoop', 'playing'),
      ...preview,
      lookAtContent: () => undefined,
      rollBack: ({ from }) => void done.push(`rollBack ${from.slice(0, 4)}`),
      rollForward: ({ from }) => void done.push(`rollForward ${from.slice(0, 4)}`),
      choosePackage: ({ kind }) => void done.push(`choosePackage ${kind}`),
      offerPackage: ({ path }) => void done.push(`offerPackage ${path}`),
      confirmPackage: ({ manifestSha256 }) => void done.push(`confirmPackage ${manifestSha256.slice(0, 4)}`),
      takeUpdate: ({ version }) => void done.push(`takeUpdate ${version}`),
      cancelUpdate: () => void done.push('cancelUpdate'),
      reconsiderPackage: () => void done.push('reconsiderPackage'),
      dismissPackage: () => void done.push('dismissPackage'),
      cancelImport: () => void done.push('cancelImport'),
      addKey({ text }) {
        const key = readPublicKey(text)
        if (!key) return 'key-invalid'
        done.push(`addKey ${key.id}`)
        return undefined
      },
      removeKey: ({ line }) => void done.push(`removeKey ${line.slice(0, 4)}`),
      chooseInbox: () => void done.push('chooseInbox'),
      forgetSubjects: () => void done.push('forgetSubjects'),
      lookAtPlaylists: () => void pushPlaylists(start.playlists ?? somePlaylists),
      openPlaylist: ({ playlist }) => void done.push(`openPlaylist ${playlist}`),
      addMedia: ({ paths }) => void done.push(`addMedia ${paths.join(' ')}`),
      chooseMedia: () => void done.push('chooseMedia'),
      addFromStick: ({ folder }) => void done.push(`addFromStick ${folder}`),
      changeDraft: (change) => void done.push(`changeDraft ${JSON.stringify(change)}`),
      undoDraft: () => void done.push('undoDraft'),
      clearDraft: () => void done.push('clearDraft'),
      editPlaylist: ({ playlist }) => void done.push(`editPlaylist ${playlist}`),
      publishDraft: () => void done.push('publishDraft'),
      saveDraft: ({ folder, sign }) => void done.push(`saveDraft ${folder} ${sign ? 'signed' : 'unsigned'}`),
      cancelDraftWork: () => void done.push('cancelDraftWork'),
      lookAtReports: () => void pushFigures(),
      makeReport: ({ period, item }) => void done.push(`makeReport ${period.from} ${period.until} ${item?.item ?? ''}`),
      cancelReportsWork: () => void done.push('cancelReportsWork'),
      recordRedemption({ campaign, day, count }) {
        if (day > '2026-01-05') return 'day-invalid'
        done.push(`recordRedemption ${campaign} ${day} ${count}`)
        return undefined
      },
      takeRedemptions: ({ text }) => void done.push(`takeRedemptions ${text}`),
      checkPlays: () => void done.push('checkPlays'),
      savePlays: ({ format, folder }) => void done.push(`savePlays ${format} ${folder}`),
      async copyToStick({ stick, what, language }) {
        done.push(`copyToStick ${stick} ${what.join('+')} ${language}`)
        return stick.includes('FULL') ? 'stick-full' : undefined
      },
      cleanUp: () => void done.push('cleanUp'),
      checkStore: () => void done.push('checkStore'),
      cancelStoreCheck: () => void done.push('cancelStoreCheck'),
    },
    closeWindow: () => done.push('close'),
  })

  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url())
    if (origin !== host) return route.abort()
    if (pathname === '/content/picture.svg') return route.fulfill({ contentType: 'image/svg+xml', body: picture })
    return fulfilFromBuild(route, 'settings')
  })
  await page.exposeFunction('answerCall', async (name: string, argument: unknown): Promise<CallAnswer> => {
    if (!isCall(name)) return { ok: false, reason: 'call-unknown' }
    return answerCall('settings', handlers, name, argument, (error) => complaints.push(String(error)))
  })
  await page.addInitScript((names) => {
    const answer = Reflect.get(window, 'answerCall')
    const call = Object.fromEntries(
      names.map((name) => [
        name,
        async (argument: unknown) => {
          const answered = await answer(name, argument)
          if (!answered.ok) throw new Error(answered.reason)
        },
      ]),
    )
    const heard = (name: string) => (listener: (snapshot: unknown) => void) => {
      const forward = (event: Event) => event instanceof CustomEvent && listener(event.detail)
      window.addEventListener(name, forward)
      return () => window.removeEventListener(name, forward)
    }
    const on = {
      staff: heard('staff'),
      import: heard('import'),
      preview: heard('preview'),
      playlists: heard('playlists'),
      figures: heard('figures'),
    }
    Reflect.set(window, 'askfirst', { call, on })
  }, Object.keys(settingsCalls))
  await page.clock.setFixedTime(clock.now())
  await page.goto(`${host}/index.html`)
  return {
    settings: () => settings,
    async change(next) {
      world = { ...world, ...next }
      await push()
    },
    importing: (view) => send('import', view),
    playlists: pushPlaylists,
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
