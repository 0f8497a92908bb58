import { contentInGerman } from './content.de.ts'
import { editorInGerman } from './editor.de.ts'
import { faultsInGerman } from './faults.de.ts'
import { figuresInGerman } from './figures.de.ts'
import { firstStartInGerman } from './first-start.de.ts'
import { displayInGerman, hoursInGerman } from './hours.de.ts'
import { nowInGerman } from './now.de.ts'
import { personalizationInGerman } from './personalization.de.ts'
import { privacyInGerman } from './privacy.de.ts'
import { recoveryInGerman } from './recovery.de.ts'
import { reportsInGerman } from './reports.de.ts'
import { staffPinInGerman } from './staff-pin.de.ts'
import { systemInGerman } from './system.de.ts'
import { updateInGerman } from './update.de.ts'
import { weekInGerman } from './week.de.ts'

const plural = new Intl.PluralRules('de')
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`

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
    reports: 'Nachweise',
    system: 'System',
  },

  firstStart: firstStartInGerman,

  recovery: recoveryInGerman,

  staffPin: staffPinInGerman,

  pin: {
    label: 'PIN',
    chooseTitle: 'PIN für dieses Gerät festlegen',
    chooseIntro:
      'Mit der PIN öffnen Sie später diese Einstellungen. Nehmen Sie 4 bis 12 Ziffern und schreiben Sie sie auf.',
    repeatTitle: 'Noch einmal zur Sicherheit',
    repeatIntro: 'Geben Sie dieselbe PIN ein zweites Mal ein.',
    next: 'Weiter',
    set: 'PIN festlegen',
    unlockTitle: 'Einstellungen öffnen',
    unlockIntro: 'Geben Sie die PIN dieses Geräts ein.',
    unlock: 'Öffnen',
    startOver: 'Von vorn',
    keypad: 'Ziffernblock',
    deleteDigit: 'Letzte Ziffer löschen',
    entered: (n: number) => count(n, 'Ziffer eingegeben', 'Ziffern eingegeben'),
    different: 'Die beiden Eingaben waren verschieden. Bitte beginnen Sie noch einmal.',
    tooShort: (least: number) => `Es fehlen noch Ziffern: mindestens ${least}.`,
    wait: (time: string) => `Zu viele Fehlversuche. Der nächste Versuch geht in ${time}.`,
    changeTitle: 'PIN ändern',
    changeIntro: 'Wer die PIN kennt, kann alles in diesen Einstellungen ändern.',
    change: 'PIN ändern',
    current: 'Bisherige PIN',
    next1: 'Neue PIN',
    next2: 'Neue PIN wiederholen',
    digits: (least: number, most: number) => `${least} bis ${most} Ziffern, nichts anderes.`,
    notSame: 'Das ist nicht dieselbe PIN wie darüber.',
    changed: 'Die PIN ist geändert.',
    cancel: 'Abbrechen',
  },

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
    faults: faultsInGerman,
  },

  personalization: personalizationInGerman,

  week: weekInGerman,

  camera: {
    title: 'Kamera',
    off: 'Die Kamera ist aus',
    offMeans: 'Sie geht nur an, wenn ein Kunde zustimmt.',
    on: 'Die Kamera ist an',
    onMeans: 'Am Bildschirm hat jemand zugestimmt: ein Kunde, oder Sie selbst beim Ausprobieren.',
    which: 'Welche Kamera',
    whichMeans: 'Fehlt die gewählte Kamera, nimmt das Gerät keine andere.',
    first: 'Die erste, die angeschlossen ist',
    notThere: 'Gerade nicht angeschlossen',
    namesUnknown: 'Dieses System nennt die Namen der Kameras nicht. Genommen wird die erste, die angeschlossen ist.',
    rotation: 'Kamera ist gedreht um',
    rotationMeans: 'Steht die Kamera hochkant, wählen Sie 90° oder 270°.',
    degrees: (degrees: number) => `${degrees}°`,
    mirror: 'Bild spiegeln',
    mirrorMeans: 'Falls die Kamera über einen Spiegel schaut.',
  },

  area: {
    title: 'Bereich vor dem Bildschirm',
    intro: 'Nur was im Rahmen liegt, wird angesehen. Alles andere wird abgeschnitten, bevor irgendetwas geschieht.',
    outside: 'Wird nicht angesehen',
    inside: 'Hier stehen Kunden',
    move: 'Ganzen Bereich verschieben',
    edges: { left: 'Linker Rand', right: 'Rechter Rand', top: 'Oberer Rand', bottom: 'Unterer Rand' },
    at: (percent: number, lying: boolean) => `${percent} % von ${lying ? 'links' : 'oben'}`,
    size: (width: number, height: number) => `${width} % der Breite, ${height} % der Höhe.`,
    hint: 'Gezeichnet, wie die Kamera schaut. Ränder ziehen, oder antippen und Pfeiltasten drücken.',
    reset: 'Wieder wie am Anfang',
    try: 'Am Bildschirm ausprobieren',
    tryMeans:
      'Stellen Sie sich dorthin, wo Kunden stehen. Ob die Kamera Sie gut findet, steht in Worten am Bildschirm und hier; ein Bild sehen Sie nie. Ist es derselbe Bildschirm, macht dieses Fenster solange Platz und kommt danach von selbst wieder.',
    armed: 'Drücken Sie jetzt am Bildschirm auf den Knopf',
    armedMeans: 'Stimmen Sie zu wie ein Kunde. Ohne Ihr Ja bleibt die Kamera aus. Nach zwei Minuten ist es vorbei.',
    looking: 'Die Kamera sucht …',
    done: 'Fertig',
    words: {
      'no-face': {
        what: 'Kein Gesicht',
        todo: 'Stellen Sie sich vor den Bildschirm. Steht dort schon jemand, richten Sie die Kamera dorthin.',
      },
      'too-small': {
        what: 'Zu weit weg',
        todo: 'Gehen Sie näher heran. Stehen Kunden immer so weit, muss die Kamera näher zu ihnen.',
      },
      outside: {
        what: 'Über den Rand',
        todo: 'Das Gesicht ragt aus dem Bereich. Verschieben Sie den Bereich oder einen seiner Ränder.',
      },
      good: {
        what: 'Gut so',
        todo: 'An dieser Stelle findet die Kamera ein Gesicht. Probieren Sie auch den Platz links und rechts davon.',
      },
      'second-face': {
        what: 'Mehr als eine Person',
        todo: 'Bitten Sie die anderen zur Seite, oder machen Sie den Bereich schmaler.',
      },
      'too-dark': {
        what: 'Zu dunkel',
        todo: 'Machen Sie mehr Licht. Eine Lampe hinter der Kamera hilft, ein Fenster hinter dem Kunden schadet.',
      },
      'turned-camera': {
        what: 'Die Kamera ist gedreht',
        todo: 'Ändern Sie oben „Kamera ist gedreht um“, bis hier etwas anderes steht.',
      },
    },
  },

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
    nameEmpty: 'Ohne Namen wissen Kunden nicht, wer sie fragt.',
    contact: 'Kontakt bei Fragen',
    contactHint: 'Zum Beispiel Telefon oder E-Mail',
    contactEmpty: 'Ohne Kontakt können Kunden niemanden fragen.',
    tooLong: (most: number, now: number) => `Höchstens ${most} Zeichen, jetzt sind es ${now}. Bitte kürzen.`,
  },

  screen: {
    title: 'Was Kunden berühren können',
    language: 'Sprache am Bildschirm',
    languageMeans: 'So fragt das Gerät. Kunden wählen auf dem Blatt eine andere.',
    staffLanguage: 'Sprache dieses Fensters',
    diagonal: 'Diagonale in Zoll',
    diagonalMeans: (centimetres: number) =>
      `${centimetres} cm von Ecke zu Ecke. Danach richtet sich die Größe der Knöpfe.`,
    diagonalWrong: (least: number, most: number) => `Bitte eine Zahl von ${least} bis ${most}, zum Beispiel 32.`,
    reach: 'Können Menschen diesen Bildschirm oder einen Knopf berühren?',
    reachMeans: 'Solange das nicht beantwortet ist, wird niemand gefragt.',
    reaches: {
      touch: { label: 'Ja, den Bildschirm', description: 'Kunden tippen auf das Glas.' },
      button: { label: 'Ja, einen Knopf daneben', description: 'Kunden drücken Tasten am Gerät.' },
      none: {
        label: 'Nein',
        description: 'Zum Beispiel im Schaufenster. Dann gibt es keine Einladung und keine Kamera.',
      },
    },
  },

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

  refusals: {
    'call-unknown': 'Das kennt dieses Gerät nicht.',
    'call-not-allowed': 'Das geht hier gerade nicht.',
    'arguments-invalid': 'Diese Eingabe hat das Gerät nicht verstanden.',
    locked: 'Die Einstellungen sind gesperrt. Bitte öffnen Sie sie mit der PIN.',
    'pin-wrong': 'Das war nicht die richtige PIN.',
    'pin-wait':
      'Zu viele Fehlversuche. Warten Sie: beim ersten Mal eine halbe Minute, nach jedem weiteren doppelt so lange, höchstens 15 Minuten.',
    'pin-unset': 'Es ist noch keine PIN festgelegt.',
    'manager-only': 'Das geht nur mit der PIN der Leitung.',
    'pin-taken':
      'Das ist schon die andere PIN dieses Geräts: Eine öffnet alles, eine nur zwei Seiten. Nehmen Sie eine andere.',
    'code-wrong': 'Das war nicht der Notfallcode.',
    'setting-invalid': 'So lässt sich das nicht einstellen. Es bleibt wie vorher.',
    'disk-full':
      'Auf dem Datenträger ist kein Platz mehr. Räumen Sie auf der Seite „Inhalte“ auf, oder nehmen Sie einen anderen Ordner.',
    'day-invalid': 'Dieser Tag kommt erst noch, oder er ist mehr als 400 Tage her.',
    'work-failed':
      'Das ist abgebrochen, und es blieb nichts Halbes zurück. Versuchen Sie es noch einmal; bleibt es dabei, rufen Sie Ihre Technik.',
    'not-saved':
      'Dort ließ es sich nicht speichern. Vielleicht ist der Ort schreibgeschützt: Nehmen Sie einen anderen Ordner.',
    'stick-gone': 'Der Stick ist nicht mehr da. Stecken Sie ihn wieder ein und kopieren Sie noch einmal.',
    'stick-full': 'Auf dem Stick ist zu wenig Platz. Es wurde nichts kopiert: Nehmen Sie einen anderen.',
    'stick-read-only': 'Der Stick ist schreibgeschützt. Lösen Sie den Schutz, oder nehmen Sie einen anderen.',
    'backup-invalid':
      'Das ist keine gesicherte Datei mit Einstellungen, oder sie ist beschädigt. Es bleibt alles, wie es war.',
    'file-unreadable':
      'Dort ist keine Datei, die sich lesen lässt. Prüfen Sie den Pfad, und ob der Stick steckt. Es bleibt alles, wie es war.',
    'nothing-chosen': 'Keine Datei gewählt.',
    'import-running': 'Gerade wird ein Paket eingespielt. Warten Sie, bis es fertig ist, oder brechen Sie es ab.',
    'key-invalid': 'Das ist kein öffentlicher Schlüssel von minisign.',
    'key-known': 'Diesem Schlüssel vertraut das Gerät schon.',
    'path-invalid': 'Bitte geben Sie den ganzen Pfad an, von „/“ oder vom Laufwerk an.',
    'store-damaged':
      'Ein Inhaltsverzeichnis ist beschädigt, darum lässt sich nicht sagen, was gebraucht wird. Spielen Sie das Paket noch einmal ein.',
    'store-not-written':
      'Der Player konnte nicht auf seinen eigenen Speicher schreiben. Was läuft, läuft weiter. Rufen Sie die Technik.',
    'draft-not-kept':
      'Das ließ sich nicht speichern: Es bleibt, bis das Gerät ausgeht. Ist kaum noch Platz, räumen Sie auf der Seite „Inhalte“ auf.',
    'draft-empty': 'Es ist noch kein Bild und kein Film darin.',
    'playlist-gone':
      'Die Playlist, mit der sie zusammengehören soll, läuft hier nicht mehr. Wählen Sie unter „Wann“ etwas anderes.',
    'playlist-too-long':
      'Diese Playlist ist zu lang für den Editor. Lassen Sie sie von denen ändern, die Ihre Pakete machen.',
    'secret-key-invalid':
      'Das ist kein geheimer Schlüssel von minisign, oder er ist beschädigt. Es wurde nichts gespeichert.',
    'password-wrong': 'Das Passwort öffnet diesen Schlüssel nicht. Es wurde nichts gespeichert.',
    'not-now': 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
    internal: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
}

export type Words = typeof de
