import { counting } from '../../../contract/counting.ts'
import type { ReceiptBreach } from '../../reports/receipts/receipt-chain.node.ts'
import type { Receipt } from '../../reports/receipts/receipt-day.ts'
import { dayAlone, moment } from './times.de.ts'

const count = counting('de')
const kinds: Readonly<Record<Receipt['kind'], string>> = {
  camera: 'mit Kamera',
  declared: 'ohne Kamera',
  'set-up': 'Einrichten durch das Personal',
}
const purposes = { presence: 'Nähe, Zeit, Blick, ob allein', ageBand: 'Altersgruppe' } as const
const lengths: Readonly<Record<Receipt['length'], string>> = {
  'under-one-minute': 'unter einer Minute',
  'under-three-minutes': 'unter drei Minuten',
  longer: 'länger',
}
const endings: Readonly<Record<Receipt['ending'], string>> = {
  customer: 'vom Kunden beendet',
  left: 'weggegangen',
  limit: 'Zeit vorbei',
  shop: 'vom Laden beendet',
  fault: 'Störung',
}

function breachOf({ code, line, day }: ReceiptBreach): string {
  const when = day === null ? `Zeile ${line}` : dayAlone.format(new Date(day))
  if (code === 'opened-without-yes') return `${when}: Eine Kamera war offen, ohne dass jemand Ja gesagt hatte.`
  if (code === 'sessions-without-camera') return `${when}: Bis dahin sind es mehr Sitzungen mit Kamera als Öffnungen.`
  return `${when}: Ab hier ist es nicht so, wie das Gerät es geschrieben hatte, oder nicht zu lesen (${code}).`
}

/** The export for the data protection officer, in German. */
export const officerExportInGerman = {
  daysHeading: '1. Sitzungen nach Tagen',
  daysMeans:
    'Sitzungen sind nach Tagen gezählt, ohne Uhrzeit, Reihenfolge, Sprache, Wort, Beitrag oder Person. „Ja“ zählt auch das Weitermachen nach einer Pause. Die Minuten stammen von der Kameraaufsicht und sind aufgerundet. Der heutige Tag steht nicht dabei: Seine Zeile ändert sich noch.',
  noDays: 'Noch kein abgeschlossener Tag ist verzeichnet.',
  day: (day: string) => dayAlone.format(new Date(day)),
  columns: ['Tag', 'Sitzungen', 'Ja', 'Kamera'],
  sessions: (each: Receipt & { readonly count: number }) =>
    `${each.count}-mal ${kinds[each.kind]}; ${each.purposes.map((purpose) => purposes[purpose]).join(' und ') || 'kein Zweck der Kamera'}; ${lengths[each.length]}; ${endings[each.ending]}; Text ${each.wording}`,
  breach: (breach: ReceiptBreach) => breachOf(breach),
  setAside: (name: string, days: number, until: string | null) =>
    `${name} wurde beiseitegelegt: Die Datei war nicht so, wie das Gerät sie geschrieben hatte, oder nicht zu lesen. ${
      until === null
        ? 'Kein Tag darin ist unversehrt.'
        : `Unversehrt darin: ${count(days, 'Tag', 'Tage')}, bis ${dayAlone.format(new Date(until))}.`
    }`,
  noGaps: 'An keinem dieser Tage wurde eine Kamera ohne Ja offen gesehen, und keine Belege wurden beiseitegelegt.',
  camera: (opened: number, minutes: number) => `${opened}-mal offen, ${count(minutes, 'Minute', 'Minuten')}`,
  totalsHeading: '2. Summen aus Sitzungen',
  totalsMeans:
    'Über mindestens zehn Sitzungen, gerundet, nie nach einem Wort. Jeder Zeitraum endet mit einem Tag, sobald mindestens zehn Sitzungen zusammengekommen sind. In Klammern stehen die Namen aus der Tabelle totals.csv.',
  totalsColumns: [
    'Zeitraum (from, until)',
    'Paket und Beitrag (package, item)',
    'Was (figure)',
    'Sitzungen (sessions)',
    'Sekunden je Sitzung (secondsEach)',
  ],
  period: (from: Date, until: Date) => `${moment.format(from)} bis ${moment.format(until)}`,
  figures: { seen: 'gesehen (seen)', more: '„Mehr davon“ (more)', less: '„Weniger davon“ (less)' },
  noTotals: 'Noch ist nicht genug zusammengekommen.',
  testsHeading: '3. Selbstprüfung und Prüfung',
  unseenHeading: '4. Was dieses Gerät nicht sehen kann',
  unseen: [
    'Was andere Programme und das Betriebssystem auf demselben Rechner tun.',
    'Was im Speicher der Grafikkarte und im Ruhezustand des Rechners liegt.',
    'Ob zwischen dem Ja und dem Finden jemand anderes den Platz eingenommen hat, oder ob zwei Menschen danach in weniger als einer halben Sekunde am selben Ort getauscht haben.',
    'Wie alt jemand wirklich ist, und ob ein Kind die Taste gedrückt hat.',
    'Ob der Bereich im Laden richtig liegt, ob der Aushang hängt und was das Personal sagt.',
    'Was seit der letzten vollen Stunde gezählt war, bevor das Gerät abstürzte oder keinen Strom mehr hatte: Das fehlt in den Belegen, und in ihnen ist davon nichts zu sehen.',
  ],
  receiptsHeading: '5. Belege, bis zum letzten abgeschlossenen Tag',
  receiptsMeans:
    'Jede Zeile enthält die Prüfsumme (SHA-256) der Zeile davor. Mit einem Prüfzeichen, das vorher an anderem Ort notiert wurde, lässt sich prüfen, ob bis zu seinem Tag etwas geändert wurde: askfirst receipts verify. Die heutige Zeile steht nicht hier.',
  installation: 'Nummer dieser Installation, die ihre Belege von denen jeder anderen unterscheidet:',
  noInstallation: 'Die Belege nennen keine Installation: Ein älteres Programm hat sie geschrieben.',
  wordingsHeading: '6. Wozu Ja gesagt wurde',
  wordingsMean:
    'Jeder Beleg nennt einen Text mit den ersten 16 Zeichen seiner SHA-256: das Blatt, „Was passiert genau?“ und das kurze Blatt nach einer Pause, in jeder Sprache. {1} steht für das, was das Gerät einsetzt. Nicht von dieser Nummer erfasst sind: Name und Kontakt des Ladens, wie lange die Kamera an sein darf, ob der Schalter für das Alter angeboten war, und die Interessen des Pakets. Sie standen auf dem Blatt, wie sie damals eingestellt waren.',
  wording: (id: string) => `Text ${id}`,
  wordingMissing:
    'Er liegt nicht auf diesem Gerät: Ein Programm vor diesem hat ihn benutzt und nicht aufbewahrt, oder die Datei wurde geändert.',
}

export type OfficerExportWords = typeof officerExportInGerman
