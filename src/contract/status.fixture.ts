import type { Status } from './status.ts'

/** What a player of this build says of itself, an hour after its start. */
export const exampleStatus = (build: string): Status => ({
  format: 1,
  version: '1.0.0',
  host: 'electron 1.0.0',
  build,
  startedAt: '2026-01-05T10:00:00.000Z',
  now: '2026-01-05T11:00:00.000Z',
  pid: 1,
  playing: { package: null, version: null, reason: 'session' },
  screen: { state: 'on', changesAt: null, answers: true },
  session: 'idle',
  camera: 'off',
  engine: null,
  selfTest: 'kept',
  faults: [],
})
