import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { ShopView } from '../contract/events.ts'
import type { FaultCode } from '../contract/reasons.ts'
import type { Status } from '../contract/status.ts'
import type { Engine } from '../contract/vision.ts'
import { systemClock } from './base/clock.ts'
import { createLog } from './base/log.ts'
import { createParts } from './base/parts.ts'
import { createCameraOffer } from './camera-offer.node.ts'
import { sourceAddress } from './content/item-address.ts'
import { openContentSide } from './content-side.electron.ts'
import { createFaults } from './diagnostics/faults.ts'
import { hostName } from './diagnostics/host.ts'
import { openLogFile } from './diagnostics/log-file.node.ts'
import { takeSnapshots } from './diagnostics/snapshots.electron.ts'
import { keepStatusFile } from './diagnostics/status-file.node.ts'
import { findDirectories } from './directories.electron.ts'
import { openDocumentsSide } from './documents-side.electron.ts'
import { drawnFaceCheck } from './drawn-face-check.electron.ts'
import { keepDisplayOn } from './kiosk/power-save.electron.ts'
import { createReachAnswer } from './personalization/reach-answer.ts'
import { createSelfTest } from './personalization/self-test.ts'
import { createSessionRunner, type SessionRunner } from './personalization/session-runner.ts'
import { mayInvite, reachObstacle } from './personalization/session-sheet.ts'
import { createStaffModes } from './personalization/staff-modes.ts'
import { createPlayback } from './playback/playback-runner.ts'
import { openPlayerSide, type PlayerSide } from './player-side.electron.ts'
import { endWithTheApplication } from './quitting.electron.ts'
import { openReportsSide } from './reports-side.node.ts'
import { createSchemeHandlers } from './scheme-handlers.node.ts'
import { forbidCoreDumps } from './security/core-dumps.node.ts'
import { createWindowRoles, lockSessions } from './security/sessions.electron.ts'
import { selfTestTrials } from './self-test-checks.node.ts'
import { createSessionEffects } from './session-effects.electron.ts'
import { openSettings } from './staff/settings-store.electron.ts'
import { openStaffSide } from './staff-side.electron.ts'
import type { StartOptions } from './start-options.ts'
import { openTrustSide } from './trust-side.node.ts'
import { capturePartition } from './vision/capture-window.electron.ts'
import { modelsProblem } from './vision/models-check.node.ts'

