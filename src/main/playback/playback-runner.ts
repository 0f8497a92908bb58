import { createDecisionLoop } from './decision-loop.ts'
import { createPackageChange } from './package-change.ts'
import { createPageDeaths } from './page-deaths.ts'
import { createPageReports } from './page-reports.ts'
import { after } from './play-position.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { beginState, readMoment } from './playback-state.ts'
import { createPlayingInSession } from './playing-in-session.ts'
import { duringSession, faultsNow, playingNow, staffPlayingNow } from './playing-report.ts'
import { createDayPreview } from './preview/day-preview.ts'
import { layOut, type Place } from './programme.ts'
import { createStaffHold } from './staff-hold.ts'

/** Decides what plays, and gives it to the page as plans; keeps the time for it. */
export function createPlayback(parts: PlaybackParts): Playback {
  const state = beginState(parts)
  const loop = createDecisionLoop(parts, state)
  const dayPreview = createDayPreview()
  const { given, seen, offers, told } = state
  const next = (): Place | null => layOut(state.turns, after(state.tracks.memory.position)).places[0] ?? null

  loop.look({ anyway: 'now' })

  return {
    ...createPackageChange(parts, state, loop),
    ...createPlayingInSession(state, loop),
    ...createPageReports(parts.clock, state, loop),
    ...createPageDeaths(parts.clock, state, loop),
    ...createStaffHold(state, loop),
    shownFiles() {
      const { on } = seen.shown()
      return on ? [on.place.item.sha256] : []
    },
    plan: given.plan,
    playing: () => (state.tracks.session ? duringSession(state.content) : playingNow(state.content, seen.shown())),
    staffPlaying: (unsignedFolder) =>
      state.tracks.session
        ? duringSession(state.content)
        : staffPlayingNow(state.content, seen.shown(), next(), unsignedFolder),
    day: () => state.content && dayPreview(state.content, state.moment, parts.timeZone(), state.wallClock()),
    offers: offers.now,
    faults: () => faultsNow(state.tracks.memory.failures, readMoment(parts, state.content), parts.clock.monotonic()),
    onPlan: given.on,
    onPlaying: told.playing.on,
    onAssetFailed: told.assetFailed.on,
    onOffers: offers.on,
    onShownInSession: told.shownInSession.on,
    onScreen: told.screen.on,
    onUsed: told.used.on,
    remembered: () => state.tracks.memory,
    dispose: loop.dispose,
  }
}
