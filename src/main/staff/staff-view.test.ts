import { describe, expect, test } from 'vitest'
import { staffViewSchema } from '../../contract/calls/events.ts'
import { defaultSettings } from '../../contract/settings/settings.ts'
import { manualClock } from '../base/manual-clock.ts'
import { applyChange } from './apply-change.ts'
import { quietContent } from './content-view.fixture.ts'
import { exampleDay } from './day-view.fixture.ts'
import { quietEditor } from './editor-view.fixture.ts'
import { createPinAttempts } from './pin-attempts.ts'
import { quietPrivacy } from './privacy-view.fixture.ts'
import { quietReports } from './reports-view.fixture.ts'
import { createStaffAccess } from './staff-access.ts'
import { type ContentActions, type EditorActions, staffCalls } from './staff-calls.ts'
import { previewFor, type StaffViewParts, staffView } from './staff-view.ts'
import { busySystem, quietSystem } from './system-view.fixture.ts'

const secret = 'the record of the PIN'
const parts: StaffViewParts = {
  access: 'open',
  role: 'manager',
  waitSeconds: 0,
  recoveryCode: null,
  settings: {
    ...defaultSettings,
    pin: secret,
    staffPin: secret,
    recovery: secret,
    shop: { name: 'Market', contact: 'phone' },
  },
  session: 'idle',
  camera: 'off',
  ...quietPrivacy,
  content: quietContent,
  editor: quietEditor,
  update: { state: 'none' },
  reports: quietReports,
  engine: { name: 'wasm-simd', reason: 'native-not-installed' },
  faults: [{ code: 'no-camera', since: '2026-01-05T10:00:00.000Z' }],
  version: '0.1.0',
  host: 'stand-in',
  day: exampleDay,
  system: quietSystem,
  screenControl: { mode: 'playing' },
  playing: {
    package: 'market',
    packageTitle: 'Market, autumn',
    version: 3,
    playlist: 'wine',
    playlistTitle: 'Wine',
    item: 'riesling',
    picture: { kind: 'image', source: 'content/abc' },
    reason: { kind: 'trigger', trigger: 'seniors' },
    next: { playlist: 'wine', playlistTitle: 'Wine', item: 'merlot', reason: { kind: 'trigger', trigger: 'seniors' } },
    since: '2026-01-05T10:00:00.000Z',
    unsignedFolder: false,
  },
}

describe('what the settings window is told', () => {
  test.each(['no-pin', 'locked', 'open'] as const)('%s: fits the contract and never holds the PIN', (access) => {
    const view = staffView({ ...parts, access })
    expect(staffViewSchema.parse(view)).toEqual(view)
    expect(JSON.stringify(view)).not.toContain(secret)
  })

  test('before the PIN: language, the one switch, the wait', () => {
    const seen = { language: 'de', personalization: true }
    expect(staffView({ ...parts, access: 'no-pin' })).toEqual({ access: 'no-pin', ...seen })
    expect(staffView({ ...parts, access: 'locked', waitSeconds: 30 })).toEqual({
      access: 'locked',
      waitSeconds: 30,
      recoverable: true,
      ...seen,
    })
  })

  test('what the manager had looked at is not left for staff', () => {
    const seenBy = (role: 'staff' | 'manager') => JSON.stringify(staffView({ ...parts, role, system: busySystem }))
    for (const line of ['support', 'log', 'saved'] as const) expect(busySystem[line]).not.toBeNull()
    expect(seenBy('manager')).toContain(JSON.stringify(busySystem))
    expect(seenBy('staff')).toContain(JSON.stringify({ ...busySystem, log: null, support: null, saved: null }))
  })

  test('staff are told of the week, and nothing of the rules or of whom the manager imagined', () => {
    const imagined = { by: 'camera', words: { ageBand: '55-plus' } } as const
    const simulation = { imagined, rule: 0, holding: [0], interrupted: false, used: [], usedInterests: [], turns: [] }
    const rules = { rules: [], more: 3, interests: [] }
    const answered = { rules, simulation, week: { monday: '2026-11-23', days: [] }, playsAt: null }
    expect(previewFor('manager', answered)).toEqual(answered)
    expect(previewFor('staff', answered)).toEqual({ ...answered, rules: null, simulation: null })
  })

  test('during a session nothing of what plays but the package', () => {
    const view = staffView({ ...parts, session: 'open', camera: 'on' })
    expect(view.access === 'open' && view.playing).toEqual({ package: 'market', version: 3, reason: 'session' })
    for (const known of ['wine', 'Wine', 'riesling', 'merlot', 'seniors', 'abc', 'autumn']) {
      expect(JSON.stringify(view)).not.toContain(known)
    }
    expect(JSON.stringify(staffView(parts))).toContain('riesling')
  })
})

