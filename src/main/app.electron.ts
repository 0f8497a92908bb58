import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { BlockedReason } from '../contract/reasons.ts'
import type { Engine } from '../contract/vision.ts'
import { systemClock } from './base/clock.ts'
import { createLog } from './base/log.ts'
import { createParts } from './base/parts.ts'
import { readFolderPackage } from './content/folder-package.node.ts'
import { sourceAddress } from './content/item-address.ts'
import { cameraDevices } from './diagnostics/camera-handles.node.ts'
import { watchCameraPresence } from './diagnostics/camera-presence.ts'
import { createFaults } from './diagnostics/faults.ts'
import { hostName } from './diagnostics/host.ts'
import { openLogFile } from './diagnostics/log-file.node.ts'
import { takeSnapshots } from './diagnostics/snapshots.electron.ts'
import { keepStatusFile } from './diagnostics/status-file.node.ts'
import { findDirectories } from './directories.electron.ts'
import { keepDisplayOn } from './kiosk/power-save.electron.ts'
import { createSessionRunner, type SessionRunner } from './personalization/session-runner.ts'
import { createPlayback } from './playback/playback-runner.ts'
import { openPlayerSide, type PlayerSide } from './player-side.electron.ts'
import { openSessionCounter } from './reports/session-count.node.ts'
import { createSchemeHandlers } from './scheme-handlers.node.ts'
import { forbidCoreDumps } from './security/core-dumps.node.ts'
import { createWindowRoles, lockSessions } from './security/sessions.electron.ts'
import { createSessionEffects } from './session-effects.electron.ts'
import { openSettings } from './staff/settings-store.electron.ts'
import { openStaffSide } from './staff-side.electron.ts'
import type { StartOptions } from './start-options.ts'
import { capturePartition } from './vision/capture-window.electron.ts'

const itemFaults = ['item-failed'] as const
const settingsFaults = ['settings-broken', 'settings-not-saved'] as const
const obstacles = [
  'camera-not-closed',
  'vision-not-gone',
  'words-not-dropped',
  'models-missing',
  'models-altered',
] as const

