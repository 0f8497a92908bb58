import type { DayView, StaffReason } from '../../contract/views/programme-view.ts'

/** An entry of the example's schedule. */
export const breakfast: StaffReason = {
  kind: 'schedule',
  entry: 0,
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  hours: { from: '07:00', until: '11:00' },
  validFrom: null,
  validUntil: null,
  interrupt: false,
}
const evening: StaffReason = { ...breakfast, entry: 1, days: null, hours: { from: '17:00', until: '23:00' } }
const week: StaffReason = { ...evening, entry: 2, hours: null, validUntil: '2026-01-10T22:59:59Z' }
const turn = (playlist: string, playlistTitle: string, items: number, reason: StaffReason) => ({
  playlist,
  playlistTitle,
  items,
  reason,
})
const everyone = turn('everyone', 'Für alle', 12, { kind: 'default' })

/** Monday, 5 January 2026, in Berlin. */
export const exampleDay: DayView = {
  from: '2026-01-04T23:00:00Z',
  until: '2026-01-05T23:00:00Z',
  stretches: [
    { from: '2026-01-04T23:00:00Z', until: '2026-01-05T06:00:00Z', turns: [everyone], moreTurns: 0 },
    {
      from: '2026-01-05T06:00:00Z',
      until: '2026-01-05T10:00:00Z',
      turns: [turn('breakfast', 'Frühstück', 5, breakfast)],
      moreTurns: 0,
    },
    { from: '2026-01-05T10:00:00Z', until: '2026-01-05T16:00:00Z', turns: [everyone], moreTurns: 0 },
    {
      from: '2026-01-05T16:00:00Z',
      until: '2026-01-05T22:00:00Z',
      turns: [turn('evening', 'Wein und Käse am Abend', 8, evening), turn('apples', 'Apfelwoche', 1, week)],
      moreTurns: 1,
    },
    { from: '2026-01-05T22:00:00Z', until: '2026-01-05T23:00:00Z', turns: [], moreTurns: 0 },
  ],
  cutAt: null,
}
