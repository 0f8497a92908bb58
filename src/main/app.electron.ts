import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { StickPanel } from '../contract/calls/events.ts'
import { type Announcements, announceToEachOther } from './announcements.ts'
import { watchBrokenFiles } from './base/broken-file-time.ts'
import { removeBrokenFiles } from './base/broken-files.node.ts'
import { systemClock } from './base/clock.ts'
import { createLog } from './base/log.ts'
import { createParts } from './base/parts.ts'
import { surelyBeen } from './base/surely-been.ts'
import { panelLanguage } from './content/stick/panel-language.ts'
import { createFaults } from './diagnostics/faults.ts'
import { hostName } from './diagnostics/host.ts'
import { openLogFile } from './diagnostics/log-file.node.ts'
import { keepSeenTime } from './diagnostics/seen-time.node.ts'
import { systemTimeZone } from './diagnostics/time-zone.node.ts'
import { findDirectories } from './directories.electron.ts'
import { resetIfAsked } from './documents/factory-reset.node.ts'
import { createScreenControl } from './kiosk/screen-control.ts'
import { informService } from './kiosk/service-watchdog.node.ts'
import { informWatcher } from './kiosk/watcher-heartbeat.node.ts'
import { createPlayback } from './playback/playback-runner.ts'
import { endWithTheApplication, startAnewWhenUncaught } from './quitting.electron.ts'
import { createSchemeHandlers } from './scheme-handlers.node.ts'
import { forbidCoreDumps } from './security/core-dumps.node.ts'
import { createWindowRoles, lockSessions } from './security/sessions.electron.ts'
import { openContentSide } from './sides/content-side.electron.ts'
import { openDeskSide } from './sides/desk-side.electron.ts'
import { drawnFaceCheck } from './sides/drawn-face-check.electron.ts'
import { offerFaultGroup } from './sides/offer-faults.ts'
import { openPlayerSide, type PlayerSide } from './sides/player-side.electron.ts'
import { openRecoverySide } from './sides/recovery-side.node.ts'
import { openReportsSide } from './sides/reports-side.node.ts'
import { openScreenSide } from './sides/screen-side.electron.ts'
import { sessionLocksCheck } from './sides/session-locks-check.electron.ts'
import { openSessionSide } from './sides/session-side.electron.ts'
import { openShopSide } from './sides/shop-side.ts'
import { openStatusSide } from './sides/status-side.electron.ts'
import { openTrustSide } from './sides/trust-side.node.ts'
import { openUpdateSide } from './sides/update-side.electron.ts'
import { openSettings } from './staff/settings-store.electron.ts'
import type { StartOptions } from './start-options.ts'
import { capturePartition } from './vision/capture-window.electron.ts'

