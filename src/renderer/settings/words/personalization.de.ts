import { counting } from '../../../contract/counting.ts'
import type { RestrictedCategory } from '../../../contract/package/package.ts'
import type { Language } from '../../../contract/settings/settings-languages.ts'
import { subjectWords } from '../../../contract/subject-words.ts'
import { apart } from '../../ui/apart.ts'
import type { BySignalValue } from '../../ui/words/words.ts'

const count = counting('de')

const values: BySignalValue<string> = {
  audience: { one: 'allein', group: 'mehrere' },
  attention: { looking: 'schaut her', away: 'schaut weg' },
  dwell: { arriving: 'gerade gekommen', engaged: 'kurz da', staying: 'länger da' },
  distance: { near: 'nah', far: 'weiter weg' },
  ageBand: { unknown: 'nicht erkennbar', '30-54': '30 bis 54', '55-plus': '55 oder älter' },
}

const clauses: BySignalValue<string> = {
  audience: { one: 'nur eine Person da ist', group: 'mehrere zusammen da sind' },
  attention: { looking: 'die Person herschaut', away: 'die Person wegschaut' },
  dwell: {
    arriving: 'die Person gerade gekommen ist',
    engaged: 'die Person seit einigen Sekunden da ist',
    staying: 'die Person seit einer halben Minute da ist',
  },
  distance: { near: 'die Person nah am Bildschirm steht', far: 'die Person weiter weg steht' },
  ageBand: {
    unknown: 'jemand zustimmt, dessen Alter nicht erkennbar ist',
    '30-54': 'jemand von 30 bis 54 zustimmt',
    '55-plus': 'jemand ab 55 zustimmt',
  },
}

const notClauses: BySignalValue<string> = {
  audience: { one: 'nicht nur eine Person da ist', group: 'nicht mehrere zusammen da sind' },
  attention: { looking: 'die Person nicht herschaut', away: 'die Person nicht wegschaut' },
  dwell: {
    arriving: 'die Person nicht gerade gekommen ist',
    engaged: 'die Person nicht seit einigen Sekunden da ist',
    staying: 'die Person nicht seit einer halben Minute da ist',
  },
  distance: { near: 'die Person nicht nah am Bildschirm steht', far: 'die Person nicht weiter weg steht' },
  ageBand: {
    unknown: 'niemand zustimmt, dessen Alter nicht erkennbar ist',
    '30-54': 'niemand von 30 bis 54 zustimmt',
    '55-plus': 'niemand ab 55 zustimmt',
  },
}

