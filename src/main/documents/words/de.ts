import { subjectWords } from '../../../contract/subject-words.ts'
import type { Receipt } from '../../reports/receipts/receipt-day.ts'
import { promisesInGerman } from './promises.de.ts'

const plural = new Intl.PluralRules('de')
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long' })
const dayAlone = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short' })
const languageNames = new Intl.DisplayNames('de', { type: 'language' })

function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'Minute', 'Minuten')] : []),
    ...(rest > 0 ? [count(rest, 'Sekunde', 'Sekunden')] : []),
  ]
  return parts.join(' ')
}

const kinds: Readonly<Record<Receipt['kind'], string>> = {
  camera: 'mit Kamera',
  declared: 'nur durch Berühren',
  'set-up': 'Einrichten durch das Personal',
}
const purposes = { presence: 'Nähe, Zeit, Blick', ageBand: 'Altersgruppe' } as const
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
const contrast = (text: string, place: string, size: string) => [text, size, place].join(', ')

/** Every sentence of the documents, in German. Its shape is what each further language has to fill. */
export const documentsInGerman = {
  titles: {
    'door-notice': 'Aushang für die Tür',
    'impact-assessment': 'Datenschutz-Folgenabschätzung, Entwurf',
    'staff-card': 'Karte für das Personal',
    'officer-export': 'Auszug für Datenschutzbeauftragte',
  },
  notEntered: 'noch nicht eingetragen',
  notKnown: 'nicht bekannt',
  made: (at: Date) => `Erstellt am ${day.format(at)} aus den Einstellungen, die an diesem Tag galten.`,
  program: (version: string, host: string) => `Askfirst ${version} auf ${host}. Prüfsumme des Programms:`,
  duration,
  languageName: (language: string) => languageNames.of(language) ?? language,

  notice: {
    heading: 'Dieser Bildschirm fragt, bevor er hinsieht.',
    off: 'Die Kamera ist aus, bis Sie den Knopf drücken und Ja sagen.',
    quietHeading: 'Dieser Bildschirm sieht niemanden an.',
    quiet: 'Er fragt nicht, und seine Kamera bleibt aus.',
    who: 'Wer',
    what: 'Was',
    whatText: (ageBand: boolean) =>
      `Ob Sie nah sind, wie lange, und ob Sie herschauen.${ageBand ? ' Ihr ungefähres Alter nur mit eigenem Schalter.' : ''} Kein Bild bleibt, niemand wird erkannt.`,
    why: 'Wozu',
    whyText: 'Für Angebote, die besser passen. Dieselben Angebote gibt es ohne Kamera.',
    howLong: 'Wie lang',
    howLongText: (seconds: number) => `Höchstens ${duration(seconds)}. Danach ist alles vergessen.`,
    stop: 'Beenden',
    stopText: (key: string | null) =>
      key === null ? 'Stopp drücken oder weggehen.' : `Stopp (Taste ${key}) drücken oder weggehen.`,
    rights:
      'Ihre Rechte: Sie können jederzeit aufhören; das Ja gilt bis dahin. Auskunft, Löschung, Berichtigung, Einschränkung und Beschwerde bei einer Aufsichtsbehörde stehen Ihnen zu. Weil nichts bleibt, was zu Ihnen gehört, gibt es nach der Sitzung nichts, was sich zuordnen ließe. Nicht für Kinder.',
    limit:
      'Bekannte Grenze: Tauscht jemand in weniger als einer halben Sekunde den Platz mit Ihnen, fällt das nicht auf. Drücken Sie dann Stopp.',
    receipts: (closed: string) => `Belege bis ${dayAlone.format(new Date(closed))}, Kopf:`,
    noReceipts: 'Belege: noch kein abgeschlossener Tag.',
    build: (version: string) => `Askfirst ${version}, Prüfsumme des Programms:`,
  },

  card: {
    asks: (seconds: number) =>
      `Unser Bildschirm fragt Kunden, ob eine Kamera Angebote für sie aussuchen darf. Ohne Ja bleibt sie aus. Nach höchstens ${duration(seconds)} ist Schluss.`,
    asksNobody: 'Unser Bildschirm fragt zurzeit niemanden. Die Kamera bleibt aus.',
    complainHeading: 'Jemand beschwert sich',
    say: (ageBand: boolean) => [
      '„Danke, dass Sie fragen. Die Kamera ist aus, solange niemand den Knopf drückt und Ja sagt. Das sehen Sie unten auf dem Bildschirm.“',
      `„Gelesen werden nur wenige grobe Wörter: nah oder fern, wie lange, ob Sie herschauen${ageBand ? ', und das ungefähre Alter nur mit eigenem Schalter' : ''}. Kein Bild wird gespeichert, nichts verlässt das Gerät.“`,
      '„Wenn Sie möchten, schalte ich es jetzt aus. Und ich zeige Ihnen, was aufbewahrt wird.“',
      '„Wer dafür zuständig ist, steht unten auf dieser Karte. Ich schreibe Ihre Frage gern auf.“',
    ],
    endHeading: 'Eine Sitzung beenden',
    end: (stop: string, settings: string) => [
      `Am Bildschirm Stopp drücken, oder die Taste ${stop}.`,
      `Die Einstellungen öffnen (Taste ${settings} oder die linke obere Ecke fünf Sekunden halten): Das beendet jede Sitzung.`,
      'Dort schaltet „Personalisierung ausschalten“ das Fragen ganz aus. Das geht ohne PIN.',
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
  },

  settings: {
    heading: 'Einstellungen, die jetzt gelten',
    means: 'Alles, was sich einstellen lässt, ohne die PIN.',
    names: {
      shop: 'Verantwortlicher Laden',
      contact: 'Kontakt',
      reach: 'Können Menschen Bildschirm oder Knopf berühren?',
      enabled: 'Kunden dürfen gefragt werden',
      ageBand: 'Altersgruppe als eigene Frage',
      limit: 'Längste Dauer einer Sitzung',
      camera: 'Kamera',
      mounted: 'Einbau der Kamera',
      area: 'Bereich, der angesehen wird',
      screen: 'Bildschirm',
      display: 'Welcher Bildschirm',
      hours: 'Betriebszeiten',
      sound: 'Ton',
      languages: 'Sprachen',
      appearance: 'Darstellung',
      sticks: 'Inhalte von Sticks werden angenommen',
      inbox: 'Ordner, aus dem Inhalte angenommen werden',
      line: 'Programm, dem das Gerät folgt',
      stickFolders: 'Ordner, unter denen Sticks erscheinen',
      stickFileSystems: 'Dateisysteme, an denen Sticks erkannt werden',
      subjects: 'Bestätigte heikle Themen',
      kept: 'Pakete, die auf dem Gerät bleiben',
      unsigned: 'Inhalte ohne bekannte Unterschrift werden angenommen',
      keys: 'Tasten: fragen, Stopp, Einstellungen',
    },
    values: {
      subjects: subjectWords.de,
      yesOrNo: (yes: boolean): string => (yes ? 'ja' : 'nein'),
      reach: {
        unasked: 'noch nicht beantwortet: niemand wird gefragt',
        touch: 'ja, den Bildschirm',
        button: 'ja, einen Knopf',
        none: 'nein: niemand wird gefragt, keine Kamera',
      },
      none: 'keiner',
      lineOfActive: 'das des Pakets, das läuft',
      firstCamera: 'die erste, die angeschlossen ist',
      mounted: (degrees: number, mirrored: boolean) =>
        `um ${degrees}° gedreht, ${mirrored ? 'gespiegelt' : 'nicht gespiegelt'}`,
      area: (width: string, height: string, left: string, top: string) =>
        `${width} der Breite und ${height} der Höhe, ab ${left} von links und ${top} von oben`,
      screen: (inches: number, degrees: number) =>
        `${inches} Zoll in der Diagonale, ${degrees === 0 ? 'nicht gedreht' : `um ${degrees}° gedreht`}`,
      display: (name: string, powerOff: boolean) =>
        `${name || 'das erste des Systems'}, außerhalb der Betriebszeiten ${powerOff ? 'ausgeschaltet' : 'nur dunkel'}`,
      always: 'rund um die Uhr',
      weekdays: { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So' },
      closed: 'geschlossen',
      mute: 'aus',
      sound: (percent: number, steps: number) => `${percent} %${steps > 0 ? ', je nach Uhrzeit leiser' : ''}`,
      languages: (screen: string, staff: string) => `Bildschirm: ${screen}; Einstellungen: ${staff}`,
      appearance: {
        normal: {
          normal: { normal: 'gewöhnlich', low: contrast('gewöhnlicher Kontrast', 'unten', 'gewöhnliche Schrift') },
          large: {
            normal: contrast('gewöhnlicher Kontrast', 'gewöhnliche Lage', 'große Schrift'),
            low: contrast('gewöhnlicher Kontrast', 'unten', 'große Schrift'),
          },
        },
        high: {
          normal: {
            normal: contrast('hoher Kontrast', 'gewöhnliche Lage', 'gewöhnliche Schrift'),
            low: contrast('hoher Kontrast', 'unten', 'gewöhnliche Schrift'),
          },
          large: {
            normal: contrast('hoher Kontrast', 'gewöhnliche Lage', 'große Schrift'),
            low: contrast('hoher Kontrast', 'unten', 'große Schrift'),
          },
        },
      },
    },
  },

  assessment: {
    draft:
      'Entwurf, vom Gerät aus seinen Einstellungen erstellt. Keine Rechtsberatung. Der Verantwortliche muss ihn prüfen und die offenen Punkte am Ende ergänzen.',
    descriptionHeading: '1. Beschreibung der Verarbeitung',
    description: [
      'Ein Bildschirm im Laden zeigt Angebote. Wer davor steht, kann einen Knopf drücken, liest auf einem Blatt, wer fragt, was gelesen wird, wozu, wie lange und wie es endet, und sagt Ja oder Nein. Nur nach einem Ja wird die Kamera geöffnet. Die Bilder werden auf diesem Rechner in wenige grobe Wörter gelesen und sofort überschrieben. Die Wörter wählen, was gezeigt wird, und stehen dabei auf dem Bildschirm. Am Ende wird alles vergessen; das ist zu sehen.',
      'Dasselbe geht ohne Kamera: „Ohne Kamera auswählen“ führt durch Berühren zu denselben Angeboten.',
    ],
    processing: ({
      offerAgeBand,
      limitSeconds,
    }: {
      offerAgeBand: boolean
      limitSeconds: number
    }): readonly (readonly [string, string])[] => [
      [
        'Betroffene',
        'eine Person, die den Knopf gedrückt und zugestimmt hat; Umstehende im Bereich werden nur bemerkt, um zu unterbrechen',
      ],
      [
        'Gelesen wird',
        `nah oder fern, wie lange, herschauend oder nicht${offerAgeBand ? '; eine Altersgruppe, wenn sie mit eigenem Schalter zugestimmt hat' : '; keine Altersgruppe, sie wird hier nicht angeboten'}`,
      ],
      ['Woraus', 'aus Bildern des eingestellten Bereichs, nur im Arbeitsspeicher'],
      ['Zweck', 'welche Playlist bis zum Ende der Sitzung zu sehen ist'],
      ['Dauer', `höchstens ${duration(limitSeconds)}, nie über das Ende der Sitzung hinaus`],
      ['Ort', 'nur auf diesem Rechner'],
      ['Empfänger', 'niemand'],
      [
        'Was bleibt',
        'an welchen Tagen jemand den Knopf gedrückt hat, ob Ja oder Nein (im Sendeprotokoll, 400 Tage lang); je Tag eine Zeile mit Zahlen ohne Uhrzeit und Person (Beleg, bis das Gerät zurückgesetzt wird); und, wenn genug zusammenkommt, gerundete Summen (zwei Jahre lang)',
      ],
    ],
    necessityHeading: '2. Notwendigkeit und Verhältnismäßigkeit',
    necessity: [
      'Ohne Kamera ist der Zweck auch durch Berühren erreichbar. Deshalb ist die Kamera freiwillig, und wer ablehnt, hat keinen Nachteil.',
      'Gelesen wird nur, was eine Playlist wählen kann. Identität, Geschlecht und Gefühle werden nicht gelesen; Netze dafür sind nicht vorhanden.',
      'Das Bild wird vor allem anderen auf den Bereich beschnitten, in dem Kunden stehen.',
      'Es gibt keine Speicherung von Bildern und keine Übertragung.',
      'Preise und Gutscheine hängen nie von einem Wort ab.',
    ],
    risksHeading: '3. Risiken, Maßnahmen und wie sie geprüft werden',
    risksMeans: 'Die Nummern bezeichnen die Versprechen des Programms. Zu jedem steht, was nicht abgedeckt ist.',
    columns: ['Versprechen', 'Risiko', 'Maßnahme', 'Wie geprüft', 'Nicht abgedeckt'],
    selfTestHeading: '4. Stand der Selbstprüfung auf diesem Gerät',
    staffHeading: '5. Personal im Blick des Bildschirms',
    staff: [
      'Wer in Sichtweite des Bildschirms arbeitet, kann in den Bereich geraten, während ein Kunde eine Sitzung hat. Das Programm bemerkt ein zweites Gesicht nur, um zu unterbrechen; es liest nichts daraus, und es bleibt nichts davon. Dennoch soll der Bereich so liegen, dass Arbeitsplätze außerhalb sind.',
      'Personal soll keine Sitzung für Kunden beginnen und darf nicht dazu angehalten werden, selbst zuzustimmen: Eine Einwilligung im Arbeitsverhältnis ist selten freiwillig. Zum Üben gibt es einen Übungsbetrieb ohne Kamera. Wer den Bereich einrichtet, stimmt wie ein Kunde zu und sollte das ablehnen können. Belege und Summen lassen keinen Schluss auf Leistung oder Verhalten einzelner Beschäftigter zu. Wo es eine Interessenvertretung gibt, ist sie zu beteiligen.',
    ],
    openHeading: '6. Offene Punkte für den Verantwortlichen',
    openMeans: 'Diese Fragen kann das Programm nicht beantworten.',
    open: [
      'Rechtsgrundlage, und warum die Einwilligung freiwillig ist:',
      'Verantwortlicher mit Anschrift, gegebenenfalls gemeinsame Verantwortung mit Werbekunden:',
      'Rat der oder des Datenschutzbeauftragten, mit Datum:',
      'Standpunkt der Betroffenen oder ihrer Vertreter; Beteiligung der Interessenvertretung:',
      'Wo der Bildschirm steht, wer dort sonst vorbeigeht, ob Kinder zu erwarten sind:',
      'Ob alle Knöpfe vom Rollstuhl aus erreichbar sind:',
      'Wo der Aushang hängt und seit wann:',
      'Wer Zugang zu Rechner, PIN und Datenordner hat:',
      'Ob Kameras Dritter im Laden dasselbe Geschehen aufnehmen:',
      'Welches Restrisiko bleibt, und ob die Aufsichtsbehörde zu konsultieren ist:',
      'Nächste Überprüfung, Datum und Unterschrift:',
    ],
  },

  selfTest: {
    at: (at: Date) => `Zuletzt geprüft am ${moment.format(at)}.`,
    none: 'Das Gerät hat sich noch nicht selbst geprüft.',
    columns: ['Versprechen', 'Geprüft wurde', 'Ergebnis'],
    results: { kept: 'gehalten', broken: 'nicht gehalten', 'not-tried': 'hier nicht geprüft' },
    checks: {
      permissions: 'Nur eine Seite darf die Kamera haben, und nur in einer Sitzung',
      'session-locks': 'Niemand bekommt jetzt die Kamera',
      sign: 'Ohne Kamerazeichen keine Kamera',
      network: 'Nichts geht ins Netz',
      records: 'Nur grobe Wörter kommen heraus',
      models: 'Nur bekannte Netze sind da',
      zone: 'Außerhalb des Bereichs wird nicht hingesehen',
      'drawn-face': 'Ein gezeichnetes Gesicht wird gefunden, ein leeres Bild nicht',
      'camera-watch': 'Keine Kamera ist offen',
    },
    audit: (at: Date, kept: number, broken: number, notTried: number) =>
      `Letzte Prüfung aller Versprechen am ${moment.format(at)}: ${kept} gehalten, ${broken} nicht gehalten, ${notTried} nicht geprüft.`,
    noAudit: 'Eine Prüfung aller Versprechen ist auf diesem Gerät noch nicht verzeichnet.',
    watch: {
      watching: 'Das Gerät sieht jede Sekunde nach, ob einer seiner Prozesse eine Kamera offen hält.',
      partly:
        'Das Gerät sieht jede Sekunde nach, ob einer seiner Prozesse eine Kamera offen hält. Kameras, die über PipeWire benutzt werden, sieht es dabei nicht.',
      'cannot-see':
        'Auf diesem System kann das Gerät nicht lesen, welcher Prozess eine Kamera offen hält. Es verlässt sich auf das Fenster, das sie öffnet.',
    },
  },

  officer: {
    daysHeading: '1. Sitzungen nach Tagen',
    daysMeans:
      'Mehr ist über Sitzungen nicht aufbewahrt: keine Uhrzeit, keine Reihenfolge, keine Sprache, kein Wort, kein Beitrag, keine Person. „Ja“ zählt auch das Weitermachen nach einer Pause. Die Minuten stammen von der Kameraaufsicht und sind aufgerundet.',
    noDays: 'Noch kein Tag ist verzeichnet.',
    columns: ['Tag', 'Sitzungen', 'Ja', 'Kamera'],
    sessions: (each: Receipt & { readonly count: number }) =>
      `${each.count}-mal ${kinds[each.kind]}; ${each.purposes.map((purpose) => purposes[purpose]).join(' und ') || 'kein Zweck der Kamera'}; ${lengths[each.length]}; ${endings[each.ending]}; Text ${each.wording}`,
    camera: (opened: number, minutes: number) => `${opened}-mal offen, ${count(minutes, 'Minute', 'Minuten')}`,
    totalsHeading: '2. Summen aus Sitzungen',
    totalsMeans:
      'Über mindestens zehn Sitzungen, gerundet, nie nach einem Wort. „*“ sind alle Beiträge zusammen; „seen“: gesehen, „more“ und „less“: durch Berühren beantwortet.',
    noTotals: 'Noch ist nicht genug zusammengekommen.',
    testsHeading: '3. Selbstprüfung und Prüfung',
    unseenHeading: '4. Was dieses Gerät nicht sehen kann',
    unseen: [
      'Was andere Programme und das Betriebssystem auf demselben Rechner tun.',
      'Was im Speicher der Grafikkarte und im Ruhezustand des Rechners liegt.',
      'Ob zwei Menschen in weniger als einer halben Sekunde am selben Ort getauscht haben.',
      'Wie alt jemand wirklich ist, und ob ein Kind den Knopf gedrückt hat.',
      'Ob der Bereich im Laden richtig liegt, ob der Aushang hängt und was das Personal sagt.',
    ],
    receiptsHeading: '5. Belege, wie sie auf der Festplatte liegen',
    receiptsMeans:
      'Jede Zeile enthält die Prüfsumme (SHA-256) der Zeile davor. Mit einem früher notierten Kopf lässt sich prüfen, ob etwas geändert wurde: askfirst receipts verify.',
  },

  promises: promisesInGerman,
}

export type DocumentWords = typeof documentsInGerman
