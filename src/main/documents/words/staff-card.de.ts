import { duration } from './times.de.ts'

/** The card for staff, in German. */
export const staffCardInGerman = {
  asks: (seconds: number) =>
    `Unser Bildschirm fragt Kunden, ob eine Kamera Angebote für sie aussuchen darf. Ohne Ja bleibt sie aus. Mit einem Ja ist sie höchstens ${duration(seconds)} lang an.`,
  asksNobody: 'Unser Bildschirm fragt zurzeit niemanden. Die Kamera bleibt aus.',
  complainHeading: 'Jemand beschwert sich',
  say: ({
    asks,
    ageBand,
    managerOnly,
  }: {
    asks: boolean
    ageBand: boolean
    managerOnly: boolean
  }): readonly string[] => [
    asks
      ? '„Danke, dass Sie fragen. Die Kamera ist aus, solange niemand die Taste drückt und Ja sagt. Das sehen Sie unten auf dem Bildschirm.“'
      : '„Danke, dass Sie fragen. Dieser Bildschirm fragt zurzeit niemanden, und seine Kamera bleibt aus. Das sehen Sie unten auf dem Bildschirm.“',
    asks
      ? `„Gelesen werden nur wenige grobe Wörter: nah oder fern, wie lange, ob allein, ob Sie herschauen${ageBand ? ', und das ungefähre Alter nur mit eigenem Schalter' : ''}. Kein Bild wird gespeichert, nichts verlässt das Gerät.“`
      : '„Kein Bild wird gespeichert, nichts verlässt das Gerät.“',
    `„${asks ? 'Wenn Sie möchten, schalte ich es jetzt aus. ' : ''}Was aufbewahrt wird, ${managerOnly ? 'zeigt Ihnen die Leitung' : 'zeige ich Ihnen'} gern.“`,
    '„Wer dafür zuständig ist, steht unten auf dieser Karte. Ich schreibe Ihre Frage gern auf.“',
  ],
  endHeading: 'Eine Sitzung beenden',
  end: ({ stop, settings, byTouch }: { stop: string; settings: string; byTouch: boolean }): readonly string[] => [
    byTouch
      ? `Am Bildschirm Stopp drücken, oder die Taste ${stop}.`
      : `Neben dem Bildschirm Stopp drücken: die Taste ${stop}. Der Bildschirm selbst lässt sich nicht berühren.`,
    `Die Einstellungen öffnen (Taste ${settings}${byTouch ? ' oder die linke obere Ecke fünf Sekunden halten' : ''}): Das beendet jede Sitzung.`,
    'Dort schaltet „Personalisierung ausschalten“ das Fragen ganz aus. Das geht ohne PIN.',
    'Hat ein Kind gedrückt: Stopp drücken. Zu löschen bleibt nichts.',
  ],
  keptHeading: 'Zeigen, was aufbewahrt wird',
  kept: ({ settings, managerOnly }: { settings: string; managerOnly: boolean }): readonly string[] => [
    managerOnly
      ? `Die Leitung öffnet die Einstellungen (Taste ${settings}) mit ihrer eigenen PIN, Seite „Datenschutz“. Die PIN für das Personal öffnet diese Seite nicht.`
      : `Einstellungen öffnen (Taste ${settings}), PIN eingeben, Seite „Datenschutz“.`,
    '„Zeigen, was aufbewahrt wird“ drücken: Jede Datei steht dort, und was sie enthält, in Worten.',
    'Wie viele Sitzungen ein Tag hatte, steht in „Auszug für Datenschutzbeauftragte“ auf derselben Seite.',
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
