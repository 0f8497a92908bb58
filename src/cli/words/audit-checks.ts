import type { AuditCheck, AuditText } from '../../main/documents/audit-verdict.ts'

export type InstalledCheckName =
  | 'models-known'
  | 'models-powers'
  | 'models-powers-control'
  | 'receipts'
  | 'receipts-control'
  | 'kept-files'
  | 'kept-files-control'
  | 'plays'
  | 'plays-control'
  | 'plays-times'
  | 'plays-times-control'
  | 'totals'
  | 'totals-control'
  | 'build-runs'
  | 'self-test-runs'
  | 'listeners'
  | 'cameras'
  | 'cameras-control'

type Described = Pick<AuditCheck, 'promises' | 'what' | 'where' | 'control'>

/** What the audit of an installed player tries from outside. */
export const installedChecks: Readonly<Record<InstalledCheckName, Described>> = {
  'models-known': {
    promises: ['P6'],
    what: {
      de: 'Unter den Dateien des Programms sind genau die erlaubten Netze, unverändert',
      en: 'Exactly the allowed networks are among the files of the program, unchanged',
    },
    where: 'src/contract/model-list.ts',
    control: false,
  },
  'models-powers': {
    promises: ['P6'],
    what: {
      de: 'Kein Netz kann nach Namen und Form seiner Teile eine Person, ein Geschlecht oder ein Gefühl erkennen',
      en: 'By the names and shapes of its parts, no network can tell a person, a sex or an emotion',
    },
    where: 'src/contract/model-powers.ts',
    control: false,
  },
  'models-powers-control': {
    promises: ['P6'],
    what: {
      de: 'Beschreibungen von Netzen, die das könnten, werden als solche erkannt',
      en: 'Descriptions of networks that could are recognised as such',
    },
    where: 'src/contract/model-powers.ts',
    control: true,
  },
  receipts: {
    promises: ['P13'],
    what: {
      de: 'Die Kette der Belege ist unversehrt und passt zu den Köpfen, die genannt wurden (--head), kein Tag hat eine Öffnung ohne Ja, und nichts wurde beiseitegelegt',
      en: 'The chain of receipts holds and fits the heads that were named (--head), no day has an opening without a yes, and nothing was put aside',
    },
    where: 'src/main/reports/receipts/receipt-chain.node.ts',
    control: false,
  },
  'receipts-control': {
    promises: ['P13'],
    what: {
      de: 'Eine nachträglich geänderte Zahl in einem erfundenen Beleg wird bemerkt, und ein anderer Kopf als der bekannte',
      en: 'A number changed afterwards in a made-up receipt is noticed, and another head than the known one',
    },
    where: 'src/main/reports/receipts/receipt-chain.node.ts',
    control: true,
  },
  'kept-files': {
    promises: ['P4', 'P14'],
    what: {
      de: 'Im Datenordner und in seinen Unterordnern hat jede Datei einen Namen, den das Programm vergibt, und die Laufzeit legt dort nichts ab',
      en: 'In the data folder and the folders in it each file has a name that the program gives, and the engine keeps nothing there',
    },
    where: 'src/main/documents/kept-inside.ts',
    control: false,
  },
  'kept-files-control': {
    promises: ['P4', 'P14'],
    what: {
      de: 'Andere Namen, etwa von Bildern und Speicherabbildern, fallen auch in den Unterordnern auf',
      en: 'Other names, of pictures and dumps for example, are noticed in the folders in it as well',
    },
    where: 'src/main/documents/kept-inside.ts',
    control: true,
  },
  plays: {
    promises: ['P14'],
    what: {
      de: 'Die Kette des Sendenachweises ist unversehrt, und jeder Tag hat nur, was ein Tag haben darf',
      en: 'The chain of proof of play holds, and each day has only what a day may have',
    },
    where: 'src/main/reports/plays/play-chain.node.ts',
    control: false,
  },
  'plays-control': {
    promises: ['P14'],
    what: {
      de: 'In einem erfundenen Nachweis werden eine geänderte Länge und eine Uhrzeit an einem Tag ohne Zeiten bemerkt',
      en: 'In a made-up log a length that was changed, and a time on a day without times, are noticed',
    },
    where: 'src/main/reports/plays/play-day.ts',
    control: true,
  },
  'plays-times': {
    promises: ['P14'],
    what: {
      de: 'Von keinem Tag, an dem jemand Ja sagte, sind die Zeiten aller Sendungen aufbewahrt',
      en: 'Of no day on which somebody said yes are the times of all plays kept',
    },
    where: 'src/cli/audit/check-plays.node.ts',
    control: false,
  },
  'plays-times-control': {
    promises: ['P14'],
    what: {
      de: 'Ein erfundener Tag mit einem Ja und allen Zeiten fällt auf',
      en: 'A made-up day with a yes and all times is noticed',
    },
    where: 'src/cli/audit/check-plays.node.ts',
    control: true,
  },
  totals: {
    promises: ['P14'],
    what: {
      de: 'Jede Summe steht für mindestens zehn Sitzungen und ist gerundet; daneben liegt nichts in ihrer Datei',
      en: 'Each total is of at least ten sessions, and rounded; there is nothing beside them in their file',
    },
    where: 'src/main/reports/totals/totals.ts',
    control: false,
  },
  'totals-control': {
    promises: ['P14'],
    what: {
      de: 'Erfundene Summen weniger Sitzungen, genaue Zahlen und eine Spalte mehr fallen auf',
      en: 'Made-up totals of fewer sessions, exact figures and one column more are noticed',
    },
    where: 'src/cli/audit/check-totals.node.ts',
    control: true,
  },
  'build-runs': {
    promises: ['P17'],
    what: {
      de: 'Das laufende Programm nennt dieselbe Prüfsumme wie seine Dateien',
      en: 'The running program names the same checksum as its files have',
    },
    where: 'src/main/diagnostics/build-hash.node.ts',
    control: false,
  },
  'self-test-runs': {
    promises: ['P16'],
    what: {
      de: 'Das laufende Programm meldet, dass sein Selbsttest zu Ende ist und nichts daran scheiterte',
      en: 'The running program reports that its self-test is over, and that nothing of it failed',
    },
    where: 'src/main/personalization/self-test.ts',
    control: false,
  },
  listeners: {
    promises: ['P3'],
    what: {
      de: 'Fünf Sekunden lang wartete kein Prozess des Programms auf Verbindungen von außen',
      en: 'For five seconds no process of the program waited for connections from outside',
    },
    where: 'src/main/diagnostics/listeners.node.ts',
    control: false,
  },
  cameras: {
    promises: ['P1'],
    what: {
      de: 'Fünf Sekunden lang hielt ohne Sitzung kein Prozess des Programms eine Kamera offen',
      en: 'For five seconds, without a session, no process of the program held a camera open',
    },
    where: 'src/main/diagnostics/camera-handles.node.ts',
    control: false,
  },
  'cameras-control': {
    promises: ['P1'],
    what: {
      de: 'Eine absichtlich geöffnete Datei wird auf demselben Weg gesehen',
      en: 'A file opened on purpose is seen in the same way',
    },
    where: 'src/main/diagnostics/camera-handles.node.ts',
    control: true,
  },
}