/** What staff do with packages, each told by its name. */
function contentActions(done: string[]): ContentActions {
  const told = (name: string) => () => void done.push(name)
  return {
    lookAtContent: told('lookAtContent'),
    rollBack: told('rollBack'),
    rollForward: told('rollForward'),
    choosePackage: told('choosePackage'),
    offerPackage: told('offerPackage'),
    confirmPackage: told('confirmPackage'),
    reconsiderPackage: told('reconsiderPackage'),
    dismissPackage: told('dismissPackage'),
    cancelImport: told('cancelImport'),
    addKey: told('addKey'),
    removeKey: told('removeKey'),
    chooseInbox: told('chooseInbox'),
    forgetSubjects: told('forgetSubjects'),
    cleanUp: told('cleanUp'),
    checkStore: told('checkStore'),
    cancelStoreCheck: told('cancelStoreCheck'),
  }
}

function editorActions(done: string[]): EditorActions {
  const told = (name: string) => () => void done.push(name)
  return {
    lookAtPlaylists: told('lookAtPlaylists'),
    openPlaylist: told('openPlaylist'),
    addMedia: told('addMedia'),
    chooseMedia: told('chooseMedia'),
    addFromStick: told('addFromStick'),
    changeDraft: told('changeDraft'),
    undoDraft: told('undoDraft'),
    clearDraft: told('clearDraft'),
    editPlaylist: told('editPlaylist'),
    publishDraft: told('publishDraft'),
    saveDraft: told('saveDraft'),
    cancelDraftWork: told('cancelDraftWork'),
  }
}

