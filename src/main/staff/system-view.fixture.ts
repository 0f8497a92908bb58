import type { SystemView } from '../../contract/views/system-view.ts'

export const quietSystem: SystemView = {
  startedAt: '2026-01-05T06:58:00Z',
  startedBy: 'service',
  log: null,
  support: null,
  saved: null,
  dialogs: true,
}

/** A log with what nobody should trust in it, and a bundle that is listed. */
export const busySystem: SystemView = {
  ...quietSystem,
  startedBy: 'unknown',
  log: [
    { at: '2026-01-05T09:12:00.000Z', text: 'unexpected: EACCES: permission denied, open settings.json' },
    { at: '2026-01-05T08:00:00.000Z', text: `<img src=x onerror="window.hurt=1"> ${'x'.repeat(500)}` },
    { at: null, text: 'a line without a time \\u202egnp.exe' },
    { at: '2026-01-05T06:58:00.000Z', text: 'started 0.1.0 on Electron 45.4.1' },
  ],
  support: [
    { name: 'README.txt', bytes: 612 },
    { name: 'status.json', bytes: 1204 },
    { name: 'logs/askfirst.log', bytes: 48_211 },
  ],
  saved: {
    what: 'support',
    path: '/var/lib/askfirst/documents/askfirst-support-2026-01-05.zip',
    here: true,
  },
}
