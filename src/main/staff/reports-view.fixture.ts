import type { PlayReport } from '../../contract/play-report.ts'
import type { FiguresView } from '../../contract/views/figures-view.ts'
import type { ReportsView } from '../../contract/views/reports-view.ts'

/** What the settings window is told of the play log before a day is over, for tests. */
export const quietReports: ReportsView = {
  plays: { days: 0, bytes: 0, first: null, last: null },
  checked: null,
  busy: null,
  dialogs: true,
  sticks: [],
  saved: null,
  copied: null,
}

/** The same after a year, with a stick that was copied to, and another one that nothing can be copied to. */
export const busyReports: ReportsView = {
  ...quietReports,
  plays: {
    days: 400,
    bytes: 612_400_000,
    first: '2024-12-01',
    last: { day: '2026-01-04', head: '9c3e5f2b8c41d07a'.repeat(4) },
  },
  checked: { holds: true, at: '2026-01-05T09:00:00.000Z', days: 400, plays: 3_214_870 },
  sticks: [
    { id: '96 8:17 /media/shop/AUTUMN', name: 'AUTUMN', readOnly: false, freeBytes: 14_200_000_000 },
    { id: '97 8:33 /media/shop/LOCKED', name: 'LOCKED', readOnly: true, freeBytes: 2_000_000 },
  ],
  saved: '/home/shop/.config/Askfirst/documents/plays.csv',
  copied: {
    folder: '/media/shop/AUTUMN/askfirst-reports/markt-am-eck-2026-01-05',
    files: ['plays.jsonl', 'plays.csv', 'plays-by-day.csv', 'receipts.jsonl', 'totals.csv', 'officer-export.en.html'],
    out: false,
  },
}

export const quietFigures: FiguresView = {
  report: null,
  viewed: [],
  redemptions: { campaigns: [], taken: null },
}

const dayAt = (place: number): string => new Date(Date.UTC(2025, 11, 6 + place)).toISOString().slice(0, 10)

const wines = ['riesling-trocken', 'apfel-woche', 'kuerbis-suppe', 'brot-des-tages', 'kaffee-am-morgen', 'film-orange']

/** Thirty days of a shop: on seven somebody pressed the button, and one file was spoilt. */
const monthOfPlays: PlayReport = {
  question: { period: { from: '2025-12-06', until: '2026-01-04' }, item: null },
  days: Array.from({ length: 30 }, (_, place) => {
    const kept = place % 4 === 1 ? 'items' : place === 19 ? 'unreadable' : 'every-play'
    const plays = kept === 'every-play' ? 3_600 + ((place * 631) % 900) : 0
    return { day: dayAt(place), kept, plays, milliseconds: plays * 10_000 }
  }),
  items: Array.from({ length: 2_000 }, (_, place) => {
    const plays = Math.floor(22_000 / (place + 1))
    const planned = place < 6 ? ([0.25, 0.2, 0.2, 0.15, 0.15, 0.05][place] ?? 0) : 0
    return {
      package: 'markt-am-eck',
      item: wines[place] ?? `angebot-${place}`,
      plays,
      milliseconds: plays * 10_000,
      cutShort: place % 3 === 0 ? Math.floor(plays / 900) : 0,
      unseen: place === 2 ? 12 : 0,
      itemDays: place < 40 ? 7 : 0,
      voice: place < 6 ? { planned, real: planned + (place % 2 === 0 ? 0.012 : -0.012) } : null,
    }
  }),
  moreItems: 0,
  voice: { package: 'markt-am-eck', version: 12, days: 21 },
}

/** The same after a year. */
export const busyFigures: FiguresView = {
  report: monthOfPlays,
  viewed: [
    {
      package: 'markt-am-eck',
      item: 'riesling-trocken',
      seen: { sessions: 240, secondsEach: 15 },
      more: 35,
      less: null,
      from: '2025-03-01T09:00:00.000Z',
      until: '2026-01-04T18:00:00.000Z',
    },
    {
      package: 'markt-am-eck',
      item: 'brot-des-tages',
      seen: { sessions: 15, secondsEach: 10 },
      more: null,
      less: null,
      from: '2025-11-01T09:00:00.000Z',
      until: '2026-01-04T18:00:00.000Z',
    },
  ],
  redemptions: {
    campaigns: [
      {
        code: 'BROT-10',
        label: { de: '10 % auf Brot', en: '10 % off bread' },
        offered: true,
        days: Array.from({ length: 20 }, (_, place) => ({ day: dayAt(place), count: 4 + ((place * 7) % 11) })),
      },
      { code: 'WEIN-2025', label: { de: 'Ein Glas Riesling', en: 'A glass of Riesling' }, offered: false, days: [] },
    ],
    taken: null,
  },
}