/** The codes that each part answers for; what it does not name any more is over. */
const faultGroups = {
  items: ['item-failed'],
  settings: ['settings-broken', 'settings-not-saved'],
  offer: [
    'reach-unasked',
    'no-camera',
    'debug-switches',
    'self-test-failed',
    'camera-held',
    'models-missing',
    'models-altered',
    'camera-not-closed',
    'vision-not-gone',
    'words-not-dropped',
  ],
} as const satisfies Record<string, readonly FaultCode[]>

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

  // What it is, and what is wrong with it
  const startedAt = clock.now().toISOString()
  const host = hostName(process.versions)
  const version = app.getVersion()
  const faults = createFaults(clock)
  const settings = openSettings(directories.data, clock)
  parts.add(settings.dispose)
  const reports = await openReportsSide({
    clock,
    dataDirectory: directories.data,
    bundleDirectory: import.meta.dirname,
    raise: faults.raise,
    clear: faults.clear,
    changed: () => changed(),
  })
  parts.add(reports.dispose)

  // What plays
  const content = await openContentSide({
    clock,
    log,
    places: { dataDirectory: directories.data, named: options.contentDirectory, demoDirectory: directories.demo },
    playerVersion: version,
    inbox: options.inboxDirectory,
    allowUnsigned: options.allowUnsigned,
    raise: faults.raise,
    clear: faults.clear,
  })
  parts.add(content.dispose)
  const playback = createPlayback({
    clock,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    random: Math.random,
    content: content.content(),
    address: sourceAddress,
  })
  parts.add(playback.dispose)

  // May we look
  let camera: 'on' | 'off' = 'off'
  let engine: Engine | null = null
  const roles = createWindowRoles()
  const cameraOffer = createCameraOffer(
    clock,
    {
      packaged: app.isPackaged,
      models: await modelsProblem(directories.vision.models),
      fakeCamera: app.commandLine.getSwitchValue('use-file-for-fake-video-capture'),
      hasSwitch: (name) => app.commandLine.hasSwitch(name),
    },
    () => {
      offerChanged()
      session.personalizationChanged()
      changed()
    },
  )
  parts.add(cameraOffer.dispose)
  const selfTest = createSelfTest({
    now: clock.now,
    trials: selfTestTrials(directories.vision.models),
    changed() {
      offerChanged()
      session.personalizationChanged()
      changed()
    },
    unexpected,
  })
  const effects = createSessionEffects({
    clock,
    directories: directories.vision,
    cameraDevices: cameraOffer.devices,
    cameraMissing: cameraOffer.missing,
    answers: () => session.answers,
    setAudience(audience, { everyone }) {
      const decision = playback.setAudience(audience, { everyone })
      if (audience) session.answers.decided(decision)
      else session.answers.audienceDropped()
    },
    saidYes: reports.saidYes,
    countSession: reports.counted,
    registerCapture: (contents) => roles.register(contents, 'capture'),
    cameraChanged(now) {
      camera = now
      reports.cameraChanged(now)
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
    interests: () => content.content()?.manifest.interests ?? [],
    // Nobody is asked before the player has tried on itself what it promises (P16).
    offers: () => (selfTest.kept() ? cameraOffer.offers() : { invitation: false, camera: false }),
    mode: () => modes.mode(),
    unexpected,
  })
  const modes = createStaffModes({
    clock,
    session: () => session,
    mayLook: () => mayInvite(settings.current(), cameraOffer.offers()) && cameraOffer.offers().camera,
    changed() {
      player.push('shop')
      player.push('session')
      changed()
    },
  })
  parts.add(modes.dispose)

  // Locks first, then windows
  const schemes = createSchemeHandlers(directories.renderer, content.served)
  await lockSessions([capturePartition], schemes, roles, session.mayUseCamera)
  const seen = () => ({ version, host, camera, engine, session: sessionState(), faults: faults.listed() })
  const sessionState = (): 'open' | 'idle' => (session.open() ? 'open' : 'idle')
  const proof = () => ({
    ...reports.privacy(),
    ...trust.view(),
    audit: documents.audit(),
  })
  const documents = openDocumentsSide({
    dataDirectory: directories.data,
    folderChoice: !host.startsWith('stand-in'),
    facts: () => {
      const { pin: _pin, schemaVersion: _schemaVersion, ...set } = settings.current()
      const { receipts, totalsCsv } = reports.records()
      return { ...proof(), madeAt: clock.now(), version, host, settings: set, receipts, totals: totalsCsv }
    },
    changed: () => changed(),
  })
  const staff = openStaffSide({
    clock,
    dataDirectory: directories.data,
    settings,
    register: (contents) => roles.register(contents, 'settings'),
    seen: () => ({
      ...seen(),
      playing: playback.staffPlaying(content.unsignedFolder()),
      cameras: cameraOffer.names()?.slice() ?? null,
      zoneSetup: modes.zoneSetup(),
      training: modes.training(),
      privacy: { ...proof(), ...documents.view() },
    }),
    endSession: session.staffEnd,
    keepsSession: () => session.mode() === 'set-up',
    actions: {
      setUpZone: modes.setUpZone,
      endZoneSetup: modes.endZoneSetup,
      train: ({ on }) => modes.train(on),
      runSelfTest: () => trust.runSelfTest(),
      ...documents,
    },
    unexpected,
  })
  parts.add(staff.dispose)
  const shopView = (): ShopView => {
    const { shop, appearance, screen, keys } = settings.current()
    return {
      ...shop,
      language: appearance.language,
      diagonalInches: screen.diagonalInches,
      test: !app.isPackaged || host.startsWith('stand-in'),
      unsignedFolder: content.unsignedFolder(),
      reach: screen.reach,
      training: modes.training(),
      offers: [...playback.offers()],
      keys: { ask: keys.ask, stop: keys.stop },
    }
  }
  const reachAnswer = createReachAnswer({
    clock,
    reach: () => settings.current().screen.reach,
    keep: (reach) => settings.change({ screen: { reach } }),
  })
  const player: PlayerSide = openPlayerSide({
    clock,
    windowed: options.windowed,
    register: (contents) => roles.register(contents, 'player'),
    calls: { intents: session.intents, playback, reports, openSettings: staff.open, answerReach: reachAnswer.answer },
    keys: () => settings.current().keys,
    snapshots: { plan: playback.plan, session: session.view, shop: shopView },
    realInput(input) {
      session.realInput(input)
      reachAnswer.realInput(input)
    },
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
  const trust = openTrustSide({
    clock,
    session,
    cameraDevices: cameraOffer.devices,
    selfTest,
    drawnFace: drawnFaceCheck(directories.vision, clock),
    installed: app.isPackaged,
    built: directories.built,
    changed,
    unexpected,
  })
  parts.add(trust.dispose)

  // Seen from outside
  const status = (): Status => ({
    format: 1,
    startedAt,
    now: clock.now().toISOString(),
    pid: process.pid,
    build: trust.view().build,
    ...seen(),
    playing: playback.playing(),
  })
  const raiseUnless = (code: FaultCode) => (done: boolean) => (done ? faults.clear(code) : faults.raise(code))
  const statusFile = keepStatusFile(directories.data, clock, status, raiseUnless('status-not-written'))
  parts.add(statusFile.dispose)
  if (options.snapshotsDirectory !== undefined) {
    const nobodyThere = (): boolean => session.state() === 'idle'
    const folder = resolve(options.snapshotsDirectory)
    parts.add(takeSnapshots(folder, clock, player.window, nobodyThere, raiseUnless('snapshot-failed')).dispose)
  }

  // What each announces to the others
  function offerChanged(): void {
    const obstacle = session.obstacle()
    const reach = reachObstacle(settings.current())
    // That nobody can press anything is what staff said, and no fault; the camera is not needed then.
    const offered = reach === null ? cameraOffer.standing() : reach === 'reach-unasked' ? [reach] : []
    const failed = selfTest.outcome() !== null && !selfTest.kept()
    const standing: readonly FaultCode[] = [
      ...offered,
      ...(failed ? (['self-test-failed'] as const) : []),
      ...(obstacle ? [obstacle] : []),
    ]
    faults.setGroup(faultGroups.offer, standing)
  }
  function changed(): void {
    statusFile.touch()
    staff.refresh()
  }
  playback.onPlan(() => player.push('plan'))
  playback.onOffers(() => player.push('shop'))
  playback.onUsed(session.answers.decided)
  playback.onShownInSession(reports.itemShown)
  playback.onPlaying(() => {
    faults.setGroup(faultGroups.items, playback.faults())
    changed()
  })
  session.onView(() => {
    modes.sessionChanged()
    playback.setSessionOpen(session.open())
    reports.sessionChanged(session.open(), session.state())
    offerChanged()
    player.push('session')
    changed()
  })
  const settingsChanged = (): void => {
    faults.setGroup(
      faultGroups.settings,
      settings.faults().map(({ code }) => code),
    )
    session.retry()
    session.personalizationChanged()
    session.cameraChanged()
    offerChanged()
    player.push('shop')
    player.push('session')
    changed()
  }
  settings.onChange(settingsChanged)
  settingsChanged()
  offerChanged()
  faults.changed.on(changed)
  content.watch(() => {
    playback.setContent(content.content())
    player.push('shop')
    player.push('session')
    changed()
  })
  app.on('second-instance', () => player.window.focus())
  endWithTheApplication(async () => {
    await session.quit()
    await parts.dispose(unexpected)
  })
  trust.begin()
  log.info(`started ${version} on ${host}`)
}
