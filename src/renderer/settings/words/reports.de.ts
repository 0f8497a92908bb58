import { apart } from '../../ui/apart.ts'

const zahl = new Intl.NumberFormat('de')

/** The page on reports, in German. */
export const reportsInGerman = {
  stickIn: 'Stick',

  plays: {
    title: 'Nachweis der Ausspielung',
    intro:
      'Was auf dem Bildschirm war, wann und wie lange, solange niemand in einer Sitzung war. Von Tagen, an denen jemand die Taste gedrückt hat, steht nur da, welche Beiträge liefen.',
    days: 'Abgeschlossene Tage',
    daysOf: (days: number) => (days === 0 ? 'Noch keiner' : days === 1 ? 'Ein Tag' : `${zahl.format(days)} Tage`),
    since: (first: string, last: string, size: string) => `${first} bis ${last}, ${size}. Sie bleiben 400 Tage.`,
    noneMeans: 'Der heutige Tag kommt dazu, wenn er vorbei ist.',
    head: 'Prüfzeichen des letzten Tages',
    headMeans:
      'Schreiben Sie diese Zeichen woanders auf: Wird später etwas geändert oder herausgenommen, passen sie nicht mehr.',
    check: 'Kette prüfen',
    checking: 'Wird gelesen …',
    holds: (days: number, plays: number, time: string) =>
      `Alles in Ordnung: ${days === 1 ? 'ein Tag' : `${zahl.format(days)} Tage`}, ${zahl.format(plays)} Ausspielungen mit Zeit. Geprüft: ${time}`,
    broken: (day: string, time: string) =>
      `Die Kette hält nicht: ${apart(day)} ist nicht, wie es geschrieben wurde. Geprüft: ${time}. Sagen Sie es denen, die den Nachweis brauchen.`,
    save: 'Sichern',
    saveElsewhere: 'In einen Ordner …',
    formats: {
      jsonl: { name: 'Zeilen mit Kette (JSON Lines)', purpose: 'Prüfbar mit „askfirst plays verify“.' },
      csv: { name: 'Tabelle (CSV)', purpose: 'Für ein Tabellenprogramm; in jeder Zeile das Prüfzeichen ihres Tages.' },
      days: { name: 'Tabelle je Beitrag und Tag (CSV)', purpose: 'Summen: Ausspielungen und Sekunden.' },
    },
    savedAs: 'Gesichert:',
  },

  copy: {
    title: 'Auf einen Stick kopieren',
    intro: 'In einen eigenen Ordner auf dem Stick. Was dort schon liegt, bleibt, wie es ist.',
    none: 'Es steckt kein Stick.',
    noneMeans: 'Stecken Sie einen ein: Nach etwa zwei Sekunden erscheint er hier.',
    off: 'Sticks werden nicht beachtet. Das stellen Sie unter „Inhalte“ ein.',
    stick: 'Stick',
    free: (size: string) => `${size} frei`,
    readOnly: 'Schreibgeschützt: Auf diesen Stick lässt sich nichts kopieren.',
    what: 'Was kopiert wird',
    each: {
      plays: { name: 'Nachweis der Ausspielung', purpose: 'Alle abgeschlossenen Tage.' },
      receipts: { name: 'Belege und Summen', purpose: 'Sitzungen je Tag, ohne Zeit und Person.' },
      'officer-export': {
        name: 'Auszug für Datenschutzbeauftragte',
        purpose: 'Alles auf einer Seite, mit Einstellungen.',
      },
      documents: { name: 'Aushang, Karte, Folgenabschätzung', purpose: 'Zum Drucken.' },
    },
    files: (names: string) => apart(names),
    nothing: 'Wählen Sie mindestens eines.',
    copy: 'Kopieren …',
    ask: 'Das auf den Stick kopieren?',
    onto: (stick: string) => `Auf den Stick ${apart(stick)}:`,
    pin: 'Wenn ja, geben Sie die PIN ein.',
    yes: 'Kopieren',
    no: 'Nicht kopieren',
    done: (files: number) =>
      `Kopiert: ${files === 1 ? 'eine Datei' : `${files} Dateien`}. Sie können den Stick abziehen.`,
    out: 'Der Stick ist draußen.',
    where: 'Ordner:',
  },
}

export type ReportsWords = typeof reportsInGerman
