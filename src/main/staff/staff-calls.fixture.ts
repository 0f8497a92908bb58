import { manualClock } from '../base/time/manual-clock.ts'
import { applyChange } from './apply-change.ts'
import { createPinAttempts } from './pin-attempts.ts'
import { createStaffAccess } from './staff-access.ts'
import { type ContentActions, type EditorActions, staffCalls } from './staff-calls.ts'
import { exampleParts } from './staff-view-parts.fixture.ts'

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
    takePlaylistOut: told('takePlaylistOut'),
    saveDraft: told('saveDraft'),
    cancelDraftWork: told('cancelDraftWork'),
  }
}

/** The calls of a settings window that is locked, what they did in order, and the settings that came of it. */
export function callsDesk() {
  const done: string[] = []
  let settings = exampleParts.settings
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
    pageBroke: ({ page }) => done.push(`pageBroke ${page}`),
  })
  return { access, calls, done, settings: () => settings }
}
