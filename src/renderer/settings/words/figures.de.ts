import type { TableRefusal } from '../../../contract/redemptions.ts'
import { apart } from '../../ui/apart.ts'

const zahl = new Intl.NumberFormat('de')
const anzahl = (wieViele: number, einer: string, mehrere: string) =>
  wieViele === 1 ? einer : `${zahl.format(wieViele)} ${mehrere}`

const spalten = { date: 'Datum', campaign: 'Gutschein', count: 'Anzahl' } as const

function tabelleAbgelehnt(refusal: TableRefusal): string {
  switch (refusal.code) {
    case 'not-a-table':
      return 'Das ist keine Tabelle mit einer Kopfzeile. Es wurde nichts übernommen. Speichern Sie sie in der Kasse oder im Tabellenprogramm als CSV.'
    case 'column-personal':
      return `Die Spalte „${apart(refusal.name)}“ sieht nach Personen oder einzelnen Einkäufen aus. Es wurde nichts übernommen und nichts behalten. Löschen Sie die Spalte in der Tabelle: Gebraucht werden nur Datum, Gutschein und Anzahl.`
    case 'column-unknown':
      return `Die Spalte „${apart(refusal.name)}“ gehört nicht hierher. Es wurde nichts übernommen. Gebraucht werden nur Datum, Gutschein und Anzahl, jede einmal.`
    case 'column-unnamed':
      return 'Eine Spalte hat keinen Namen. Löschen Sie leere Spalten. Es wurde nichts übernommen.'
    case 'column-missing':
      return `Es fehlt die Spalte „${spalten[refusal.column]}“. Es wurde nichts übernommen.`
    case 'cell-invalid':
      return `In Zeile ${refusal.line} stimmt etwas bei „${spalten[refusal.column]}“ nicht. Es wurde nichts übernommen. Ein Datum ist ein Tag wie 26.11.2026, ohne Uhrzeit und nicht in der Zukunft; eine Anzahl ist eine ganze Zahl.`
    case 'cells-uneven':
      return `Zeile ${refusal.line} hat mehr oder weniger Felder als die Kopfzeile, vielleicht ein Trennzeichen zu viel. Es wurde nichts übernommen.`
    case 'campaign-unknown':
      return `Den Gutschein in Zeile ${refusal.line} hatte hier noch kein Paket. Es wurde nichts übernommen. Gezählt wird nur nach Codes, die auf dem Bildschirm angeboten wurden.`
  }
}

