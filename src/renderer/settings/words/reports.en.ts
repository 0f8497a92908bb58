import { apart } from '../../ui/apart.ts'
import type { ReportsWords } from './reports.de.ts'

const number = new Intl.NumberFormat('en')

/** The page on reports, in English. */
export const reportsInEnglish: ReportsWords = {
  stickIn: 'stick',

  plays: {
    title: 'Proof of play',
    intro:
      'What was on the screen, when and how long, while nobody was in a session. Of days on which somebody pressed the button it says only which items were on.',
    days: 'Days that are over',
    daysOf: (days) => (days === 0 ? 'None yet' : days === 1 ? 'One day' : `${number.format(days)} days`),
    since: (first, last, size) => `${first} to ${last}, ${size}. They are kept for 400 days.`,
    noneMeans: 'Today joins them when it is over.',
    head: 'Head of the last day',
    headMeans:
      'Write these characters down in another place: if something is changed or taken out later, they no longer match.',
    check: 'Check the chain',
    checking: 'Reading …',
    holds: (days, plays, time) =>
      `All is well: ${days === 1 ? 'one day' : `${number.format(days)} days`}, ${number.format(plays)} plays with their times. Checked: ${time}`,
    broken: (day, time) =>
      `The chain does not hold: ${apart(day)} is not as it was written. Checked: ${time}. Tell those who need the proof.`,
    save: 'Save',
    saveElsewhere: 'To a folder …',
    formats: {
      jsonl: { name: 'Lines with their chain (JSON Lines)', purpose: 'Can be checked with “askfirst plays verify”.' },
      csv: { name: 'Table (CSV)', purpose: 'For a spreadsheet; each line has the head of its day.' },
      days: { name: 'Table by item and day (CSV)', purpose: 'Sums: plays and seconds.' },
    },
    savedAs: 'Saved:',
  },

  copy: {
    title: 'Copy to a stick',
    intro: 'Into a folder of its own on the stick. What lies there already stays as it is.',
    none: 'No stick is in.',
    noneMeans: 'Plug one in: it appears here after about two seconds.',
    off: 'Sticks are ignored. That is set under “Content”.',
    stick: 'Stick',
    free: (size) => `${size} free`,
    readOnly: 'Write-protected: nothing can be copied onto this stick.',
    what: 'What is copied',
    each: {
      plays: { name: 'Proof of play', purpose: 'All days that are over.' },
      receipts: { name: 'Receipts and totals', purpose: 'Sessions by day, without time or person.' },
      'officer-export': {
        name: 'Export for the data protection officer',
        purpose: 'Everything on one page, with the settings.',
      },
      documents: { name: 'Notice, card, impact assessment', purpose: 'To print.' },
    },
    files: (names) => apart(names),
    nothing: 'Choose at least one.',
    copy: 'Copy …',
    ask: 'Copy this onto the stick?',
    onto: (stick) => `Onto the stick ${apart(stick)}:`,
    pin: 'If so, enter the PIN.',
    yes: 'Copy',
    no: 'Do not copy',
    done: (files) => `Copied: ${files === 1 ? 'one file' : `${files} files`}. You can take the stick out.`,
    out: 'The stick is out.',
    where: 'Folder:',
  },
}
