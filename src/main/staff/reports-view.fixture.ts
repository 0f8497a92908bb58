import type { ReportsView } from '../../contract/reports-view.ts'

/** What the settings window is told of the play log before a day is over, for tests. */
export const quietReports: ReportsView = {
  plays: { days: 0, bytes: 0, first: null, last: null },
  checked: null,
  busy: null,
  folderChoice: true,
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
    files: ['plays.jsonl', 'plays.csv', 'receipts.jsonl', 'totals.csv', 'officer-export.en.html'],
    out: false,
  },
}
