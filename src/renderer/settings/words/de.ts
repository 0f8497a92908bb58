import { counting } from '../../../contract/counting.ts'
import { areaInGerman } from './area.de.ts'
import { calendarInGerman } from './calendar.de.ts'
import { cameraInGerman } from './camera.de.ts'
import { contentInGerman } from './content.de.ts'
import { editorInGerman } from './editor.de.ts'
import { faultsInGerman } from './faults.de.ts'
import { figuresInGerman } from './figures.de.ts'
import { firstStartInGerman } from './first-start.de.ts'
import { displayInGerman, hoursInGerman } from './hours.de.ts'
import { nowInGerman } from './now.de.ts'
import { personalizationInGerman } from './personalization.de.ts'
import { pinInGerman } from './pin.de.ts'
import { privacyInGerman } from './privacy.de.ts'
import { recoveryInGerman } from './recovery.de.ts'
import { refusalsInGerman } from './refusals.de.ts'
import { reportsInGerman } from './reports.de.ts'
import { screenInGerman } from './screen.de.ts'
import { staffPinInGerman } from './staff-pin.de.ts'
import { systemInGerman } from './system.de.ts'
import { updateInGerman } from './update.de.ts'
import { weekInGerman } from './week.de.ts'

const count = counting('de')

/** Every sentence of the settings window, in German. Its shape is what each further language has to fill. */
export const de = {
  title: 'Einstellungen',
  lock: 'Sperren',
  close: 'Schließen',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  timeWrong: 'Bitte eine Uhrzeit eingeben, zum Beispiel 8:30.',
  languages: 'Sprache',

  pages: {
    label: 'Seiten der Einstellungen',
    now: 'Jetzt',
    content: 'Inhalte',
    hours: 'Öffnungszeiten',
    display: 'Bildschirm und Ton',
    shop: 'Laden und Sprache',
    personalization: 'Personalisierung',
    camera: 'Kamera',
    privacy: 'Datenschutz',
    reports: 'Berichte',
    system: 'System',
  },

  pageBroke: {
    what: 'Diese Seite lässt sich gerade nicht anzeigen.',
    means:
      'Alles andere läuft weiter, auch der Bildschirm. Versuchen Sie es noch einmal, oder öffnen Sie eine andere Seite. Kommt es wieder vor, sagen Sie es der Person, die den Player betreut: Der Grund steht im Protokoll.',
    again: 'Noch einmal versuchen',
  },

  firstStart: firstStartInGerman,

  recovery: recoveryInGerman,

  staffPin: staffPinInGerman,

  pin: pinInGerman,

  freely: {
    on: 'Personalisierung ist an. Ausschalten geht ohne PIN.',
    off: 'Personalisierung ist aus. Einschalten geht mit der PIN.',
    turnOff: 'Personalisierung ausschalten',
  },

  now: nowInGerman,

  hours: hoursInGerman,

  display: displayInGerman,

  attention: {
    title: 'Zustand',
    fine: 'Alles in Ordnung',
    fineMeans: 'Es gibt nichts zu tun.',
    count: (n: number) => count(n, 'Hinweis', 'Hinweise'),
    since: (time: string) => `Seit ${time}`,
    understood: 'Verstanden',
    faults: faultsInGerman,
  },

  personalization: personalizationInGerman,

  calendar: calendarInGerman,

  week: weekInGerman,

  camera: cameraInGerman,

  area: areaInGerman,

  training: {
    title: 'Üben',
    intro: 'Spielen Sie eine Sitzung durch, wie ein Kunde sie erlebt, mit einem gezeichneten Gesicht.',
    label: 'Übungsbetrieb',
    off: 'Die Kamera bleibt dabei aus. Quer über dem Bildschirm steht ÜBUNG. Nach 15 Minuten endet es von selbst.',
    on: 'Läuft. Kunden sehen ÜBUNG quer über dem Bildschirm. Die Kamera bleibt aus.',
  },

  shop: {
    title: 'Laden',
    intro: 'Beides lesen Kunden, bevor sie zustimmen.',
    name: 'Name des Ladens',
    nameEmpty: 'Ohne Namen wissen Kunden nicht, wer sie fragt, und keine Kamera wird angeboten.',
    contact: 'Kontakt bei Fragen',
    contactHint: 'Zum Beispiel Telefon oder E-Mail',
    contactEmpty: 'Ohne Kontakt können Kunden niemanden fragen, und keine Kamera wird angeboten.',
    tooLong: (most: number, now: number) => `Höchstens ${most} Zeichen, jetzt sind es ${now}. Bitte kürzen.`,
  },

  screen: screenInGerman,

  system: systemInGerman,

  player: {
    title: 'Dieses Gerät',
    version: 'Version',
    host: 'Läuft mit',
    engine: 'Bilderkennung',
    engineNone: 'Noch nicht gestartet. Sie startet mit der ersten Sitzung.',
    engines: { 'tfjs-node': 'TensorFlow, nativ', 'wasm-simd': 'WebAssembly mit SIMD', wasm: 'WebAssembly' },
    engineReasons: {
      'native-loaded': 'Die schnelle Fassung ist installiert.',
      'native-not-installed': 'Die schnelle Fassung ist hier nicht installiert. Das genügt.',
      'native-broken': 'Die schnelle Fassung ließ sich nicht laden. Es geht auch so.',
    },
  },

  content: contentInGerman,

  editor: editorInGerman,

  privacy: privacyInGerman,
  update: updateInGerman,

  reports: reportsInGerman,

  figures: figuresInGerman,

  changed: {
    shop: 'Laden geändert',
    appearance: 'Sprache am Bildschirm geändert',
    staff: 'Sprache dieses Fensters geändert',
    screen: 'Bildschirm geändert',
    display: 'Bildschirm geändert',
    hours: 'Öffnungszeiten geändert',
    sound: 'Ton geändert',
    personalization: 'Personalisierung geändert',
    camera: 'Kamera geändert',
    content: 'Quellen für Inhalte geändert',
    back: 'Wieder wie vorher',
  },

  refusals: refusalsInGerman,
}

export type Words = typeof de