type Sentence = Extract<AuditText, object>

export const notTriedBecause = {
  noDataFolder: {
    de: 'Es wurde kein Datenordner genannt (--data-dir).',
    en: 'No data folder was named (--data-dir).',
  },
  noReceipts: { de: 'Es gibt noch keine Belege.', en: 'There are no receipts yet.' },
  noPlayer: {
    de: 'Zu diesem Datenordner lief kein Programm, oder es wurde keiner genannt.',
    en: 'No player ran on this data folder, or none was named.',
  },
  noPlays: { de: 'Es gibt noch keinen Sendenachweis.', en: 'There is no proof of play yet.' },
  noTotals: { de: 'Es gibt noch keine Summen.', en: 'There are no totals yet.' },
  notRead: (names: readonly string[]) => ({
    de: `Von hier aus nicht zu lesen: ${names.join(', ')}.`,
    en: `Cannot be read from here: ${names.join(', ')}.`,
  }),
  selfTestNotOver: {
    de: 'Das Programm meldet noch nicht, dass sein erster Selbsttest zu Ende ist. Vorher fragt es niemanden.',
    en: 'The player does not report yet that its first self-test is over. Before that it asks nobody.',
  },
  noCamera: {
    de: 'Es war keine Kamera angeschlossen, die ein Prozess hätte offen halten können.',
    en: 'No camera was plugged in that a process could have held open.',
  },
  pipeWire: {
    de: 'Kein Prozess hielt ein Kameragerät offen. Über PipeWire bekommt man Bilder aber auch ohne das, und es läuft hier.',
    en: 'No process held a camera’s device open. Through PipeWire, though, pictures can be had without that, and it runs here.',
  },
  notYet: { de: 'Das Programm ist eben erst gestartet.', en: 'The player has only just started.' },
  session: {
    de: 'Es lief eine Sitzung, der jemand zugestimmt hat; dann darf eine Kamera offen sein.',
    en: 'There was a session that somebody agreed to; a camera may be open then.',
  },
  noOpenFiles: {
    de: 'Welche Dateien ein Prozess offen hält, lässt sich hier nicht lesen: Das geht nur unter Linux und mit den Rechten dessen, der das Programm gestartet hat.',
    en: 'Which files a process holds open cannot be read here: only on Linux, and with the rights of whoever started the player.',
  },
} as const satisfies Record<string, Sentence | ((names: readonly string[]) => Sentence)>

/** What is found where there are no receipts of days that have some. */
export const receiptsMissing = (days: readonly string[]): Sentence => ({
  de: `Es liegen keine Belege da, obwohl es von diesen Tagen welche geben muss: ${days.join(', ')}.`,
  en: `There are no receipts, although there must be some of these days: ${days.join(', ')}.`,
})

/** What is found where a day keeps the times of its plays although receipts count a yes on it. */
export const timesKept = (days: readonly string[]): Sentence => ({
  de: `${days.join(', ')}: Belege zählen ein Ja, der Sendenachweis hat trotzdem alle Zeiten. (Ging die Uhr an einem dieser Tage falsch, kann das Ja zu einem anderen gehören.)`,
  en: `${days.join(', ')}: receipts count a yes, and the play log has all times nonetheless. (Where the clock was wrong on one of these days, the yes may belong to another.)`,
})

export const ownPartFailed: Sentence = {
  de: 'Die Prüfung ist gescheitert, oder sie hat ihre eigene Gegenprobe nicht bemerkt.',
  en: 'The check failed, or did not notice its own control.',
}