/** The page on personalization, in German. */
export const personalizationInGerman = {
  title: 'Personalisierung',
  label: 'Kunden dürfen gefragt werden',
  on: 'Unten auf dem Bildschirm steht eine Einladung. Nur wer sie drückt und zustimmt, wird für kurze Zeit wahrgenommen. Danach sind Bild und Wörter weg. Gezählt wird je Tag, ohne Uhrzeit und Person.',
  off: 'Niemand wird gefragt, die Kamera bleibt aus, alle sehen das allgemeine Programm.',
  more: 'Was gelesen wird, Wortlaut, Regeln',

  offer: {
    title: 'Ob und was gefragt wird',
    always: 'Mit jeder Zustimmung gelesen',
    alwaysMeans:
      'Ob jemand nah oder weiter weg steht, wie lange, ob allein, und ob er herschaut. Mehr nicht, und niemand wird wiedererkannt.',
    age: 'Altersgruppe als eigene Frage anbieten',
    ageMeans:
      'Kunden müssen das gesondert einschalten. Wer jünger als 35 wirkt, bekommt keine. Das Alter aus dem Gesicht zu schätzen ist eine Einordnung nach einem biometrischen Merkmal: Beurteilen Sie das in der Folgenabschätzung, bevor Sie es einschalten.',
    touch: 'Ohne Kamera',
    touchMeans: 'Interessen, Altersgruppe und „Wir sind mehrere“ lassen sich immer auch antippen.',
    limit: 'Längste Dauer einer Sitzung',
    duration: (seconds: number) =>
      seconds < 120 && seconds % 60 !== 0
        ? `${seconds} s`
        : `${new Intl.NumberFormat('de', { maximumFractionDigits: 1 }).format(seconds / 60)} min`,
    area: 'Wohin die Kamera schaut',
    areaMeans: 'Außerhalb des markierten Bereichs wird nichts angesehen.',
    areaGo: 'Bereich einrichten',
  },

  wording: {
    title: 'Was Kunden lesen',
    intro:
      'Der Wortlaut vor dem Ja, mit Ihrem Namen und Ihrer Dauer. Er gehört zum Programm und lässt sich hier nicht ändern.',
    language: 'Sprache',
    draftMark: (name: string) => `${name} (Entwurf)`,
    draft: (language: Language): string =>
      language === 'de-simple'
        ? 'Entwurf: noch nicht von einer Prüfgruppe gelesen, die Leichte Sprache braucht.'
        : 'Entwurf: noch von niemandem geprüft, der diese Sprache von klein auf spricht.',
    invitation: 'Die Einladung',
    sheet: 'Die Frage',
    answers: 'Die Antworten',
    during: 'Solange die Kamera an ist',
    ended: 'Am Ende',
    details: '„Was passiert genau?“',
    noShop:
      'Noch kann hier nicht stehen, wer fragt: Name oder Kontakt fehlt auf der Seite „Laden und Sprache“. Bis dahin wird keine Kamera angeboten.',
  },

  rules: {
    title: 'Regeln des Pakets',
    intro:
      'Von oben nach unten: die erste, die zutrifft, gilt. Sie gelten nur für Personen, die zugestimmt oder getippt haben. Das Paket bringt sie mit.',
    none: 'Dieses Paket hat keine Regeln: auch nach einer Zustimmung läuft das allgemeine Programm.',
    unknown: 'Es ist kein Paket geladen.',
    when: (clause: string) => `Wenn ${clause}, zeige`,
    tooLong: 'Wenn eine Bedingung zutrifft, die für einen Satz zu lang ist, zeige',
    interest: (label: string) => `jemand „${apart(label)}“ antippt`,
    noInterest: (label: string) => `niemand „${apart(label)}“ antippt`,
    and: ' und ',
    or: ' oder ',
    atOnce: 'sofort',
    atEnd: 'nach dem laufenden Beitrag',
    holdFor: (seconds: number) => `bleibt mindestens ${count(seconds, 'Sekunde', 'Sekunden')}`,
    cooldown: (seconds: number) => `ruht danach ${count(seconds, 'Sekunde', 'Sekunden')}`,
    clauses,
    notClauses,
    more: (n: number) =>
      `Und ${count(n, 'weitere Regel, die', 'weitere Regeln, die')} hier nicht mehr gezeigt ${n === 1 ? 'wird' : 'werden'}.`,
    place: (n: number) => `Regel ${n}`,
    showAll: (n: number) => `Alle ${n} Regeln zeigen`,
    showLess: 'Weniger zeigen',
  },

  simulator: {
    title: 'Ausprobieren',
    intro:
      'Stellen Sie sich jemanden vor: was liefe jetzt, und warum? Am Bildschirm ändert sich nichts, und nichts davon wird aufgeschrieben.',
    by: 'Woher die Wörter kommen',
    camera: 'Von der Kamera',
    touch: 'Durch Antippen',
    names: {
      audience: 'Wie viele',
      attention: 'Blick',
      dwell: 'Dauer',
      distance: 'Abstand',
      ageBand: 'Alter',
    },
    values,
    unknown: 'keine Angabe',
    interests: 'Interessen',
    noInterests: 'Dieses Paket bietet keine Interessen an.',
    adults: (categories: readonly RestrictedCategory[]) =>
      `nur für Erwachsene: ${categories.map((category) => subjectWords.de[category]).join(', ')}`,
    noAge: 'Die Kamera schätzt kein Alter: Das ist oben ausgeschaltet.',
    plays: 'Es liefe',
    because: 'Warum',
    rule: (n: number) => `Regel ${n} trifft zu:`,
    restsOn: (words: string) => `Dafür reicht: ${words}.`,
    general: 'Keine Regel trifft zu. Es bliebe beim allgemeinen Programm:',
    cannot: 'Was zutrifft, hat jetzt nichts, das gezeigt werden kann. Es bliebe beim allgemeinen Programm:',
    interrupted: 'Das Paket unterbricht jetzt alles andere, auch die Regeln:',
    passed: (rules: string) => `Trifft auch zu, hat aber jetzt nichts zu zeigen: ${rules}.`,
    later: (rules: string) => `Trifft auch zu, steht aber weiter unten: ${rules}.`,
    startOver: 'Von vorn',
    nothing: 'Das eingebaute Bild',
    onlyThink: 'Die Personalisierung ist aus: Gefragt wird niemand. Hier lässt sich trotzdem ausprobieren.',
  },
}
export type PersonalizationWords = typeof personalizationInGerman
