/** The calendar beside a field for a day, in German. */
export const calendarInGerman = {
  open: 'Im Kalender wählen',
  pattern: 'TT.MM.JJJJ',
  previousMonth: 'Monat davor',
  nextMonth: 'Monat danach',
}

export type CalendarWords = typeof calendarInGerman
