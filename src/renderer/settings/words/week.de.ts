import { counting } from '../../../contract/counting.ts'

const count = counting('de')

/** What plays in a week, and at one time of it, in German. */
export const weekInGerman = {
  title: 'Was läuft wann?',
  intro: 'Was für alle läuft, nach Plan des Pakets: an einem Tag zu einer Zeit, und die ganze Woche.',
  day: 'Tag',
  time: 'Uhrzeit',
  ask: 'Zeigen',
  dayMissing: 'Bitte wählen Sie einen Tag.',
  answer: (day: string, time: string) => `${day}, ${time} Uhr`,
  skipped: (time: string) =>
    `Diese Zeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt. Hier steht, was um ${time} Uhr läuft.`,
  twice: 'Diese Zeit kommt an dem Tag zweimal: Die Uhren werden zurückgestellt. Hier steht, was beim ersten Mal läuft.',
  dark: 'Laut Öffnungszeiten ist der Bildschirm dann aus.',
  items: (n: number) => count(n, 'Beitrag', 'Beiträge'),
  more: (n: number) => `und ${n} weitere`,
  nothing: 'Das eingebaute Bild',
  week: (from: string, until: string) => `${from} bis ${until}`,
  before: 'Woche davor',
  after: 'Woche danach',
  shown: 'Darstellung',
  drawn: 'Kalender',
  listed: 'Liste',
  drawing: 'Die Woche als Kalender. Die Liste sagt dasselbe in Worten.',
  unknown: 'Es ist kein Paket geladen. Darum ist kein Plan bekannt.',
  forward: (time: string) => `Um ${time} Uhr werden die Uhren vorgestellt.`,
  back: (time: string) => `Um ${time} Uhr werden die Uhren zurückgestellt.`,
  cut: (time: string) => `Ab ${time} Uhr ändert sich noch mehr, als hier Platz hat.`,
}
export type WeekWords = typeof weekInGerman