/** Builds every part of the player in order, lets it run, and ends the parts in reverse when the application quits. */
export async function startAskfirst(options: StartOptions): Promise<void> {
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

  /**
   * Parts begin before the others are there, and what they announce until then is told with everything at the end. Some are
   * given functions that use a part which is built further down: nothing may call those before `announceToEachOther`.
   */
  let announcements: Announcements | null = null
  const changed = (): void => announcements?.changed()
  const screenChanged = (): void => announcements?.screenChanged()

  // What it is, and what is wrong with it
  const startedAt = clock.now()
  const host = hostName(process.versions)
  const version = app.getVersion()
  const faults = createFaults(clock)
  const settings = openSettings(directories.data, clock)
  parts.add(settings.dispose)
  const { raise, clear } = faults
  const recoveries = openRecoverySide({ clock, dataDirectory: directories.data, raise, clear })
  // Before anything else ends, and also when that is wanted while the player still starts.
  app.once('before-quit', recoveries.dispose)
  parts.add(informService(clock, () => announcements === null || player.answers()))
  // Whoever watches gives a start its own time: one that hangs is to be found out.
  parts.add(informWatcher(clock, () => announcements !== null && player.answers()))
  if (recoveries.startAfter > 0) await new Promise<void>((done) => clock.after(recoveries.startAfter, done))
  const timeIsKnown = (): boolean => !playback.faults().includes('clock-implausible')
  const seenTime = keepSeenTime(directories.data, join(import.meta.dirname, 'index.js'), clock)
  parts.add(seenTime.dispose)
  const certain = surelyBeen(clock, seenTime.latest)
  const reports = await openReportsSide({
    clock,
    dataDirectory: directories.data,
    bundleDirectory: import.meta.dirname,
    timeIsKnown,
    surelyBeen: certain,
    raise: faults.raise,
    clear: faults.clear,
    changed,
  })
  parts.add(reports.dispose)

  const update = await openUpdateSide({
    clock,
    dataDirectory: directories.data,
    changed: () => announcements?.updateChanged(),
  })
  parts.add(update.dispose)

  // What plays
  const content = await openContentSide({
    clock,
    log,
    places: { dataDirectory: directories.data, named: options.contentDirectory, demoDirectory: directories.demo },
    playerVersion: version,
    settings: () => settings.current().content,
    shopName: () => settings.current().shop.name,
    inbox: options.inboxDirectory,
    allowUnsigned: options.allowUnsigned,
    sticksPresent(sticks) {
      desk.sticksPresent(sticks)
      void update.sticks(sticks.map(({ folder }) => folder)).catch(unexpected)
    },
    raise: faults.raise,
    clear: faults.clear,
  })
  parts.add(content.dispose)
  const playback = createPlayback({
    clock,
    timeZone: systemTimeZone,
    latestKnown: seenTime.latest,
    random: Math.random,
    content: content.content(),
    address: content.address,
  })
  parts.add(playback.dispose)
  const removeBefore = (instant: number): void => void removeBrokenFiles(directories.data, instant)
  parts.add(watchBrokenFiles({ clock: { ...clock, now: certain }, timeIsKnown, removeBefore }).dispose)

  // The screen itself
  const screen = openScreenSide({
    clock,
    settings: settings.current,
    timeZone: systemTimeZone,
    timeIsKnown,
    recoveries,
    sessionIsOver: () => announcements === null || ['idle', 'blocked'].includes(session.state()),
    endSession() {
      // One that is ending by itself keeps its closing sentence.
      if (!['ending', 'ended'].includes(session.state())) session.staffEnd()
    },
    changed: screenChanged,
    raise,
    clear,
  })
  parts.add(screen.dispose)

  // May we look
  const roles = createWindowRoles()
  const looking = await openSessionSide({
    clock,
    directories: directories.vision,
    settings: settings.current,
    mayAsk: screen.mayAsk,
    interests: content.interests,
    screenSeen: () => !control.black(),
    playback,
    reports,
    registerCapture: (contents) => roles.register(contents, 'capture'),
    standing: (codes) => faults.setGroup(offerFaultGroup, codes),
    modeChanged: screenChanged,
    changed,
    log,
    unexpected,
  })
  const { session, modes } = looking
  parts.add(looking.dispose)
  const control = createScreenControl({
    clock,
    playback,
    sessionOpen: session.open,
    changed: () => announcements?.controlChanged(),
  })
  parts.add(control.dispose)

  // Locks first, then windows
  const schemes = createSchemeHandlers(directories.renderer, content.served, () => desk.served())
  const locks = await lockSessions([capturePartition], schemes, roles, session.mayUseCamera)
  const seen = () => ({
    version,
    host,
    ...looking.seen(),
    screen: screen.report(player.answers()),
    faults: faults.listed(),
  })
  const desk = await openDeskSide(
    {
      clock,
      dataDirectory: directories.data,
      version,
      host,
      startedAt,
      options,
      settings,
      faults,
      content,
      playback,
      reports,
      update,
      control,
      displays: screen.displays,
      looking,
      trust: () => trust,
      latestKnown: seenTime.latest,
      surelyBeen: certain,
      seen,
      status: () => outside.status(),
      register: (contents) => roles.register(contents, 'settings'),
      screen: () => player.window,
      changed,
      unexpected,
    },
    parts,
  )
  const shop = openShopSide({
    clock,
    timeZone: systemTimeZone,
    timeIsKnown,
    settings: settings.current,
    now: () => ({
      screen: screen.state(),
      test: !app.isPackaged || host.startsWith('stand-in'),
      unsignedFolder: content.unsignedFolder(),
      black: control.black(),
      training: modes.training(),
      settingUp: modes.mode() === 'set-up',
      offers: [...playback.offers()],
    }),
    changed: () => player.push('shop'),
  })
  parts.add(shop.dispose)
  const stickPanel = (): StickPanel => ({
    language: panelLanguage(settings.current()),
    work: content.stickWork(),
    update: update.offered(),
  })
  const player: PlayerSide = openPlayerSide({
    clock,
    windowed: options.windowed,
    bounds: screen.bounds(),
    register: (contents) => roles.register(contents, 'player'),
    calls: { intents: session.intents, playback, reports, openSettings: desk.open },
    reach: () => settings.current().screen.reach,
    keepReach: (reach) => settings.change({ screen: { reach } }),
    keys: () => settings.current().keys,
    snapshots: { plan: playback.plan, session: session.view, shop: shop.view, stick: stickPanel },
    realInput(input) {
      screen.wake()
      session.realInput(input)
    },
    pageGone(why) {
      reports.plays.pageGone()
      playback.pageGone()
      faults.raise(why)
      recoveries.count(why === 'player-page-hung' ? 'page-hung' : 'page-gone')
      session.playerGone()
    },
    pageBack() {
      faults.clear('player-page-gone')
      faults.clear('player-page-hung')
    },
    outOfSight: session.outOfSight,
    unexpected,
  })
  parts.add(player.dispose)
  const trust = openTrustSide({
    clock,
    session,
    cameraDevices: looking.cameras.devices,
    selfTest: looking.selfTest,
    locks: sessionLocksCheck(locks, roles),
    drawnFace: drawnFaceCheck(directories.vision, clock),
    installed: app.isPackaged,
    built: directories.built,
    changed,
    unexpected,
  })
  parts.add(trust.dispose)

  // Seen from outside
  const outside = openStatusSide({
    clock,
    dataDirectory: directories.data,
    faults,
    startedAt,
    status: () => ({ build: trust.view().build, ...seen(), playing: playback.playing() }),
    snapshotsDirectory: options.snapshotsDirectory,
    screen: player.window,
    nobodyThere: () => session.state() === 'idle',
  })
  parts.add(outside.dispose)

  announcements = announceToEachOther({
    settings,
    faults,
    content,
    playback,
    reports,
    screen,
    control,
    looking,
    player,
    desk,
    outside,
  })
  app.on('second-instance', () => player.window.focus())
  screen.begin(options.windowed ? null : player.window)
  endWithTheApplication(async () => {
    await session.quit()
    await parts.dispose(unexpected)
  })
  trust.begin()
  log.info(`started ${version} on ${host}`)
}
