import { counting } from '../../../contract/counting.ts'
import { subjectWords } from '../../../contract/subject-words.ts'
import type { FileNote } from '../../../contract/views/editor-view.ts'
import { apart } from '../../ui/apart.ts'

const count = counting('de')

const notes: Readonly<Record<FileNote, string>> = {
  'type-unknown': 'Nicht genommen: Der Player zeigt JPEG, PNG, WebP, AVIF, GIF und SVG, und Filme als MP4 oder WebM.',
  unreadable: 'Nicht genommen: Die Datei lässt sich nicht lesen.',
  'no-space': 'Nicht genommen: Auf diesem Gerät ist zu wenig Platz frei. Unter „Speicher“ lässt sich aufräumen.',
  'too-many': 'Nicht genommen: Die Playlist ist voll.',
  'nothing-there': 'Dort liegt kein Bild und kein Film.',
  'length-unknown': 'Genommen, aber der Film sagt nicht, wie lang er ist. Sehen Sie sich die Vorschau an.',
  'may-not-play': 'Genommen, aber vielleicht läuft der Film hier nicht. Sehen Sie sich die Vorschau an.',
  'not-kept':
    'Genommen, aber nicht gespeichert: Es bleibt, bis das Gerät ausgeht. Ist kaum noch Platz, räumen Sie unter „Speicher“ auf.',
}