describe('the calls of the settings window', () => {
  function desk() {
    const done: string[] = []
    let settings = parts.settings
    const clock = manualClock()
    const access = createStaffAccess({
      clock,
      attempts: createPinAttempts(clock, { failed: 0, keep: () => {} }),
      records: () => settings,
      keep: (records) => {
        settings = { ...settings, ...records }
      },
      makeCode: () => '1111222233334444',
      idle: () => done.push('idle'),
      hashPin: async (pin) => pin,
      verifyPin: async (pin, record) => pin === record,
    })
    const calls = staffCalls({
      access,
      settings: {
        change(change) {
          const outcome = applyChange(settings, change)
          if (outcome.ok) settings = outcome.value
          return outcome
        },
      },
      namedPath: (text) => (text.startsWith('file:') ? text.slice(5) : text.startsWith('/') ? text : undefined),
      pushView: () => done.push('view'),
      endSession: () => done.push('end'),
      actions: {
        setUpZone: () => void done.push('setUpZone'),
        endZoneSetup: () => void done.push('endZoneSetup'),
        train: () => void done.push('train'),
        runSelfTest: () => void done.push('runSelfTest'),
        lookAtRules: () => void done.push('lookAtRules'),
        imagine: () => void done.push('imagine'),
        lookAtWeek: () => void done.push('lookAtWeek'),
        askWhatPlays: () => void done.push('askWhatPlays'),
        listKept: () => void done.push('listKept'),
        saveDocument: () => void done.push('saveDocument'),
        readLog: () => void done.push('readLog'),
        listSupport: () => void done.push('listSupport'),
        saveSupport: () => void done.push('saveSupport'),
        saveSettings: () => void done.push('saveSettings'),
        restoreSettings: () => void done.push('restoreSettings'),
        restart: () => void done.push('restart'),
        async factoryReset() {
          done.push('factoryReset')
          return undefined
        },
        acknowledgeFault: ({ code }) => void done.push(`acknowledgeFault ${code}`),
        skipItem: () => void done.push('skipItem'),
        pauseLoop: () => void done.push('pauseLoop'),
        blackScreen: () => void done.push('blackScreen'),
        resumeLoop: () => void done.push('resumeLoop'),
        ...contentActions(done),
        ...editorActions(done),
        takeUpdate: ({ version }) => void done.push(`takeUpdate ${version}`),
        cancelUpdate: () => void done.push('cancelUpdate'),
        lookAtReports: () => void done.push('lookAtReports'),
        makeReport: () => void done.push('makeReport'),
        cancelReportsWork: () => void done.push('cancelReportsWork'),
        recordRedemption: () => void done.push('recordRedemption'),
        takeRedemptions: () => void done.push('takeRedemptions'),
        checkPlays: () => void done.push('checkPlays'),
        savePlays: () => void done.push('savePlays'),
        copyToStick: async ({ what }) => void done.push(`copyToStick ${what.join()}`),
      },
      closeWindow: () => done.push('close'),
    })
    return { access, calls, done, settings: () => settings }
  }

  test('an update of the player is taken with the PIN alone, and called off without it', async () => {
    const { calls, done } = desk()
    const taken = { version: '0.2.0', pin: secret }
    expect(await calls.takeUpdate(taken)).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await calls.takeUpdate({ ...taken, pin: '0000' })).toBe('pin-wrong')
    expect(done).not.toContain('takeUpdate 0.2.0')
    expect(await calls.takeUpdate(taken)).toBeUndefined()
    await calls.cancelUpdate({})
    expect(done.slice(-2)).toEqual(['takeUpdate 0.2.0', 'cancelUpdate'])
  })

  test('the folder that is watched is kept as the system writes it, and not at all where it lies nowhere', async () => {
    const { calls, settings } = desk()
    await calls.unlock({ pin: secret })
    expect(await calls.change({ content: { inbox: 'file:/srv/in' } })).toBeUndefined()
    expect(settings().content.inbox).toBe('/srv/in')
    expect(await calls.change({ content: { inbox: 'in' } })).toBe('path-invalid')
    expect(settings().content.inbox).toBe('/srv/in')
    expect(await calls.change({ content: { inbox: '' } })).toBeUndefined()
    expect(settings().content.inbox).toBe('')
  })

  test('nothing changes while it is locked, but personalization turns off and a session ends', async () => {
    const { calls, done, settings } = desk()
    expect(await calls.change({ personalization: { enabled: true } })).toBe('locked')
    expect(await calls.personalizationOff({})).toBeUndefined()
    expect(settings().personalization.enabled).toBe(false)
    expect(await calls.change({ personalization: { enabled: true } })).toBe('locked')
    await calls.endSession({})
    expect(done).toEqual(['end'])
  })

  test('reports go onto a stick after the PIN alone, asked for once more', async () => {
    const { calls, done } = desk()
    const copy = (pin: string) => calls.copyToStick({ stick: 'one', what: ['plays'], language: 'de', pin })
    expect(await copy(secret)).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await copy('0000')).toBe('pin-wrong')
    expect(done).toEqual([])
    expect(await copy(secret)).toBeUndefined()
    expect(done).toEqual(['copyToStick plays'])
  })

  test('nothing is started while it is locked; marking the area ends at any time', async () => {
    const { calls, done } = desk()
    const start = async () => [
      await calls.setUpZone({}),
      await calls.train({ on: true }),
      await calls.runSelfTest({}),
      await calls.listKept({}),
      await calls.saveDocument({ document: 'staff-card', language: 'de', folder: 'documents' }),
    ]
    expect(await start()).toEqual(Array(5).fill('locked'))
    await calls.endZoneSetup({})
    expect(done).toEqual(['endZoneSetup'])
    await calls.unlock({ pin: secret })
    expect(await start()).toEqual(Array(5).fill(undefined))
    expect(done).toEqual(['endZoneSetup', 'setUpZone', 'train', 'runSelfTest', 'listKept', 'saveDocument'])
  })

  test('everything is deleted only by who is in and says the PIN once more', async () => {
    const { calls, done } = desk()
    expect(await calls.factoryReset({ pin: secret })).toBe('locked')
    await calls.unlock({ pin: secret })
    expect(await calls.factoryReset({ pin: '0000' })).toBe('pin-wrong')
    expect(done).toEqual([])
    expect(await calls.factoryReset({ pin: secret })).toBeUndefined()
    expect(done).toEqual(['factoryReset'])
  })

  test('nothing is done with packages while it is locked, and one that staff have to allow asks for the PIN once more', async () => {
    const { calls, done } = desk()
    const from = 'a'.repeat(64)
    const act = async () => [
      await calls.lookAtContent({}),
      await calls.rollBack({ from }),
      await calls.rollForward({ from }),
      await calls.choosePackage({ kind: 'file' }),
      await calls.offerPackage({ path: '/a' }),
      await calls.reconsiderPackage({}),
      await calls.dismissPackage({}),
      await calls.cancelImport({}),
      await calls.addKey({ text: 'key' }),
      await calls.removeKey({ line: 'key' }),
      await calls.chooseInbox({}),
      await calls.cleanUp({}),
      await calls.checkStore({}),
      await calls.cancelStoreCheck({}),
    ]
    expect(await act()).toEqual(Array(14).fill('locked'))
    expect(await calls.confirmPackage({ manifestSha256: from, pin: secret })).toBe('locked')
    expect(done).toEqual([])
    await calls.unlock({ pin: secret })
    expect(await act()).toEqual(Array(14).fill(undefined))
    expect(done).toHaveLength(14)
    expect(await calls.confirmPackage({ manifestSha256: from, pin: '0000' })).toBe('pin-wrong')
    expect(done).not.toContain('confirmPackage')
    expect(await calls.confirmPackage({ manifestSha256: from, pin: secret })).toBeUndefined()
    expect(done.at(-1)).toBe('confirmPackage')
  })

  test('the editor is closed while the window is locked: nothing is copied, published or saved', async () => {
    const { calls, done } = desk()
    const act = async () => [
      await calls.lookAtPlaylists({}),
      await calls.openPlaylist({ playlist: 'lunch' }),
      await calls.addMedia({ paths: ['/a'] }),
      await calls.chooseMedia({}),
      await calls.addFromStick({ folder: '/media/a' }),
      await calls.changeDraft({ title: 'Lunch' }),
      await calls.undoDraft({}),
      await calls.clearDraft({}),
      await calls.editPlaylist({ playlist: 'lunch' }),
      await calls.publishDraft({}),
      await calls.saveDraft({ folder: 'documents', sign: null }),
      await calls.cancelDraftWork({}),
    ]
    expect(await act()).toEqual(Array(12).fill('locked'))
    expect(done).toEqual([])
    await calls.unlock({ pin: secret })
    expect(await act()).toEqual(Array(12).fill(undefined))
    expect(done).toHaveLength(12)
  })

  test('with the PIN, changes are taken, and wrong ones refused with their reason', async () => {
    const { calls, settings } = desk()
    expect(await calls.unlock({ pin: 'no' })).toBe('pin-wrong')
    expect(await calls.unlock({ pin: secret })).toBeUndefined()
    expect(await calls.change({ shop: { name: 'Corner' } })).toBeUndefined()
    expect(settings().shop.name).toBe('Corner')
    expect(await calls.change({ screen: { diagonalInches: 1 } })).toBe('setting-invalid')
  })

  test('closing locks', async () => {
    const { access, calls, done } = desk()
    await calls.unlock({ pin: secret })
    await calls.close({})
    expect(access.state()).toBe('locked')
    expect(done).toEqual(['close'])
  })
})
