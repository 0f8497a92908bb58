import type { ImportWork } from '../contract/views/import-view.ts'
import type { Faults } from './diagnostics/faults.ts'
import type { ScreenControl } from './kiosk/screen-control.ts'
import type { Playback } from './playback/playback.ts'
import type { ContentSide } from './sides/content-side.electron.ts'
import type { DeskSide } from './sides/desk-side.electron.ts'
import type { PlayerSide } from './sides/player-side.electron.ts'
import type { ReportsSide } from './sides/reports-side.node.ts'
import type { ScreenSide } from './sides/screen-side.electron.ts'
import type { SelfCheckSide } from './sides/self-check-side.node.ts'
import type { SessionSide } from './sides/session-side.electron.ts'
import type { StatusSide } from './sides/status-side.electron.ts'
import type { UpdateSide } from './sides/update-side.electron.ts'
import type { SettingsStore } from './staff/settings.node.ts'

/** The parts that have something to say to each other. */
type Speakers = {
  readonly settings: SettingsStore
  readonly faults: Faults
  readonly content: ContentSide
  readonly update: Pick<UpdateSide, 'sticks'>
  readonly playback: Playback
  readonly reports: ReportsSide
  readonly screen: ScreenSide
  readonly screenControl: ScreenControl
  readonly sessionSide: SessionSide
  readonly player: Pick<PlayerSide, 'push'>
  readonly desk: DeskSide
  readonly statusSide: Pick<StatusSide, 'changed'>
  readonly selfCheck: Pick<SelfCheckSide, 'somethingChanged'>
  readonly unexpected: (error: unknown) => void
}

/** What parts say by themselves; everything else is heard through their own events. */
export type Announcements = {
  /** Something that staff or `status.json` show. */
  changed(): void
  /** What the screen is allowed to show: hours, safe mode, set-up. */
  screenChanged(): void
  /** A version of the player was found, or is gone. */
  updateChanged(): void
  /** Staff paused the loop, blackened it, or let it go on. */
  controlChanged(): void
}

const underWay: readonly ImportWork['stage'][] = ['found', 'checking', 'copying']

/** What displays that are off come on for: that a stick's import begins, and how it ends. */
function worthWaking(work: ImportWork | null): string | null {
  return work && `${work.name} ${underWay.includes(work.stage) ? 'begins' : work.stage}`
}

/** From here on each part hears of the others; what they said before is said once more, all of it. */
export function announceToEachOther(speakers: Speakers): Announcements {
  const { settings, faults, content, update, playback, reports, screen, screenControl } = speakers
  const { sessionSide, player, desk, statusSide, selfCheck } = speakers
  const { session, modes } = sessionSide

  const changed = (): void => {
    statusSide.changed()
    desk.refresh()
  }
  /** Whoever is at the screen sees sheet, sign and stop, whatever staff have open over it (P2). */
  const makeRoom = (): void => {
    if (session.needsScreen()) desk.makeRoom('session')
    else desk.makeRoom(modes.mode() === 'set-up' ? 'invitation' : 'nobody')
  }
  const screenChanged = (): void => {
    playback.setNeutral(screen.state() !== 'on')
    session.personalizationChanged()
    makeRoom()
    player.push('shop')
    player.push('session')
    changed()
  }
  const updateChanged = (): void => {
    player.push('stick')
    changed()
  }
  const controlChanged = (): void => {
    if (screenControl.black()) reports.plays.follow({ kind: 'neutral', takesOver: true })
    session.personalizationChanged()
    screenChanged()
  }
  const settingsChanged = (): void => {
    faults.setGroup(
      ['settings-broken', 'settings-not-saved'],
      settings.faults().map(({ code }) => code),
    )
    screen.look()
    session.personalizationChanged()
    session.cameraChanged()
    sessionSide.offerChanged()
    screenChanged()
    player.push('stick')
    content.settingsChanged()
    selfCheck.somethingChanged()
  }

  playback.onPlan(() => player.push('plan'))
  playback.onAssetFailed(content.assetFailed)
  playback.onOffers(() => player.push('shop'))
  playback.onUsed(session.answers.decided)
  playback.onShownInSession(reports.itemShown)
  // What lies under a black screen was not shown.
  playback.onScreen((news) => {
    if (!screenControl.black()) reports.plays.follow(news)
  })
  playback.onPlaying(() => {
    faults.setGroup(['item-failed', 'clock-implausible'], playback.faults())
    changed()
  })
  session.onView(() => {
    modes.sessionChanged()
    playback.setSessionOpen(session.open())
    reports.sessionChanged(session.open(), session.state(), session.mode())
    sessionSide.offerChanged()
    screen.look()
    makeRoom()
    player.push('session')
    changed()
  })
  settings.onChange(settingsChanged)
  settingsChanged()
  sessionSide.offerChanged()
  faults.onChange(changed)
  content.watch({
    changed() {
      session.packageChanged()
      playback.setContent(content.content())
      selfCheck.somethingChanged()
      desk.packageChanged()
      screenChanged()
    },
    sticksPresent(sticks) {
      desk.sticksPresent(sticks)
      void update.sticks(sticks.map(({ folder }) => folder)).catch(speakers.unexpected)
    },
    onScreen: playback.shownFiles,
  })
  let wokenFor: string | null = null
  content.onImport(() => {
    const news = worthWaking(content.stickWork())
    if (news !== null && news !== wokenFor) screen.wake()
    wokenFor = news
    player.push('stick')
    desk.importChanged()
  })
  return { changed, screenChanged, updateChanged, controlChanged }
}
