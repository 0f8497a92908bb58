import { createLooking } from './decision-loop.ts'
import { after } from './memory.ts'
import { createPackageChange } from './package-change.ts'
import { createPageDeaths } from './page-deaths.ts'
import { createPageReports } from './page-reports.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { beginRun, readMoment } from './playback-state.ts'
import { createPlayingInSession } from './playing-in-session.ts'
import { duringSession, faultsNow, playingNow, staffPlayingNow } from './playing-report.ts'
import { createDayPreview } from './preview/day-preview.ts'
import { layOut, type Place } from './programme.ts'
import { createStaffHold } from './staff-hold.ts'

/** Decides what plays, and gives it to the page as plans; keeps the time for it. */
export function createPlayback(parts: PlaybackParts): Playback {
  const run = beginRun(parts)
  const looking = createLooking(parts, run)
  const dayPreview = createDayPreview()
  const { given, seen, offers, told } = run
  const next = (): Place | null => layOut(run.turns, after(run.tracks.memory.line)).places[0] ?? null

  looking.look({ anyway: 'now' })

  return {
    ...createPackageChange(parts, run, looking),
    ...createPlayingInSession(run, looking),
    ...createPageReports(parts.clock, run, looking),
    ...createPageDeaths(parts.clock, run, looking),
    ...createStaffHold(run, looking),
    plan: given.plan,
    playing: () => (run.tracks.session ? duringSession(run.content) : playingNow(run.content, seen.shown())),
    staffPlaying: (unsignedFolder) =>
      run.tracks.session
        ? duringSession(run.content)
        : staffPlayingNow(run.content, seen.shown(), next(), unsignedFolder),
    day: () => run.content && dayPreview(run.content, run.moment, parts.timeZone(), run.wallClock()),
    offers: offers.now,
    faults: () => faultsNow(run.tracks.memory.failures, readMoment(parts, run.content), parts.clock.monotonic()),
    onPlan: given.on,
    onPlaying: told.playing.on,
    onAssetFailed: told.assetFailed.on,
    onOffers: offers.on,
    onShownInSession: told.shownInSession.on,
    onScreen: told.screen.on,
    onUsed: told.used.on,
    remembered: () => run.tracks.memory,
    dispose: looking.dispose,
  }
}