/** The editor on the page on packages, in German. */
export const editorInGerman = {
  open: 'Playlist zusammenstellen',
  openMeans: 'Aus Ihren eigenen Bildern und Filmen, in wenigen Schritten.',
  goOn: (n: number) => `Weiter mit dem Entwurf (${count(n, 'Beitrag', 'Beiträge')})`,
  back: 'Zurück zu den Inhalten',

  items: 'Bilder und Filme',
  itemsIntro: 'Die Dateien werden kopiert: Den Stick können Sie danach abziehen.',
  loops: {
    sequential: 'Sie laufen in dieser Reihenfolge.',
    shuffle: 'Sie laufen gemischt: in jeder Runde alle, jedes Mal in anderer Folge.',
    weighted: 'Sie laufen gemischt, manche öfter als andere.',
  },
  fromStick: (name: string, files: number) => `Stick „${apart(name)}“: ${count(files, 'Datei', 'Dateien')} hinzufügen`,
  choose: 'Bilder und Filme wählen …',
  drop: 'Bilder und Filme hierher ziehen',
  path: 'Oder den Pfad einer Datei oder eines Ordners eintippen',
  pathHint: 'z. B. /media/stick/Herbst',
  pathWrong: 'Bitte den ganzen Pfad angeben: Er beginnt mit „/“ oder mit einem Laufwerk wie „E:\\“.',
  add: 'Hinzufügen',
  none: 'Noch nichts da',
  noneMeans: 'Stecken Sie einen Stick ein, oder ziehen Sie Dateien hierher.',
  sum: (items: number, minutes: string) => `${count(items, 'Beitrag', 'Beiträge')}, ${minutes}`,
  minutes: (milliseconds: number) => {
    const seconds = Math.round(milliseconds / 1000)
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  },
  seconds: (name: string) => `Sekunden für ${apart(name)}`,
  secondsWrong: (least: number, most: number) => `Bitte eine Zahl von ${least} bis ${most}.`,
  toItsEnd: 'bis zum Ende',
  validity: {
    over: (day: string) => `Nur bis ${day}: wird nicht mehr gezeigt`,
    later: (day: string) => `Erst ab ${day}`,
    until: (day: string) => `Bis ${day}`,
  },
  subject: (name: string) => `Worum es geht: ${apart(name)}`,
  subjectAsk: 'Geht es um eines davon?',
  subjectMeans:
    'Solche Beiträge sehen alle, oder wer es selbst antippt und erwachsen ist. Ein Kamerawort darf sie nicht aufrufen.',
  subjects: subjectWords.de,
  noSubject: 'Nichts davon',
  about: (subject: string) => `Thema: ${subject}`,
  subjectDone: 'Fertig',
  up: (name: string) => `${apart(name)} nach vorn`,
  down: (name: string) => `${apart(name)} nach hinten`,
  remove: (name: string) => `${apart(name)} herausnehmen`,
  drag: 'Ziehen zum Umordnen',
  moved: (name: string, place: number, of: number) => `${apart(name)} ist jetzt Nummer ${place} von ${of}.`,
  look: (name: string) => `Vorschau: ${apart(name)}`,
  everySeconds: 'Alle Bilder gleich lang, in Sekunden',
  undo: 'Letzte Änderung zurücknehmen',
  redo: 'Doch wieder so',
  clear: 'Von vorn beginnen',
  clearAsk: 'Von vorn beginnen?',
  clearMeans: (n: number) =>
    `Der Entwurf mit ${count(n, 'Beitrag', 'Beiträgen')} macht Platz für einen leeren. „Letzte Änderung zurücknehmen“ holt ihn zurück, wenn Sie es gleich danach drücken.`,
  clearYes: 'Von vorn beginnen',
  clearNo: 'Behalten',

  working: { taking: 'Wird kopiert', packing: 'Wird gepackt' },
  cancel: 'Abbrechen',
  notes: 'Dazu müssen Sie etwas wissen',
  note: notes,

  nameAndTimes: 'Name und Zeiten',
  name: 'Name der Playlist',
  nameHint: 'Zum Beispiel: Angebote im Herbst',
  nameLong: (most: number) => `Höchstens ${most} Zeichen.`,
  nameWrong: 'Der Name enthält Zeichen, die man nicht sieht. Bitte tippen Sie ihn neu.',
  when: 'Wann',
  whens: {
    alone: {
      label: 'Immer, und nichts anderes',
      description: 'Was jetzt läuft, macht Platz. Ein Tipp holt es zurück.',
    },
    times: {
      label: 'Nur zu bestimmten Zeiten',
      description: 'Sonst läuft weiter, was jetzt läuft.',
    },
    timesBefore: (title: string) => `Sonst läuft wieder „${apart(title)}“, wie davor.`,
    timesAlone: 'Sonst gibt es auf diesem Gerät nichts, was laufen könnte.',
    instead: (title: string) => ({
      label: `Statt „${apart(title)}“`,
      description: 'Zu denselben Zeiten. Alles andere bleibt.',
    }),
  },
  days: 'An diesen Tagen',
  wholeDay: 'Den ganzen Tag',
  wholeDayMeans: 'Sonst nur von einer Uhrzeit bis zu einer anderen.',
  from: 'Von',
  until: 'Bis',
  nextDay: 'Bis zum nächsten Tag.',
  ends: 'Mit einem letzten Tag',
  endsMeans: 'Sonst, bis Sie sie herausnehmen.',
  lastDay: 'Letzter Tag',
  lastDayMissing: 'Bitte einen Tag, zum Beispiel 24.12.2026.',
  lastDayOver: 'Dieser Tag ist vorbei.',
  called: 'Ein Kamerawort kann sie aufrufen',
  calledMeans: (subjects: string) =>
    `Darum darf nichts darin von ${subjects} handeln. Sagen Sie bei jedem Beitrag, worum es geht: Der Player prüft es.`,

  publish: 'Auf diesem Bildschirm zeigen',
  publishMeans: 'Sie läuft ab dem nächsten Beitrag. Ein Stick mit einem neuen Paket ersetzt sie.',
  preview: 'Vorschau',
  ask: 'Jetzt auf dem Bildschirm zeigen?',
  asks: {
    alone: (playing: string) =>
      `Was jetzt läuft, „${apart(playing)}“, hört mit dem nächsten Beitrag auf. Unter „Pakete auf diesem Gerät“ holt ein Tipp es zurück.`,
    aloneFirst: 'Sie ist das Erste, was dieser Bildschirm zeigt.',
    times: (otherwise: string) => `Zu diesen Zeiten läuft Ihre Playlist, sonst weiter „${apart(otherwise)}“.`,
    timesBefore: (otherwise: string) =>
      `Ihre Playlist läuft nur noch zu diesen Zeiten. Sonst läuft wieder „${apart(otherwise)}“, wie davor.`,
    lastDay: (day: string) => `Ihr letzter Tag ist der ${day}.`,
    instead: (title: string) => `Ihre Playlist läuft statt „${apart(title)}“. Alles andere bleibt.`,
  },
  noneShown: 'Nichts davon wird jetzt gezeigt',
  noneShownMeans:
    'Alle Beiträge sind vorbei oder kommen erst. Solange das so ist, ist es, als gäbe es diese Playlist nicht.',
  timesOver: 'Ihr letzter Tag ist vorbei: Sie wird nicht gezeigt',
  timesOverMeans: 'Setzen Sie vorher unter „Wann“ einen anderen.',
  yes: 'Zeigen',
  no: 'Noch nicht',

  save: 'Als Paket für andere Bildschirme',
  saveMeans: 'Eine Datei, die Sie mit einem Stick zu einem anderen Player tragen.',
  sign: 'Mit einem eigenen Schlüssel unterschreiben',
  signMeans:
    'Ein geheimer Schlüssel von minisign. Player, die ihm vertrauen und sonst nichts geschickt bekommen, fragen dann nicht nach.',
  signDialog:
    'Auf diesem Gerät gibt es keinen Dialog, um einen Schlüssel zu wählen. „askfirst sign“ unterschreibt auch später.',
  password: 'Passwort des Schlüssels',
  passwordHint: 'Leer lassen, wenn er keines hat.',
  saveHere: 'Auf diesem Gerät speichern',
  saveElsewhere: 'Anderswo speichern …',
  saved: (size: string) => `Gespeichert, ${size}`,
  signedBy: (key: string) => `Unterschrieben mit dem Schlüssel ${key}.`,
  unsigned: 'Nicht unterschrieben: Der andere Player fragt nach der PIN.',
  refused: 'Daraus lässt sich kein Paket machen',

  stage: {
    title: (name: string) => `Vorschau: ${apart(name)}`,
    at: (place: number, of: number) => `${place} von ${of}`,
    previous: 'Vorheriger',
    next: 'Nächster',
    pause: 'Anhalten',
    goOn: 'Weiterspielen',
    close: 'Schließen',
    picture: 'So sieht der Beitrag aus',
    cannot: 'Dieser Beitrag lässt sich hier nicht zeigen.',
    silent: 'Ohne Ton.',
    mixed: 'Auf dem Bildschirm in anderer Folge.',
    more: (n: number) => `${count(n, 'weiterer Beitrag fehlt', 'weitere Beiträge fehlen')} in dieser Vorschau.`,
  },

  playlists: {
    title: 'Was jetzt läuft',
    intro: (n: number) => `${count(n, 'Playlist', 'Playlists')} in diesem Paket`,
    items: (n: number) => count(n, 'Beitrag', 'Beiträge'),
    find: 'Playlist suchen',
    noneFound: 'Keine Playlist heißt so.',
    more: (n: number) => `${count(n, 'weitere', 'weitere')} zeigen`,
    look: (title: string) => `Vorschau: ${apart(title)}`,
    edit: 'Bearbeiten',
    tooLong: (most: number) => `Länger als ${most} Beiträge: Hier lässt sie sich nicht bearbeiten.`,
    editNamed: (title: string) => `Bearbeiten: ${apart(title)}`,
    replace: 'Den Entwurf ersetzen?',
    replaceMeans: (title: string) =>
      `Im Editor liegt schon ein Entwurf. Er macht Platz für „${apart(title)}“; „Letzte Änderung zurücknehmen“ holt ihn zurück.`,
    replaceYes: 'Ersetzen',
    replaceNo: 'Behalten',
    called: 'Ein Kamerawort kann sie aufrufen.',
    added: 'Hier hinzugefügt.',
    takeOut: 'Herausnehmen',
    takeOutNamed: (title: string) => `Herausnehmen: ${apart(title)}`,
    takeOutAsk: 'Diese Playlist herausnehmen?',
    takeOutMeans: (title: string) =>
      `„${apart(title)}“ läuft ab dem nächsten Beitrag nicht mehr. Alles andere bleibt. Unter „Pakete auf diesem Gerät“ holt ein Tipp sie zurück.`,
    takeOutYes: 'Herausnehmen',
    takeOutNo: 'Behalten',
  },
}

export type EditorWords = typeof editorInGerman
