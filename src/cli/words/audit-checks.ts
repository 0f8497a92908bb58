import type { AuditCheck, AuditText } from '../../main/documents/audit-verdict.ts'

export type InstalledCheckName =
  | 'models-known'
  | 'models-powers'
  | 'models-powers-control'
  | 'receipts'
  | 'receipts-control'
  | 'kept-files'
  | 'kept-files-control'
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
      de: 'Die Kette der Belege ist unversehrt, kein Tag hat eine Öffnung ohne Ja, und nichts wurde beiseitegelegt',
      en: 'The chain of receipts holds, no day has an opening without a yes, and nothing was put aside',
    },
    where: 'src/main/reports/receipts/receipt-chain.node.ts',
    control: false,
  },
  'receipts-control': {
    promises: ['P13'],
    what: {
      de: 'Eine nachträglich geänderte Zahl in einem erfundenen Beleg wird bemerkt',
      en: 'A number changed afterwards in a made-up receipt is noticed',
    },
    where: 'src/main/reports/receipts/receipt-chain.node.ts',
    control: true,
  },
  'kept-files': {
    promises: ['P4', 'P14'],
    what: {
      de: 'Im Datenordner liegt nichts, das nicht auf der Liste der aufbewahrten Dateien steht',
      en: 'Nothing lies in the data folder that is not on the list of what is kept',
    },
    where: 'src/main/documents/kept-kind.ts',
    control: false,
  },
  'kept-files-control': {
    promises: ['P4', 'P14'],
    what: {
      de: 'Namen, die nicht auf der Liste stehen, etwa eines Bildes, fallen auf',
      en: 'Names that are not on the list, of a picture for example, are noticed',
    },
    where: 'src/main/documents/kept-kind.ts',
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
      de: 'Das laufende Programm meldet keinen gescheiterten Selbsttest',
      en: 'The running program reports no failed self-test',
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
  notYet: { de: 'Das Programm ist eben erst gestartet.', en: 'The player has only just started.' },
  session: {
    de: 'Es lief eine Sitzung, der jemand zugestimmt hat; dann darf eine Kamera offen sein.',
    en: 'There was a session that somebody agreed to; a camera may be open then.',
  },
  noOpenFiles: {
    de: 'Welche Dateien ein Prozess offen hält, lässt sich hier nicht lesen: Das geht nur unter Linux und mit den Rechten dessen, der das Programm gestartet hat.',
    en: 'Which files a process holds open cannot be read here: only on Linux, and with the rights of whoever started the player.',
  },
} as const satisfies Record<string, Sentence>

export const ownPartFailed: Sentence = {
  de: 'Die Prüfung ist gescheitert, oder sie hat ihre eigene Gegenprobe nicht bemerkt.',
  en: 'The check failed, or did not notice its own control.',
}
