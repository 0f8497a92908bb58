import { counting } from '../../../contract/counting.ts'
import type { ReceiptBreach } from '../../reports/receipts/receipt-chain.node.ts'
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

function breachOf({ code, line, day }: ReceiptBreach): string {
  const when = day === null ? `line ${line}` : dayAlone.format(new Date(day))
  if (code === 'opened-without-yes') return `On ${when} a camera was open without a yes.`
  if (code === 'sessions-without-camera') return `Up to ${when} there are more sessions with camera than openings.`
  return `From ${when} on it is not as the player had written it, or could not be read (${code}).`
}

/** The export for the data protection officer, in English. */
export const officerExportInEnglish: OfficerExportWords = {
  daysHeading: '1. Sessions by day',
  daysMeans:
    'Sessions are counted by day, without time, order, language, word, item or person. “Yes” counts going on after a pause, too. The minutes come from the watch on the camera and are rounded up. Today is not among the days: its line still changes.',
  noDays: 'No day that is over is recorded yet.',
  day: (day) => dayAlone.format(new Date(day)),
  columns: ['Day', 'Sessions', 'Yes', 'Camera'],
  sessions: (each) =>
    `${count(each.count, 'time', 'times')} ${kinds[each.kind]}; ${each.purposes.map((purpose) => purposes[purpose]).join(' and ') || 'no purpose of the camera'}; ${lengths[each.length]}; ${endings[each.ending]}; text ${each.wording}`,
  breach: (breach) => breachOf(breach),
  setAside: (name, days, until) =>
    `${name} was put aside: it was not as the player had written it, or could not be read. ${
      until === null
        ? 'No day in it is whole.'
        : `Whole in it: ${count(days, 'day', 'days')}, up to ${dayAlone.format(new Date(until))}.`
    }`,
  noGaps: 'On none of these days was a camera seen open without a yes, and no receipts were put aside.',
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
    'What was counted since the last full hour before the player crashed or lost its power: that is missing from the receipts, and nothing in them shows it.',
  ],
  receiptsHeading: '5. Receipts, up to the last day that is over',
  receiptsMeans:
    'Each line holds the checksum (SHA-256) of the line before. With a head that was written down elsewhere beforehand, it can be checked whether anything up to its day was changed: askfirst receipts verify. Today’s line is not here.',
  installation: 'Number of this installation, which tells its receipts from those of any other:',
  noInstallation: 'The receipts name no installation: an older program wrote them.',
  wordingsHeading: '6. What was agreed to',
  wordingsMean:
    'Each receipt names a text by the first 16 digits of its SHA-256: the sheet, “What exactly happens?” and the short sheet of a pause, in every language. {1} stands for what the player puts in. Not covered by this number are: the name and contact of the shop, how long the camera may be on, whether the switch for the age was offered, and the interests of the package. They stood on the sheet as they were set at the time.',
  wording: (id) => `Text ${id}`,
  wordingMissing:
    'It is not kept on this player: a program before this one used it and did not keep it, or the file was changed.',
}
