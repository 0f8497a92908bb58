import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { Announcements } from '../announcements.ts'
import { createLater, type Later } from '../base/later.ts'
import { createLog, type Log } from '../base/log.ts'
import { createParts, type Parts } from '../base/parts.ts'
import type { Clock } from '../base/time/clock.ts'
import { surelyBeen } from '../base/time/surely-been.ts'
import { systemClock } from '../base/time/system-clock.node.ts'
import { createFaults, type Faults } from '../diagnostics/faults.ts'
import { type Host, hostOf } from '../diagnostics/host.ts'
import { openLogFile } from '../diagnostics/log-file.node.ts'
import { keepSeenTime } from '../diagnostics/seen-time.node.ts'
import { type Directories, findDirectories } from '../directories.electron.ts'
import { resetIfAsked } from '../documents/factory-reset.node.ts'
import type { Recoveries } from '../kiosk/recoveries.node.ts'
import { informService } from '../kiosk/service-watchdog.node.ts'
import { openToldRecoveries } from '../kiosk/told-recoveries.node.ts'
import { informWatcher } from '../kiosk/watcher-heartbeat.node.ts'
import type { SessionRunner } from '../personalization/session-runner.ts'
import { startAnewWhenUncaught } from '../quitting.electron.ts'
import { forbidCoreDumps } from '../security/core-dumps.node.ts'
import { createWindowRoles, type WindowRoles } from '../security/sessions.electron.ts'
import type { DeskSide } from '../sides/desk-side.electron.ts'
import type { PlayerSide } from '../sides/player-side.electron.ts'
import type { SettingsStore } from '../staff/settings.node.ts'
import { openSettings } from '../staff/settings-store.electron.ts'

/** A start that takes longer hangs, and whoever watches the player starts it anew; in milliseconds. */
const longestStart = 120_000

/** The parts that are needed by others which are built before them. */
type LaterParts = {
  /** The screen ends one at closing time, and staff change no screen during one; it asks both whether it may begin. */
  readonly session: Later<SessionRunner>
  /** What pages may load is locked before any window opens; the staff's one may load what its editor holds. */
  readonly desk: Later<Pick<DeskSide, 'served'>>
  /** Staff open their window from this one, and above it. Whether its page draws is told from the very start on. */
  readonly player: Later<PlayerSide>
  /** Parts begin before the others are there. What they announce until then is told with everything at the end. */
  readonly announcements: Later<Announcements>
}

export type Foundations = {
  readonly clock: Clock
  /** Whatever is opened is added here, and ended in reverse. */
  readonly parts: Parts
  readonly directories: Directories
  readonly log: Log
  /** For what nobody expected: it is logged, and the player goes on. */
  readonly unexpected: (error: unknown) => void
  readonly later: LaterParts
  readonly startedAt: Date
  readonly host: Host
  readonly version: string
  readonly faults: Faults
  readonly settings: SettingsStore
  readonly recoveries: Recoveries
  /** The latest time, in milliseconds since 1970, that is known to have been. */
  readonly latestKnown: () => number
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  readonly roles: WindowRoles
  /** Something that staff or `status.json` show changed. */
  readonly changed: () => void
  /** What the screen is allowed to show changed. */
  readonly screenChanged: () => void
}

/** What all parts stand on: where everything lies, the log, what is wrong, settings, recoveries, the time that has been. */
export async function openFoundations(): Promise<Foundations> {
  const clock = systemClock()
  const parts = createParts()
  const directories = findDirectories()
  mkdirSync(directories.data, { recursive: true })
  await resetIfAsked(directories.data)
  const log = createLog(clock.now, openLogFile(join(directories.data, 'logs')))
  const unexpected = (error: unknown): void => log.error('unexpected', error)
  process.on('unhandledRejection', unexpected)
  startAnewWhenUncaught(unexpected)
  await forbidCoreDumps()

  const later: LaterParts = {
    session: createLater('the session'),
    desk: createLater("the staff's desk"),
    player: createLater("the player's window"),
    announcements: createLater('what parts announce'),
  }
  const startedAt = clock.now()
  const faults = createFaults(clock)
  const settings = openSettings(directories.data, clock)
  parts.add(settings.dispose)
  const recoveries = openToldRecoveries({ clock, dataDirectory: directories.data, setFault: faults.setFault })
  // Before anything else ends, and also when that is wanted while the player still starts.
  app.once('before-quit', recoveries.dispose)
  const startedBy = clock.monotonic() + recoveries.startAfter + longestStart
  const answers = (): boolean => later.player.now()?.answers() ?? clock.monotonic() < startedBy
  parts.add(informService(clock, answers))
  // Whoever watches gives a start its own time, but knows of no waiting before it.
  parts.add(informWatcher(clock, answers))
  if (recoveries.startAfter > 0) await new Promise<void>((done) => clock.after(recoveries.startAfter, done))
  const seenTime = keepSeenTime(directories.data, join(import.meta.dirname, 'source-date'), clock)
  parts.add(seenTime.dispose)
  return {
    clock,
    parts,
    directories,
    log,
    unexpected,
    later,
    startedAt,
    host: hostOf(process.versions),
    version: app.getVersion(),
    faults,
    settings,
    recoveries,
    latestKnown: seenTime.latest,
    surelyBeen: surelyBeen(clock, seenTime.latest),
    roles: createWindowRoles(),
    changed: (): void => later.announcements.now()?.changed(),
    screenChanged: (): void => later.announcements.now()?.screenChanged(),
  }
}
