import { readPublicKey } from '../../src/main/content/minisign/public-key.ts'
import type { PreviewActions, StaffActions } from '../../src/main/staff/staff-calls.ts'
import { busySystem } from '../../src/main/staff/system-view.fixture.ts'
import type { World } from './settings-world.ts'

type SettingsActionsParts = {
  /** Hears what staff did, by the name of the call and what they chose. */
  readonly note: (did: string) => void
  readonly world: () => World
  readonly become: (world: Partial<World>) => void
  readonly preview: PreviewActions
  readonly restore: () => void
  readonly pushPlaylists: () => void
  readonly pushFigures: () => void
}

/** In the place of the player: what staff start is noted, and what the window would show of it comes to be. */
export function settingsActions(parts: SettingsActionsParts): StaffActions {
  const { note, become, preview } = parts
  const system = (name: string, change: Partial<World['system']>): void => {
    note(name)
    become({ system: { ...parts.world().system, ...change } })
  }
  const control = (name: string, mode: World['screenControl']['mode']): void => {
    note(name)
    become({ screenControl: mode === 'playing' ? { mode } : { mode, until: '2026-01-05T11:10:00Z' } })
  }
  return {
    setUpZone: () => note('setUpZone'),
    endZoneSetup: () => note('endZoneSetup'),
    train: ({ on }) => note(on ? 'train' : 'endTraining'),
    runSelfTest: () => note('runSelfTest'),
    listKept: () => note('listKept'),
    saveDocument: ({ document, language, folder }) => note(`${document} ${language} ${folder}`),
    readLog: () => system('readLog', { log: busySystem.log }),
    listSupport: () => system('listSupport', { support: busySystem.support }),
    saveSupport: ({ folder }) => system(`saveSupport ${folder}`, { saved: busySystem.saved }),
    saveSettings: ({ folder }) =>
      system(`saveSettings ${folder}`, {
        saved: { what: 'settings', path: `/${folder}/askfirst-settings-2026-01-05.json`, here: folder === 'documents' },
      }),
    restoreSettings({ path }) {
      if (path === null) return 'nothing-chosen'
      note(`restoreSettings ${path}`)
      parts.restore()
      return undefined
    },
    restart: () => note('restart'),
    async factoryReset() {
      note('factoryReset')
      return undefined
    },
    acknowledgeFault({ code }) {
      note(`acknowledgeFault ${code}`)
      become({ faults: parts.world().faults.filter((fault) => fault.code !== code) })
    },
    skipItem: () => note('skipItem'),
    pauseLoop: () => control('pauseLoop', 'paused'),
    blackScreen: () => control('blackScreen', 'black'),
    resumeLoop: () => control('resumeLoop', 'playing'),
    ...preview,
    lookAtContent: () => undefined,
    rollBack: ({ from }) => note(`rollBack ${from.slice(0, 4)}`),
    rollForward: ({ from }) => note(`rollForward ${from.slice(0, 4)}`),
    choosePackage: ({ kind }) => note(`choosePackage ${kind}`),
    offerPackage: ({ path }) => note(`offerPackage ${path}`),
    confirmPackage({ manifestSha256 }) {
      note(`confirmPackage ${manifestSha256.slice(0, 4)}`)
      return undefined
    },
    takeUpdate({ version }) {
      note(`takeUpdate ${version}`)
      return undefined
    },
    cancelUpdate: () => note('cancelUpdate'),
    reconsiderPackage: () => note('reconsiderPackage'),
    dismissPackage: () => note('dismissPackage'),
    cancelImport: () => note('cancelImport'),
    addKey({ text }) {
      const key = readPublicKey(text)
      if (!key) return 'key-invalid'
      note(`addKey ${key.id}`)
      return undefined
    },
    removeKey: ({ line }) => note(`removeKey ${line.slice(0, 4)}`),
    chooseInbox: () => note('chooseInbox'),
    forgetSubjects: () => note('forgetSubjects'),
    lookAtPlaylists: parts.pushPlaylists,
    openPlaylist: ({ playlist }) => note(`openPlaylist ${playlist}`),
    addMedia: ({ paths }) => note(`addMedia ${paths.join(' ')}`),
    chooseMedia: () => note('chooseMedia'),
    addFromStick: ({ folder }) => note(`addFromStick ${folder}`),
    changeDraft: (change) => note(`changeDraft ${JSON.stringify(change)}`),
    undoDraft: () => note('undoDraft'),
    clearDraft: () => note('clearDraft'),
    editPlaylist: ({ playlist }) => note(`editPlaylist ${playlist}`),
    publishDraft: () => note('publishDraft'),
    takePlaylistOut: ({ playlist }) => note(`takePlaylistOut ${playlist}`),
    saveDraft: ({ folder, sign }) => note(`saveDraft ${folder} ${sign ? 'signed' : 'unsigned'}`),
    cancelDraftWork: () => note('cancelDraftWork'),
    lookAtReports: parts.pushFigures,
    makeReport: ({ period, item }) => note(`makeReport ${period.from} ${period.until} ${item?.item ?? ''}`),
    cancelReportsWork: () => note('cancelReportsWork'),
    recordRedemption({ campaign, day, count }) {
      if (day > '2026-01-05') return 'day-invalid'
      note(`recordRedemption ${campaign} ${day} ${count}`)
      return undefined
    },
    takeRedemptions: ({ text }) => note(`takeRedemptions ${text}`),
    checkPlays: () => note('checkPlays'),
    savePlays: ({ format, folder }) => note(`savePlays ${format} ${folder}`),
    async copyToStick({ stick, what, language }) {
      note(`copyToStick ${stick} ${what.join('+')} ${language}`)
      return stick.includes('FULL') ? 'stick-full' : undefined
    },
    cleanUp: () => note('cleanUp'),
    checkStore: () => note('checkStore'),
    cancelStoreCheck: () => note('cancelStoreCheck'),
  }
}
