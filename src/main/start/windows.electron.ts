import { app } from 'electron'
import type { Status } from '../../contract/status.ts'
import { systemTimeZone } from '../base/time/time-zone.node.ts'
import { panelLanguage } from '../content/stick/panel-language.ts'
import { logFailedItems } from '../playback/failed-items.ts'
import { createSchemeHandlers } from '../scheme-handlers.node.ts'
import { lockSessions } from '../security/sessions.electron.ts'
import { openDeskSide } from '../sides/desk-side.electron.ts'
import { openPlayerSide } from '../sides/player-side.electron.ts'
import { openSelfCheckSide } from '../sides/self-check-side.node.ts'
import { drawnFaceCheck } from '../sides/self-test/drawn-face-check.electron.ts'
import { sessionLocksCheck } from '../sides/self-test/session-locks-check.electron.ts'
import { openShopSide } from '../sides/shop-side.ts'
import { openStatusSide } from '../sides/status-side.electron.ts'
import type { StartOptions } from '../start-options.ts'
import { capturePartition } from '../vision/capture-window.electron.ts'
import { pagePartition } from '../windows/window.electron.ts'
import type { Foundations } from './foundations.electron.ts'
import type { Playing } from './playing.electron.ts'
import type { ScreenAndSession } from './session.electron.ts'

/**
 * Locks first, then windows. The player's is opened last, and nothing is waited for from then on: its page is heard only
 * when all parts hear each other.
 */
export async function openWindows(
  foundations: Foundations,
  { update, content, playback, timeIsKnown, reports }: Playing,
  { screen, screenControl, sessionSide }: ScreenAndSession,
  options: StartOptions,
) {
  const { clock, parts, directories, host, version, startedAt, faults, settings, recoveries, roles } = foundations
  const { log, later, changed, unexpected } = foundations
  const { session, modes } = sessionSide
  const dataDirectory = directories.data

  const schemes = createSchemeHandlers(directories.renderer, content.served, () => later.desk.now()?.served() ?? null)
  const locks = await lockSessions([pagePartition, capturePartition], schemes, roles, session.mayUseCamera)

  const selfCheck = openSelfCheckSide({
    clock,
    session,
    cameraHeld: sessionSide.cameraHeld,
    cameraDevices: sessionSide.cameras.devices,
    selfTest: sessionSide.selfTest,
    locks: sessionLocksCheck(locks, roles),
    drawnFace: drawnFaceCheck(directories.vision, clock),
    installed: app.isPackaged,
    built: directories.built,
    changed,
    unexpected,
  })
  parts.add(selfCheck.dispose)

  const seen = () => ({
    version,
    host: host.label,
    ...sessionSide.seen(),
    screen: screen.report(later.player.now()?.saysSo() ?? false),
    faults: faults.listed(),
  })
  const status = (): Status => ({
    format: 1,
    startedAt: startedAt.toISOString(),
    now: clock.now().toISOString(),
    pid: process.pid,
    build: selfCheck.view().build,
    ...seen(),
    selfTest: sessionSide.selfTest.told(),
    playing: playback.playing(),
  })

  const desk = await openDeskSide(
    {
      clock,
      dataDirectory,
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
      screenControl,
      displays: screen.displays,
      displayPower: screen.powerOffered,
      sessionSide,
      selfCheck,
      latestKnown: foundations.latestKnown,
      surelyBeen: foundations.surelyBeen,
      seen,
      status,
      register: (contents) => roles.register(contents, 'settings'),
      // Staff open theirs from the player's page: only then is it asked where that is.
      screen: () => later.player.here().window,
      changed,
      unexpected,
    },
    parts,
  )
  later.desk.arrived(desk)

  const shop = openShopSide({
    clock,
    timeZone: systemTimeZone,
    timeIsKnown,
    settings: settings.current,
    now: () => ({
      screen: screen.state(),
      test: !app.isPackaged || host.kind === 'stand-in',
      unsignedFolder: content.unsignedFolder(),
      black: screenControl.black(),
      training: modes.training(),
      settingUp: modes.mode() === 'set-up',
      offers: [...playback.offers()],
    }),
    changed: () => later.player.now()?.push('shop'),
  })
  parts.add(shop.dispose)

  const shownItems = logFailedItems({ playback, log, idle: () => session.state() === 'idle' })
  const player = openPlayerSide({
    clock,
    windowed: options.windowed,
    bounds: screen.bounds(),
    register: (contents) => roles.register(contents, 'player'),
    calls: { intents: session.intents, playback: shownItems, reports, openSettings: desk.open },
    reach: () => settings.current().screen.reach,
    keepReach: (reach) => settings.change({ screen: { reach } }),
    keys: () => settings.current().keys,
    snapshots: {
      plan: playback.plan,
      session: session.view,
      shop: shop.view,
      stick: () => ({
        language: panelLanguage(settings.current()),
        work: content.stickWork(),
        update: update.offered(),
      }),
    },
    realInput(input) {
      screen.wake()
      session.realInput(input)
    },
    pageGone(why) {
      reports.plays.pageGone()
      playback.pageGone()
      faults.setFault(why, true)
      recoveries.count(
        why === 'player-page-hung' ? 'page-hung' : 'page-gone',
        sessionSide.lately() ? 'session' : 'loop',
      )
      session.playerGone()
    },
    pageBack() {
      playback.pageReady()
      faults.setFault('player-page-gone', false)
      faults.setFault('player-page-hung', false)
    },
    windowGone: session.playerGone,
    outOfSight: session.outOfSight,
    loopIsDue: () => screen.state() !== 'dark' && !screenControl.black() && !sessionSide.lately(),
    unexpected,
  })
  parts.add(player.dispose)
  later.player.arrived(player)

  const statusSide = openStatusSide({
    clock,
    dataDirectory,
    setFault: faults.setFault,
    status,
    snapshotsDirectory: options.snapshotsDirectory,
    screen: player.window,
    nobodyThere: () => session.state() === 'idle' && !sessionSide.lately(),
  })
  parts.add(statusSide.dispose)

  return { selfCheck, desk, player, statusSide }
}
