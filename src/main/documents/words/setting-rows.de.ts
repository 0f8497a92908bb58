import { subjectWords } from '../../../contract/subject-words.ts'

const contrast = (text: string, place: string, size: string) => [text, size, place].join(', ')

const percent = new Intl.NumberFormat('de', { style: 'percent' })

/** The settings that hold, as a table, in German. */
export const settingRowsInGerman = {
  heading: 'Einstellungen, die jetzt gelten',
  means: 'Alles, was sich einstellen lässt, ohne die PIN.',
  names: {
    shop: 'Verantwortlicher Laden',
    contact: 'Kontakt',
    reach: 'Können Kunden den Bildschirm berühren oder eine Taste drücken?',
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
    line: 'Paketreihe, der das Gerät folgt',
    stickFolders: 'Ordner, unter denen Sticks erscheinen',
    stickFileSystems: 'Dateisysteme, an denen Sticks erkannt werden',
    subjects: 'Bestätigte heikle Themen',
    kept: 'Pakete, die mindestens auf dem Gerät bleiben',
    unsigned: 'Inhalte ohne bekannte Unterschrift werden angenommen',
    keys: 'Tasten: fragen, Stopp, Einstellungen',
  },
  values: {
    subjects: subjectWords.de,
    yesOrNo: (yes: boolean): string => (yes ? 'ja' : 'nein'),
    reach: {
      unasked: 'noch nicht beantwortet: niemand wird gefragt',
      touch: 'ja, den Bildschirm',
      button: 'ja, eine Taste',
      none: 'nein: niemand wird gefragt, keine Kamera',
    },
    none: { folder: 'keiner', several: 'keine' },
    percent: (share: number) => percent.format(share),
    lineOfActive: 'die des Pakets, das läuft',
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
    sound: (share: number, steps: number) => `${percent.format(share)}${steps > 0 ? ', je nach Uhrzeit leiser' : ''}`,
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
}

export type SettingRowsWords = typeof settingRowsInGerman
