import type { StaffPinWords } from './staff-pin.de.ts'

/** The PIN that opens two pages only, in English. */
export const staffPinInEnglish: StaffPinWords = {
  title: 'Staff PIN',
  missing:
    'Whoever opens with it sees “Now” and “Content” only: next item, pause, volume, new content. Everything else opens with your PIN.',
  there: 'There is one. It opens “Now” and “Content” only. Your PIN still opens everything.',
  set: 'Set a staff PIN',
  change: 'Set another one',
  own: 'Your own PIN',
  next: 'Staff PIN',
  again: 'Repeat staff PIN',
  remove: 'Remove …',
  question: 'Remove the staff PIN?',
  means: 'Then your own PIN alone opens this window.',
  yes: 'Remove',
  no: 'No',
  onlyThese: 'Opened with the staff PIN. The manager’s PIN opens further pages.',
  confirm: 'If so, the manager enters their PIN.',
}
