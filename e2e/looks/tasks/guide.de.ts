/** The frame around the steps in `docs/staff.de.md`. Its shape is what the other language has to fill. */
export const guideInGerman = {
  title: 'Zehn Aufgaben, Schritt für Schritt',
  intro: [
    'Jede Liste beginnt vor dem geöffneten Fenster der Einstellungen: **F10** drücken, oder fünf Sekunden lang auf die Ecke oben links.',
    'Gezählt sind Klicks (oder Berührungen), ausgefüllte Felder und Tasten; die PIN samt ihrer Bestätigung ist ein Schritt.',
    'Was außerhalb des Fensters geschieht, steht ohne Zahl.',
  ].join(' '),
  origin:
    'Ein Skript hat jede Aufgabe im Fenster ausgeführt und dies dabei aufgeschrieben: `npm run tasks -- --write`. Die Namen sind die, die es gedrückt hat; ein Test vergleicht sie mit dem Fenster.',
  task: 'Aufgabe',
  steps: 'Schritte',
  counted: (n: number) => `${n} ${n === 1 ? 'Schritt' : 'Schritte'}.`,
  tasks: {
    setUp: 'Einen neuen Laden einrichten',
    stick: 'Neue Inhalte vom Stick',
    rollBack: 'Zurück zu dem, was vorher lief',
    friday: 'Was läuft am Freitag um 18:00?',
    closing: 'Ladenschluss ändern',
    playlist: 'Eine Playlist aus fünf Bildern',
    off: 'Personalisierung aus',
    why: 'Warum läuft gerade das?',
    support: 'Paket für den Support',
    notice: 'Den Aushang drucken',
  },
  notes: {
    setUp:
      'Wer Kunden nicht fragen lassen will, drückt bei „Kunden und Kamera“ die andere Antwort: gleich viele Schritte. Ein Bildschirm, der hochkant hängt, einer von mehreren und eine von mehreren Kameras sind je ein Schritt mehr.',
    stick:
      'Ist das Paket mit einem bekannten Schlüssel signiert, ist nichts zu drücken: Stick einstecken genügt. Die Schritte hier sind für eines, das niemand signiert hat.',
    closing:
      'Am Anfang ist der Bildschirm immer an, wie hier. Wo schon Öffnungszeiten gelten, ist nichts zu wählen: ein Schritt weniger. Mit der Wahl gelten die Zeiten der ganzen Woche, wie sie dort stehen: Sehen Sie sie durch.',
    off: 'Ohne PIN.',
  },
  outside: { stick: 'Den Stick einstecken.', print: 'Die Datei in einem Browser öffnen und drucken.' },
  acts: {
    pin: (at: string) => `**${at}**: die PIN eingeben.`,
    open: (page: string) => `Die Seite **${page}** öffnen.`,
    press: (name: string) => `**${name}** drücken.`,
    pressAt: (name: string, at: string) => `Bei **${at}**: **${name}** drücken.`,
    choose: (name: string) => `**${name}** wählen.`,
    type: (field: string, text: string) => `In **${field}** schreiben, zum Beispiel: ${text}`,
    key: (key: string, times: number) => `Taste ${key}${times > 1 ? `, ${times}-mal` : ''}.`,
    sees: (text: string) => `Im Fenster steht: *${text}*`,
    seesAt: (text: string, at: string) => `Bei **${at}** steht: *${text}*`,
  },
  keys: { Tab: 'Tab', Enter: 'Enter', ArrowUp: 'Pfeil hoch', ArrowDown: 'Pfeil runter' },
  byKeyboard: (task: string) => `Nur mit der Tastatur: ${task}`,
  keyboardIntro: 'Dieselbe Aufgabe ohne Maus und ohne Berührung, jeder Tastendruck gezählt.',
}
export type GuideWords = typeof guideInGerman
