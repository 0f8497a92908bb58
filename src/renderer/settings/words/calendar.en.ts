import type { CalendarWords } from './calendar.de.ts'

/** The calendar beside a field for a day, in English. */
export const calendarInEnglish: CalendarWords = {
  open: 'Choose in a calendar',
  pattern: 'DD/MM/YYYY',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
}