/** The figures on the page on reports, in German. */
export const figuresInGerman = {
  number: (figure: number) => zahl.format(figure),
  cancel: 'Abbrechen',
  working: {
    reporting: 'Das Sendeprotokoll wird gelesen',
    checking: 'Die Kette wird geprüft',
    saving: 'Wird gesichert',
    copying: 'Wird kopiert. Lassen Sie den Stick stecken',
  },
  howFar: (done: number, total: number) => `${zahl.format(done)} von ${zahl.format(total)} Tagen`,

  airtime: {
    title: 'Was gezeigt wurde',
    intro: 'Ausspielungen je Beitrag und Tag, solange niemand in einer Sitzung war.',
    period: 'Zeitraum',
    periods: { '7': '7 Tage', '30': '30 Tage', '90': '90 Tage', '400': 'Alles' },
    none: 'Noch ist kein Tag vorbei. Die ersten Zahlen gibt es morgen.',
    from: (first: string, last: string) => `${first} bis ${last}`,
    itemsOnly: (days: number, all: number) =>
      `An ${zahl.format(days)} von ${zahl.format(all)} Tagen hat jemand die Taste gedrückt. Von ihnen steht fest, welche Beiträge liefen, aber nicht wie oft: Sie fehlen in allen Zahlen hier.`,
    unreadable: (days: number) =>
      days === 1
        ? 'Ein Tag ist beschädigt oder wurde nachträglich verändert und zählt nicht mit. „Kette prüfen“ nennt ihn.'
        : `${zahl.format(days)} Tage sind beschädigt oder wurden nachträglich verändert und zählen nicht mit. „Kette prüfen“ nennt den ersten.`,
    byDay: 'Ausspielungen je Tag',
    byItem: 'Ausspielungen je Beitrag',
    ofItem: (item: string) => `Nur ${apart(item)}`,
    allItems: 'Wieder alle Beiträge',
    day: 'Tag',
    item: 'Beitrag',
    plays: 'Ausspielungen',
    onScreen: 'Auf dem Bildschirm',
    cutShort: 'Abgebrochen',
    unseen: 'Bildschirm aus',
    uncounted: 'Dazu ungezählt',
    uncountedDays: (days: number) => (days === 0 ? '–' : days === 1 ? 'an einem Tag' : `an ${zahl.format(days)} Tagen`),
    onlyItems: 'Nicht gezählt',
    notReadable: 'Nicht lesbar',
    more: (items: number) => `Und ${anzahl(items, 'ein weiterer Beitrag', 'weitere Beiträge')}.`,
  },

  voice: {
    title: 'Anteil an der Sendezeit',
    intro: 'Geplant und wirklich gezeigt, über dieselben Tage.',
    basis: (days: number, all: number, name: string, version: number) =>
      `Aus ${zahl.format(days)} von ${zahl.format(all)} Tagen: denen, an denen niemand die Taste gedrückt hat und nur das Paket lief, das auch jetzt läuft (${apart(name)}, Version ${version}). Geplant ist, was das Paket vorsieht, in den Öffnungszeiten von heute.`,
    none: 'In diesem Zeitraum gibt es keinen Tag, an dem niemand die Taste gedrückt hat und nur das Paket lief, das jetzt läuft. Darum gibt es hier nichts zu vergleichen.',
    largest: (items: number) =>
      items === 1
        ? 'Der Beitrag mit dem größten geplanten Anteil'
        : `Die ${items} Beiträge mit dem größten geplanten Anteil`,
    table: 'Anteil je Beitrag',
    planned: 'Geplant',
    real: 'Gezeigt',
    difference: 'Unterschied',
    points: (points: string) => `${points} Punkte`,
  },

  viewed: {
    title: 'In Sitzungen gesehen',
    intro:
      'Nach Beiträgen, nie nach Wörtern oder Personen, ab zehn Sitzungen, wenn der Tag vorbei ist oder das Gerät ausgeschaltet wurde. Zahlen sind auf 5 gerundet.',
    none: 'Noch hatte kein Beitrag am Ende eines Tages zehn Sitzungen.',
    table: 'Sitzungen je Beitrag',
    sessions: 'Sitzungen',
    seconds: 'Sekunden in jeder',
    more: '„Mehr davon“',
    less: '„Weniger davon“',
    fewer: 'weniger als 10',
    others: 'Was hier nicht steht: weniger als 10 Sitzungen.',
  },

  coupons: {
    title: 'Eingelöste Gutscheine',
    intro:
      'Wie oft jeder Gutschein an einem Tag eingelöst wurde. Nie, von wem, mit welchem Einkauf oder um welche Uhrzeit.',
    none: 'Das Paket hat keine Gutscheine.',
    table: 'Einlösungen je Gutschein',
    code: 'Code',
    means: 'Gutschein',
    total: 'Eingelöst',
    days: 'Tage mit Zahlen',
    over: 'nicht mehr im Paket',
    byDay: (code: string) => `${code} je Tag`,
    choose: (code: string) => `${code}: Tage zeigen`,
    enter: 'Von Hand eintragen',
    day: 'Tag',
    dayWrong: 'Bitte wählen Sie einen Tag.',
    count: 'Wie oft eingelöst',
    countWrong: 'Bitte eine ganze Zahl ab 0 eingeben.',
    countMeans: 'Ersetzt, was für den Tag dasteht; 0 löscht es.',
    keep: 'Eintragen',
    kept: (code: string, day: string, count: number) => `${code}, ${day}: ${zahl.format(count)} eingetragen.`,
    file: 'Tabelle der Kasse (CSV)',
    fileMeans:
      'Drei Spalten: Datum, Gutschein, Anzahl. Enthält sie irgendetwas anderes, wird nichts davon übernommen. Dieselbe Tabelle zweimal zählt nicht doppelt.',
    drop: 'Tabelle hier ablegen',
    chooseFile: 'Datei wählen …',
    tooLarge: 'Die Datei ist zu groß für eine solche Tabelle. Es wurde nichts gelesen.',
    taken: (campaigns: number, from: string, until: string) =>
      `Übernommen: ${anzahl(campaigns, 'ein Gutschein', 'Gutscheine')}, ${from} bis ${until}.`,
    replaced: (counts: number) => `${anzahl(counts, 'Eine Zahl', 'Zahlen')} von vorher ersetzt.`,
    tooOld: (counts: number) => `${anzahl(counts, 'Eine Zahl', 'Zahlen')} ausgelassen: älter als 400 Tage.`,
    refused: tabelleAbgelehnt,
  },
}

export type FiguresWords = typeof figuresInGerman
