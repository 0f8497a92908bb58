import { counting } from '../../../contract/counting.ts'

const count = counting('de')

/** The page for whoever looks after the player, in German. */
export const systemInGerman = {
  since: 'Läuft seit',
  startedBy: 'Startet von selbst',
  startedByMeans: {
    service: 'Ja, als Dienst des Systems.',
    unknown: 'Nicht bekannt. Dieses Mal hat kein Dienst des Systems das Gerät gestartet.',
  },
  storage: 'Speicher',
  storageFree: (free: string, used: string) => `${free} frei, ${used} belegen die Pakete`,
  storageUnknown: 'Steht auf der Seite „Inhalte“.',

  save: 'Speichern',
  saveElsewhere: 'Auf Stick oder in Ordner …',
  savedAs: { support: 'Gespeichert: Paket für den Support', settings: 'Gespeichert: Einstellungen' },

  support: {
    title: 'Paket für den Support',
    intro: 'Eine ZIP-Datei für Ihren Techniker. Namen von Laden, Gerät und Personen werden durch *** ersetzt.',
    list: 'Zeigen, was darin ist',
    again: 'Neu zusammenstellen',
    files: 'Das wird gespeichert',
  },

  backup: {
    title: 'Einstellungen sichern',
    intro: 'Für einen anderen Tag oder ein anderes Gerät. PIN und Notfallcode sind nicht dabei.',
    back: 'Gesicherte Einstellungen zurückholen',
    path: 'Gesicherte Datei',
    pathHint: 'z. B. /media/stick/settings.json',
    pathWrong: 'Bitte den ganzen Pfad angeben, ab „/“ oder dem Laufwerk.',
    restore: 'Zurückholen',
    choose: 'Datei wählen …',
    restored: 'Die Einstellungen sind aus der Datei.',
  },

  log: {
    title: 'Protokoll',
    intro: 'Was begann, endete oder misslang, auf Englisch. Von Sitzungen steht nichts darin.',
    read: 'Protokoll zeigen',
    again: 'Neu lesen',
    filter: 'Nur Zeilen mit',
    none: 'Keine Zeile enthält das.',
    empty: 'Das Protokoll ist leer.',
    lines: (shown: number, all: number) =>
      shown === all ? count(all, 'Zeile', 'Zeilen') : `${shown} von ${all} Zeilen`,
    label: 'Zeilen des Protokolls, neueste zuerst',
    time: 'Zeit',
    line: 'Zeile',
  },

  restart: {
    title: 'Neu starten',
    intro: 'Der Bildschirm ist dabei einige Sekunden dunkel. Alles Eingestellte bleibt.',
    action: 'Neu starten …',
    question: 'Jetzt neu starten?',
    yes: 'Ja, neu starten',
    no: 'Nein',
  },

  reset: {
    title: 'Alles zurücksetzen',
    intro: 'Danach ist das Gerät wie beim ersten Start.',
    action: 'Alles löschen …',
    question: 'Alles auf diesem Gerät löschen?',
    means:
      'Gelöscht werden alle Einstellungen, die PIN, alle Pakete und Schlüssel, der Entwurf im Editor, Nachweise, Belege, eingelöste Gutscheine, Dokumente und das Protokoll. Das lässt sich nicht rückgängig machen.',
    before:
      'Was Sie noch brauchen, kopieren Sie vorher auf einen Stick: Nachweise auf der Seite „Berichte“, Einstellungen hier darüber. Was unter „Speichern“ auf diesem Gerät liegt, wird mitgelöscht.',
    copyHere: 'Die Einstellungen haben Sie zuletzt auf diesem Gerät gespeichert: Diese Kopie wird mitgelöscht.',
    next: 'Weiter zur PIN',
    pinTitle: 'Wirklich alles löschen?',
    pinMeans: 'Mit der PIN wird gelöscht und neu gestartet.',
    yes: 'Alles löschen',
    no: 'Nein, nichts löschen',
  },
}
export type SystemWords = typeof systemInGerman
