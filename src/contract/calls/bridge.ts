import type { z } from 'zod'
import type { CallArguments, CallsOf, WindowRole } from './calls.ts'
import type { events } from './events.ts'

export type EventsOf<Role extends WindowRole> = (typeof events)[Role]

/**
 * What a page finds as `window.askfirst`: its own calls and its own events, and nothing else. A call that main rejects
 * throws an `Error` whose message is a `CallReason`.
 */
export type Bridge<Role extends WindowRole> = {
  readonly call: {
    readonly [Name in keyof CallsOf<Role> & string]: (argument: CallArguments<Role, Name>) => Promise<void>
  }
  /** Registers a listener for whole snapshots; returns how to take it away again. */
  readonly on: {
    readonly [Name in keyof EventsOf<Role> & string]: (
      listener: (snapshot: EventsOf<Role>[Name] extends z.ZodType<infer Snapshot> ? Snapshot : never) => void,
    ) => () => void
  }
}

type Names<Role extends WindowRole> = {
  readonly calls: Record<keyof CallsOf<Role> & string, true>
  readonly events: Record<keyof EventsOf<Role> & string, true>
}

/** The names alone, for the preloads, which are kept free of schemas. A name too many or too few does not compile. */
export const bridgeNames: { readonly [Role in WindowRole]: Names<Role> } = {
  player: {
    calls: {
      ready: true,
      presented: true,
      stays: true,
      itemFailed: true,
      alive: true,
      invite: true,
      sheetPresented: true,
      agree: true,
      decline: true,
      moreTime: true,
      tellInstead: true,
      declare: true,
      signPresented: true,
      questionShown: true,
      goOn: true,
      answerOffer: true,
      itemsCovered: true,
      showEveryone: true,
      stop: true,
      dismiss: true,
      changeAppearance: true,
      answerReach: true,
      openSettings: true,
    },
    events: { plan: true, busyItem: true, session: true, shop: true, stick: true },
  },
  capture: {
    calls: { ready: true, opened: true, failed: true, stopped: true },
    events: { open: true, adjust: true, stop: true },
  },
  settings: {
    calls: {
      ready: true,
      choosePin: true,
      unlock: true,
      lock: true,
      change: true,
      endSession: true,
      changePin: true,
      recoverPin: true,
      setStaffPin: true,
      removeStaffPin: true,
      renewRecovery: true,
      recoveryNoted: true,
      active: true,
      pageBroke: true,
      personalizationOff: true,
      setUpZone: true,
      endZoneSetup: true,
      train: true,
      runSelfTest: true,
      listKept: true,
      saveDocument: true,
      readLog: true,
      listSupport: true,
      saveSupport: true,
      saveSettings: true,
      restoreSettings: true,
      restart: true,
      factoryReset: true,
      acknowledgeFault: true,
      skipItem: true,
      pauseLoop: true,
      blackScreen: true,
      resumeLoop: true,
      lookAtRules: true,
      imagine: true,
      lookAtWeek: true,
      askWhatPlays: true,
      lookAtContent: true,
      rollBack: true,
      rollForward: true,
      choosePackage: true,
      offerPackage: true,
      confirmPackage: true,
      reconsiderPackage: true,
      dismissPackage: true,
      cancelImport: true,
      addKey: true,
      removeKey: true,
      chooseInbox: true,
      forgetSubjects: true,
      cleanUp: true,
      checkStore: true,
      cancelStoreCheck: true,
      lookAtPlaylists: true,
      openPlaylist: true,
      addMedia: true,
      chooseMedia: true,
      addFromStick: true,
      changeDraft: true,
      undoDraft: true,
      clearDraft: true,
      editPlaylist: true,
      publishDraft: true,
      takePlaylistOut: true,
      saveDraft: true,
      cancelDraftWork: true,
      takeUpdate: true,
      cancelUpdate: true,
      lookAtReports: true,
      makeReport: true,
      cancelReportsWork: true,
      recordRedemption: true,
      takeRedemptions: true,
      checkPlays: true,
      savePlays: true,
      copyToStick: true,
      close: true,
    },
    events: { staff: true, import: true, preview: true, playlists: true, figures: true },
  },
}
