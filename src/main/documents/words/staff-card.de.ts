import { duration } from './times.de.ts'

/** The card for staff, in German. */
export const staffCardInGerman = {
  asks: (seconds: number) =>
    `Unser Bildschirm fragt Kunden, ob eine Kamera Angebote für sie aussuchen darf. Ohne Ja bleibt sie aus. Nach höchstens ${duration(seconds)} ist Schluss.`,
  asksNobody: 'Unser Bildschirm fragt zurzeit niemanden. Die Kamera bleibt aus.',
  complainHeading: 'Jemand beschwert sich',
  say: (ageBand: boolean) => [
    '„Danke, dass Sie fragen. Die Kamera ist aus, solange niemand die Taste drückt und Ja sagt. Das sehen Sie unten auf dem Bildschirm.“',
    `„Gelesen werden nur wenige grobe Wörter: nah oder fern, wie lange, ob allein, ob Sie herschauen${ageBand ? ', und das ungefähre Alter nur mit eigenem Schalter' : ''}. Kein Bild wird gespeichert, nichts verlässt das Gerät.“`,
    '„Wenn Sie möchten, schalte ich es jetzt aus. Und ich zeige Ihnen, was aufbewahrt wird.“',
    '„Wer dafür zuständig ist, steht unten auf dieser Karte. Ich schreibe Ihre Frage gern auf.“',
  ],
  endHeading: 'Eine Sitzung beenden',
  end: (stop: string, settings: string) => [
    `Am Bildschirm Stopp drücken, oder die Taste ${stop}.`,
    `Die Einstellungen öffnen (Taste ${settings} oder die linke obere Ecke fünf Sekunden halten): Das beendet jede Sitzung.`,
    'Dort schaltet „Personalisierung ausschalten“ das Fragen ganz aus. Das geht ohne PIN.',
    'Hat ein Kind gedrückt: Stopp drücken. Zu löschen bleibt nichts.',
  ],
  keptHeading: 'Zeigen, was aufbewahrt wird',
  kept: (settings: string) => [
    `Einstellungen öffnen (Taste ${settings}), PIN eingeben, Seite „Datenschutz“.`,
    '„Zeigen, was aufbewahrt wird“ drücken: Jede Datei steht dort, mit ihrem Inhalt in Worten.',
    'Bilder, Gesichter und Wörter einer Sitzung sind nicht dabei. Es gibt sie nicht mehr.',
  ],
  neverHeading: 'Was wir nicht tun',
  never: [
    'Niemanden zum Ja überreden und nichts dafür versprechen.',
    'Keine Kinder einladen.',
    'Nicht für jemand anderen drücken.',
  ],
  contactHeading: 'Zuständig',
}

export type StaffCardWords = typeof staffCardInGerman
