import { counting } from '../../../contract/counting.ts'
import type { Receipt } from '../../reports/receipts/receipt-day.ts'
import type { OfficerExportWords } from './officer-export.de.ts'
import { dayAlone, moment } from './times.en.ts'

const count = counting('en')
const kinds: Readonly<Record<Receipt['kind'], string>> = {
  camera: 'with the camera',
  declared: 'without the camera',
  'set-up': 'set-up by staff',
}
const purposes = { presence: 'distance, time, looking, alone', ageBand: 'age band' } as const
const lengths: Readonly<Record<Receipt['length'], string>> = {
  'under-one-minute': 'under one minute',
  'under-three-minutes': 'under three minutes',
  longer: 'longer',
}
const endings: Readonly<Record<Receipt['ending'], string>> = {
  customer: 'ended by the customer',
  left: 'walked away',
  limit: 'time was up',
  shop: 'ended by the shop',
  fault: 'fault',
}

/** The export for the data protection officer, in English. */
export const officerExportInEnglish: OfficerExportWords = {
  daysHeading: '1. Sessions by day',
  daysMeans:
    'Sessions are counted by day, without time, order, language, word, item or person. “Yes” counts going on after a pause, too. The minutes come from the watch on the camera and are rounded up.',
  noDays: 'No day is recorded yet.',
  day: (day) => dayAlone.format(new Date(day)),
  columns: ['Day', 'Sessions', 'Yes', 'Camera'],
  sessions: (each) =>
    `${count(each.count, 'time', 'times')} ${kinds[each.kind]}; ${each.purposes.map((purpose) => purposes[purpose]).join(' and ') || 'no purpose of the camera'}; ${lengths[each.length]}; ${endings[each.ending]}; text ${each.wording}`,
  camera: (opened, minutes) => `open ${count(opened, 'time', 'times')}, ${count(minutes, 'minute', 'minutes')}`,
  totalsHeading: '2. Totals of sessions',
  totalsMeans:
    'Over at least ten sessions, rounded, never by a word. Each period ends with a day, once at least ten sessions have come together. The names in brackets are those in the table totals.csv.',
  totalsColumns: [
    'Period (from, until)',
    'Package and item (package, item)',
    'What (figure)',
    'Sessions (sessions)',
    'Seconds in each (secondsEach)',
  ],
  period: (from, until) => `${moment.format(from)} to ${moment.format(until)}`,
  figures: { seen: 'on the screen (seen)', more: '“More of this” (more)', less: '“Less of this” (less)' },
  noTotals: 'Not enough has come together yet.',
  testsHeading: '3. Self-test and audit',
  unseenHeading: '4. What this player cannot see',
  unseen: [
    'What other software and the operating system do on the same computer.',
    'What lies in the memory of the graphics card and in a hibernation file.',
    'Whether somebody else took the place between the yes and the finding, or whether two people swapped later in the same place within half a second.',
    'How old somebody really is, and whether a child pressed the button.',
    'Whether the area is right for the shop, whether the notice is up, and what staff say.',
  ],
  receiptsHeading: '5. Receipts, as of the last full hour',
  receiptsMeans:
    'Each line holds the checksum (SHA-256) of the line before. With a head that was written down elsewhere beforehand, it can be checked whether anything up to its day was changed: askfirst receipts verify. After a start of the player, the line of that day is here from the next full hour on.',
}
