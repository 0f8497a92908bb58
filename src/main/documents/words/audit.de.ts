import type { SelfTestCheck } from '../../../contract/views/privacy-view.ts'
import type { AuditFacts } from '../audit-facts.ts'
import { promisesInGerman } from './promises.de.ts'

const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short' })

export const auditInGerman = {
  name: 'Deutsch',
  title: 'Prüfbericht: Hält Askfirst, was es verspricht?',
  intro:
    'Askfirst ist ein Abspielprogramm für Bildschirme in Läden. Nach einem ausdrücklichen Ja liest es für wenige Minuten das Bild einer Kamera aus, auf demselben Gerät, und vergisst danach alles. Was es dabei verspricht, steht in 18 Sätzen, P1 bis P18. Dieser Bericht sagt zu jedem, wie er geprüft wurde und was dabei herauskam. Er wurde von einem Programm geschrieben und beurteilt nicht, ob der Einsatz rechtmäßig ist.',
  summary: (kept: number, broken: number, notTried: number, keptWord: string, unsteady: number) =>
    `${kept} ${keptWord}${unsteady > 0 ? `, ${unsteady} davon erst beim zweiten Versuch` : ''} · ${broken} nicht gehalten · ${notTried} nicht geprüft`,
  headings: {
    run: 'Was geprüft wurde, und worauf',
    read: 'Wie der Bericht zu lesen ist',
    overview: 'Übersicht',
    promises: 'Die Versprechen im Einzelnen',
    left: 'Nicht Teil dieser Prüfung',
    checks: 'Anhang: alle einzelnen Prüfungen',
  },
  facts: {
    at: 'Zeitpunkt',
    kind: 'Art der Prüfung',
    version: 'Programm',
    build: 'Prüfsumme des Programms (SHA-256)',
    engine: 'Laufzeit',
    machine: 'Rechner',
    counts: 'Einzelne Prüfungen',
    unknown: 'nicht bekannt',
  },
  moment: (at: Date) => moment.format(at),
  kinds: {
    sources:
      'Prüfung am Quelltext: Das Programm wurde aus seinen Quellen gebaut, gestartet und mit den eigenen Tests geprüft, zum Teil mit Filmen anstelle einer Kamera.',
    quick:
      'Kurze Prüfung am Quelltext: nur einzelne Teile des Programms wurden geprüft, das gebaute Programm wurde nicht gestartet.',
    installed:
      'Prüfung eines eingerichteten Geräts: Die Dateien des Programms, sein Datenordner und, wenn es lief, seine Prozesse wurden von außen betrachtet. Es wurde keine Kamera geöffnet und niemand gefragt.',
  } satisfies Record<AuditFacts['kind'], string>,
  engines: {
    electron: 'Das Programm lief auf dem Electron, mit dem es ausgeliefert wird.',
    'stand-in':
      'Das Programm lief auf einem Ersatz für Electron (Node und Chromium des Systems). Was geprüft wurde, gilt für das Programm selbst; wie gut das echte Electron Fenster und Prozesse voneinander trennt, zeigt diese Prüfung nicht.',
    none: 'Es lief kein Abspielprogramm.',
  } satisfies Record<AuditFacts['engine']['kind'], string>,
  machine: ({ system, processors, memoryGigabytes, node }: AuditFacts['machine']) =>
    `${system}, ${processors} Prozessorkerne, ${memoryGigabytes} GB Arbeitsspeicher, Node ${node}`,
  counts: (kept: number, controls: number, broken: number, notTried: number, late: number) =>
    `${kept} bestanden, davon ${controls} Gegenproben${late > 0 ? ` und ${late} erst beim zweiten Versuch` : ''}; ${broken} nicht bestanden; ${notTried} nicht durchgeführt`,
  read: [
    '„Gehalten“ heißt: Für dieses Versprechen wurde mindestens eine Prüfung durchgeführt, und am Ende ist keine gescheitert. Eine, die scheiterte und beim zweiten Versuch bestand, gilt als bestanden; das steht dann beim Versprechen, mit dem, was sie zuerst meldete. Es ist kein Beweis, dass nie etwas anderes geschehen kann.',
    '„Nicht gehalten“ heißt: Mindestens eine Prüfung oder Gegenprobe ist gescheitert. Dann sollte das Gerät niemanden fragen, bis die Ursache bekannt ist.',
    '„Nicht geprüft“ heißt: Hier ließ es sich nicht ausprobieren. Der Grund steht dabei.',
    'Eine Gegenprobe bricht absichtlich, was eine Prüfung ansieht, und ist bestanden, wenn es bemerkt wird. Ohne sie wüsste niemand, ob die Prüfung überhaupt etwas sieht.',
  ],
  readPartly: {
    sources: [],
    quick: [
      '„In Teilen gehalten“ heißt: Die einzelnen Teile des Programms verhielten sich so. Ob es das ganze Programm tut, wurde hier nicht geprüft; das tut „npm run privacy:audit“ ohne --quick. Für eine Beurteilung reicht dieser Bericht nicht.',
    ],
    installed: [
      '„Hier gehalten“ heißt: Was sich an einem eingerichteten Gerät von außen ansehen lässt, stimmte. Das ist nur ein Teil des Versprechens; den ganzen prüft die Prüfung am Quelltext.',
    ],
  } as Record<AuditFacts['kind'], readonly string[]>,
  testNames: 'Die Namen der einzelnen Prüfungen sind englisch, wie im Quelltext.',
  columns: {
    overview: ['', 'Versprechen', 'Ergebnis', 'Prüfungen', 'Gegenproben'],
    checks: ['Was geprüft wurde', 'Wo es steht', 'Ergebnis'],
  },
  rows: {
    measure: 'Wie es gehalten wird',
    checked: {
      sources: 'Wie es geprüft wird',
      quick: 'Wie die volle Prüfung es prüft',
      installed: 'Wie es am Quelltext geprüft wird',
    },
    seen: 'Was sich zeigte',
    control: 'Gegenprobe',
    notTried: 'Hier nicht geprüft, und warum',
    uncovered: 'Was keine Prüfung abdeckt',
  },
  results: { kept: 'gehalten', broken: 'nicht gehalten', 'not-tried': 'nicht geprüft' },
  partly: 'hier gehalten',
  inParts: 'in Teilen gehalten',
  checkResults: { kept: 'bestanden', broken: 'nicht bestanden', 'not-tried': 'nicht durchgeführt' },
  controlResults: { kept: 'bemerkt', broken: 'nicht bemerkt', 'not-tried': 'nicht durchgeführt' },
  seen: (kept: number, of: number) => `${kept} von ${of} Prüfungen bestanden.`,
  seenNothing: 'Nichts: Es wurde keine Prüfung durchgeführt.',
  failed: 'Nicht bestanden:',
  late: 'Erst beim zweiten Versuch bestanden:',
  atSecondTry: (kept: string) => `${kept}, nicht auf Anhieb`,
  controls: (noticed: number, of: number) =>
    `${noticed} von ${of} absichtlichen Brüchen wurden bemerkt; sie stehen im Anhang.`,
  noControl: {
    sources:
      'In dieser Prüfung keine mit eigenem Namen. „npm run mutants“ bricht das Versprechen im Quelltext und sieht nach, ob ein Test es bemerkt.',
    quick: 'In der kurzen Prüfung keine mit eigenem Namen.',
    installed: 'Keine mit eigenem Namen. Die Prüfungen aus dem Selbsttest des Programms haben ihre Gegenprobe in sich.',
  } satisfies Record<AuditFacts['kind'], string>,
  nothingLeftOut: 'Nichts.',
  notInThisRun: {
    sources: 'Keine Prüfung dieses Laufs gehört zu diesem Versprechen.',
    quick: 'Dazu muss das gebaute Programm laufen: „npm run privacy:audit“ ohne --quick.',
    installed:
      'Das kann nur die Prüfung am Quelltext ausprobieren („npm run privacy:audit“): Dazu muss das Programm mit gestellten Szenen oder absichtlichen Fehlern laufen.',
  } satisfies Record<AuditFacts['kind'], string>,
  left: {
    sources: 'Diese Prüfungen sind für einen Lauf von zehn Minuten zu lang; nur „npm test“ führt sie durch:',
    quick: 'Diese Prüfungen brauchen das laufende Programm und fehlen in der kurzen Prüfung:',
    installed:
      'Alles, wozu jemand Ja sagen, eine Kamera öffnen oder ein Fehler gestellt werden müsste. Das prüft „npm run privacy:audit“ am Quelltext, dessen gebautes Programm dieselbe Prüfsumme haben muss.',
  } satisfies Record<AuditFacts['kind'], string>,
  selfTest: {
    permissions: 'Ohne Sitzung bekommt keine Seite die Kamera, mit einer nur die eine, die sie haben darf',
    'session-locks': 'Im Namen jedes offenen Fensters wird nach allem gefragt, und nichts wird bewilligt',
    sign: 'Nach den Regeln einer Sitzung öffnet keine Kamera, bevor ihr Zeichen gemeldet ist, und sie schließt, wenn die Meldung eine Sekunde fehlt',
    network: 'Jede Anfrage außer an eigene Seiten wird abgewiesen',
    'core-dumps': 'Kein Prozess des Geräts darf bei einem Absturz seinen Speicher auf der Platte lassen',
    records: 'Nur grobe Wörter kommen durch die Grenze, und nicht zu schnell',
    models: 'Nur bekannte Erkennungsmodelle',
    zone: 'Wie die Kamera auch gedreht ist: Der berechnete Ausschnitt bleibt im Bereich',
    'drawn-face': 'Ein gezeichnetes Gesicht wird gefunden, ein leeres Bild nicht',
    'camera-watch': 'Eine geöffnete Datei wird gesehen, und auch, dass sie geschlossen wurde',
  } satisfies Record<SelfTestCheck, string>,
  promises: {
    ...promisesInGerman,
    // A report of an audit is not the document in which the sentences of all promises stand otherwise.
    P16: {
      ...promisesInGerman.P16,
      checked:
        'Die Selbstprüfung muss jedes absichtlich gebrochene Teil bemerken; ein Gerät mit gebrochenen Sperren spielt weiter und fragt niemanden.',
      uncovered: 'Fehler, nach denen die Selbstprüfung nicht sieht.',
    },
    P17: {
      ...promisesInGerman.P17,
      checked:
        'Die Prüfsumme wird mit der verglichen, die jeder aus den gebauten Dateien erhält; zu jedem Versprechen gibt es einen absichtlichen Bruch, und die Prüfung, die ihn bemerkt.',
    },
  },
}

export type AuditWords = typeof auditInGerman
