import type { StaffViewParts } from './staff-view.ts'

/** What the settings window is told of privacy on a quiet day, for tests. */
export const quietPrivacy: Pick<
  StaffViewParts,
  'screen' | 'displays' | 'displayPower' | 'cameras' | 'zoneSetup' | 'training' | 'privacy'
> = {
  screen: { state: 'on', changesAt: null, answers: true },
  displays: [{ name: 'Display', width: 1920, height: 1080, main: true, used: true }],
  displayPower: true,
  cameras: null,
  zoneSetup: null,
  training: false,
  privacy: {
    sessionsToday: null,
    cameraToday: null,
    cameraWatch: 'watching',
    selfTest: null,
    selfTestRunning: false,
    audit: null,
    receiptsHead: null,
    build: '',
    kept: null,
    dialogs: false,
    saved: null,
  },
}

/** The same after a day with sessions, with one promise broken, an audit, receipts, and a list of what is kept. */
export const busyPrivacy: StaffViewParts['privacy'] = {
  sessionsToday: 15,
  cameraToday: { opened: 3, seconds: 251 },
  cameraWatch: 'partly',
  selfTest: {
    at: '2026-01-05T10:00:00.000Z',
    checks: [
      { check: 'permissions', promise: 'P1', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'session-locks', promise: 'P1', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'sign', promise: 'P2', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'network', promise: 'P3', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'core-dumps', promise: 'P4', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'records', promise: 'P5', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'models', promise: 'P6', at: '2026-01-05T10:00:00.000Z', result: 'broken' },
      { check: 'zone', promise: 'P8', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'drawn-face', promise: 'P16', at: '2026-01-03T07:30:00.000Z', result: 'kept' },
      { check: 'camera-watch', promise: 'P1', at: '2026-01-05T10:00:00.000Z', result: 'not-tried' },
    ],
  },
  selfTestRunning: false,
  audit: {
    at: '2026-01-04T09:30:00.000Z',
    kind: 'installed',
    build: '9d02e6f1b84c7a35'.repeat(4),
    kept: 11,
    broken: 0,
    notTried: 7,
  },
  receiptsHead: { day: '2026-01-04', head: '5f2b8c41d09e7a63'.repeat(4), installation: '7c21e05d9f34ab68' },
  build: 'c3a1904be77d52f8'.repeat(4),
  kept: [
    { path: 'receipts.jsonl', kind: 'receipts', files: 1, bytes: 3_120 },
    { path: 'settings.json', kind: 'settings', files: 1, bytes: 812 },
    { path: 'logs', kind: 'log', files: 3, bytes: 41_230 },
    { path: 'Cache', kind: 'engine', files: 27, bytes: 1_800_000 },
  ],
  dialogs: true,
  saved: { document: 'door-notice', path: '/home/shop/.config/Askfirst/documents/door-notice.de.html' },
}