/** Builds every part of the player in order, lets it run, and ends the parts in reverse when the application quits. */
export async function startAskfirst(options: StartOptions): Promise<void> {
  const clock = systemClock()
  const parts = createParts()
  const directories = findDirectories()
  mkdirSync(directories.data, { recursive: true })
  const log = createLog(clock.now, openLogFile(join(directories.data, 'logs')))
  const unexpected = (error: unknown): void => log.error('unexpected', error)
  process.on('unhandledRejection', unexpected)
  await forbidCoreDumps()

  const startedAt = clock.now()
  const host = hostName(process.versions)
  const version = app.getVersion()
  const test = !app.isPackaged || host.startsWith('stand-in')
  const faults = createFaults(clock)
  const settings = openSettings(directories.data, clock)
  parts.add(settings.dispose)
  const counter = await openSessionCounter(directories.data, clock)
  parts.add(counter.dispose)

  // Content
  const folder = options.contentDirectory === undefined ? directories.demo : resolve(options.contentDirectory)
  const unsignedFolder = options.contentDirectory !== undefined
  const read = await readFolderPackage(folder, unsignedFolder ? 'folder' : 'built-in', version)
  const content = read.ok ? read.value : null
  if (!read.ok) {
    faults.raise('content-refused')
    faults.raise(read.refusal.reason)
  } else if (read.value.damaged.length > 0) faults.raise('asset-corrupt')
  const playback = createPlayback({
    clock,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    random: Math.random,
    content,
    address: sourceAddress,
  })
  parts.add(playback.dispose)

  // A customer's session
  let camera: 'on' | 'off' = 'off'
  let engine: Engine | null = null
  const fakeCamera = app.commandLine.getSwitchValue('use-file-for-fake-video-capture')
  const devices = async (): Promise<string[]> => (fakeCamera ? [fakeCamera] : await cameraDevices())
  const presence = watchCameraPresence(
    clock,
    async () => (process.platform === 'linux' ? await devices() : undefined),
    () => session.personalizationChanged(),
  )
  parts.add(presence.dispose)
  const whyNotAsk = (): BlockedReason | undefined =>
    app.isPackaged &&
    ['inspect', 'remote-debugging-port', 'use-fake-ui-for-media-stream'].some(app.commandLine.hasSwitch)
      ? 'debug-switches'
      : undefined
  const roles = createWindowRoles()
  const effects = createSessionEffects({
    clock,
    directories: directories.vision,
    cameraDevices: devices,
    answers: () => session.answers,
    setAudience(audience, { everyone }) {
      const decision = playback.setAudience(audience, { everyone })
      if (audience) session.answers.decided(decision)
      else session.answers.audienceDropped()
    },
    countSession: ({ kind }) => counter.count(kind),
    registerCapture: (contents) => roles.register(contents, 'capture'),
    cameraChanged(now) {
      camera = now
      changed()
    },
    engineKnown(now) {
      engine = now
    },
    unexpected,
  })
  const session: SessionRunner = createSessionRunner({
    clock,
    random: randomBytes,
    effects,
    settings: settings.current,
    interests: () => content?.manifest.interests ?? [],
    offers: () => ({ invitation: whyNotAsk() === undefined, camera: presence.present() }),
    unexpected,
  })

  // Locks, then windows
  await lockSessions(
    [capturePartition],
    createSchemeHandlers(directories.renderer, () => content ?? undefined),
    roles,
    () => session.mayUseCamera(),
  )
  const staff = openStaffSide({
    clock,
    dataDirectory: directories.data,
    settings,
    register: (contents) => roles.register(contents, 'settings'),
    seen: () => ({
      version,
      host,
      camera,
      engine,
      session: session.open() ? 'open' : 'idle',
      playing: playback.staffPlaying(unsignedFolder),
      faults: faults.listed(),
    }),
    endSession: session.staffEnd,
    unexpected,
  })
  parts.add(staff.dispose)
  const player: PlayerSide = openPlayerSide({
    clock,
    windowed: options.windowed,
    register: (contents) => roles.register(contents, 'player'),
    calls: { intents: session.intents, playback, openSettings: staff.open },
    keys: () => settings.current().keys,
    snapshots: {
      plan: playback.plan,
      session: session.view,
      shop: () => {
        const { shop, appearance, screen, keys } = settings.current()
        return {
          ...shop,
          language: appearance.language,
          touch: screen.touch,
          diagonalInches: screen.diagonalInches,
          test,
          unsignedFolder,
          offers: [...playback.offers()],
          keys: { ask: keys.ask, stop: keys.stop },
        }
      },
    },
    realInput: session.realInput,
    pageGone(why) {
      faults.raise(why)
      session.playerGone()
    },
    pageBack() {
      faults.clear('player-page-gone')
      faults.clear('player-page-hung')
    },
    unexpected,
  })
  parts.add(player.dispose)
  parts.add(keepDisplayOn())

  // Seen from outside
  const status = keepStatusFile(
    directories.data,
    clock,
    () => ({
      format: 1,
      version,
      host,
      startedAt: startedAt.toISOString(),
      now: clock.now().toISOString(),
      pid: process.pid,
      playing: playback.playing(),
      session: session.open() ? 'open' : 'idle',
      camera,
      engine,
      faults: faults.listed(),
    }),
    (written) => (written ? faults.clear('status-not-written') : faults.raise('status-not-written')),
  )
  parts.add(status.dispose)
  if (options.snapshotsDirectory !== undefined) {
    const snapshots = takeSnapshots(
      resolve(options.snapshotsDirectory),
      clock,
      () => player.window,
      () => session.state() !== 'idle',
      (written) => (written ? faults.clear('snapshot-failed') : faults.raise('snapshot-failed')),
    )
    parts.add(snapshots.dispose)
  }

  // What each announces to the others
  function changed(): void {
    status.touch()
    staff.refresh()
  }
  playback.onPlan(() => player.push('plan'))
  playback.onPlaying(() => {
    faults.setGroup(itemFaults, playback.faults())
    changed()
  })
  playback.onUsed(session.answers.decided)
  playback.onOffers(() => player.push('shop'))
  faults.changed.on(changed)
  session.onView(() => {
    playback.setSessionOpen(session.open())
    faults.setGroup(
      obstacles,
      [session.obstacle()].filter((code) => code !== null),
    )
    player.push('session')
    changed()
  })
  settings.onChange(() => {
    faults.setGroup(
      settingsFaults,
      settings.faults().map(({ code }) => code),
    )
    session.personalizationChanged()
    player.push('shop')
    player.push('session')
    changed()
  })
  app.on('second-instance', () => player.window.focus())
  endWithTheApplication(async () => {
    await session.quit()
    await parts.dispose(unexpected)
  })
  log.info(`started ${version} on ${host}`)
}

/** Quitting waits for the parts to end, but never longer than five seconds. */
function endWithTheApplication(end: () => Promise<void>): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    const deadline = new Promise<void>((done) => setTimeout(done, 5_000))
    void Promise.race([end(), deadline]).finally(() => app.exit(0))
  })
}
