import { dayAlone, duration } from './times.de.ts'

/** The notice for the door, in German. */
export const doorNoticeInGerman = {
  heading: 'Dieser Bildschirm fragt, bevor er hinsieht.',
  off: (byTouch: boolean) =>
    `Die Kamera ist aus, bis Sie ${byTouch ? 'den Bildschirm antippen' : 'die Taste drücken'} und Ja sagen.`,
  quietHeading: 'Dieser Bildschirm sieht niemanden an.',
  quiet: 'Er fragt nicht, und seine Kamera bleibt aus.',
  who: 'Wer',
  what: 'Was',
  whatText: (ageBand: boolean) =>
    `Ob Sie nah sind, wie lange, ob allein, und ob Sie herschauen.${ageBand ? ' Ihr ungefähres Alter nur mit eigenem Schalter.' : ''} Kein Bild bleibt, niemand wird wiedererkannt.`,
  why: 'Wozu',
  whyText: 'Für Angebote, die besser passen. Dieselben Angebote gibt es ohne Kamera.',
  howLong: 'Wie lang',
  howLongText: (seconds: number) => `Höchstens ${duration(seconds)}. Danach ist alles vergessen.`,
  stop: 'Beenden',
  stopText: (byTouch: boolean): string =>
    byTouch ? 'Stopp drücken oder weggehen.' : 'Stopptaste drücken oder weggehen.',
  rights:
    'Ihre Rechte: Sie können jederzeit aufhören; das Ja gilt bis dahin. Auskunft, Löschung, Berichtigung, Einschränkung und Beschwerde bei einer Aufsichtsbehörde stehen Ihnen zu. Weil nichts bleibt, was zu Ihnen gehört, gibt es nach der Sitzung nichts, was sich zuordnen ließe. Von anderen, die hier stehen, wird nur bemerkt, dass ein Gesicht da ist, um zu unterbrechen; davon bleibt nichts. Nicht für Kinder.',
  limit:
    'Bekannte Grenze: Nimmt jemand Ihren Platz ein, bevor das Gerät Sie gefunden hat, oder später in weniger als einer halben Sekunde, fällt das nicht auf. Drücken Sie dann Stopp.',
  receipts: (closed: string) => `Belege bis ${dayAlone.format(new Date(closed))}, Prüfzeichen:`,
  noReceipts: 'Belege: noch kein abgeschlossener Tag.',
  installation: 'Nummer dieser Installation:',
  build: (version: string) => `Askfirst ${version}, Prüfsumme des Programms:`,
}

export type DoorNoticeWords = typeof doorNoticeInGerman
