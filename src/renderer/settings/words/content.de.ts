import { counting } from '../../../contract/counting.ts'
import { subjectWords } from '../../../contract/subject-words.ts'
import type { PackageDoubt } from '../../../contract/views/content-view.ts'
import { apart } from '../../ui/apart.ts'

const count = counting('de')

type Question = { readonly what: string; readonly means: string }

const questions: Readonly<Record<PackageDoubt | 'line-stays', Question>> = {
  'signature-missing': {
    what: 'Niemand hat es unterschrieben.',
    means: 'Das Gerät kann nicht wissen, von wem es kommt und ob es unterwegs geändert wurde.',
  },
  'key-unknown': {
    what: 'Der Schlüssel, mit dem es unterschrieben ist, gehört hier zu keinem vertrauten Absender.',
    means: 'Kennen Sie den Absender, fügen Sie lieber seinen Schlüssel hinzu: Dann gilt er für alle seine Pakete.',
  },
  'other-line': {
    what: 'Es gehört zu einer anderen Paketreihe als der, die dieses Gerät zeigt.',
    means: 'Danach folgt das Gerät dieser anderen Reihe und lehnt die bisherige ab.',
  },
  'line-stays': {
    what: 'Es wurde an einem anderen Bildschirm zusammengestellt.',
    means:
      'Dieser Bildschirm zeigt es, bis das nächste Paket seiner eigenen Reihe kommt. Dieser Reihe folgt das Gerät weiter.',
  },
  'version-not-newer': {
    what: 'Es ist nicht neuer als das Paket, das jetzt läuft.',
    means: 'Der Bildschirm zeigt danach den älteren Stand.',
  },
  'rolled-back': {
    what: 'Von dieser Version ist hier schon jemand zurückgegangen.',
    means: 'Prüfen Sie vorher, ob der Grund von damals behoben ist.',
  },
  'subject-unconfirmed': {
    what: 'Es enthält ein heikles Thema, das hier noch niemand bestätigt hat.',
    means:
      'Welches, steht oben. Mit der PIN bestätigen Sie, dass es in diesem Laden gezeigt werden darf; spätere Pakete damit kommen dann ohne Frage.',
  },
}

/** The page on packages, in German. */
export const contentInGerman = {
  version: (n: number) => `Version ${n}`,
  files: (n: number) => count(n, 'Datei', 'Dateien'),
  signers: {
    trusted: 'Unterschrieben mit einem vertrauten Schlüssel',
    'key-unknown': 'Unterschrieben mit einem Schlüssel, den dieses Gerät nicht kennt',
    unsigned: 'Nicht unterschrieben',
  },
  facts: {
    line: 'Paketreihe (Kennung)',
    made: 'Zusammengestellt',
    taken: 'Hier eingespielt',
    size: 'Umfang',
    signer: 'Unterschrift',
    holds: 'Inhalt',
    restricted: 'Heikle Themen',
  },

  packages: {
    title: 'Pakete auf diesem Gerät',
    active: 'Läuft jetzt',
    previous: 'Lief davor',
    left: 'Zurückgestellt',
    kept: 'Älter',
    untitled: 'Titel nicht lesbar: Das Inhaltsverzeichnis ist beschädigt.',
    none: 'Noch kein Paket',
    noneMeans: 'Bis eines kommt, läuft das mitgelieferte Beispiel oder der Ordner, mit dem der Player gestartet wurde.',
    goBack: 'Dieses wieder zeigen',
    goBackMeans: 'Der Wechsel kommt mit dem nächsten Beitrag. Es geht nichts verloren.',
    goForward: 'Doch wieder dieses',
    leftMeans: 'Von selbst wird es nicht wieder genommen. Ein neueres schon.',
    importing: 'Gerade wird ein Paket eingespielt. Wechseln geht, sobald das fertig oder abgebrochen ist.',
  },

  bring: {
    title: 'Paket einspielen',
    intro: 'Eine Datei mit der Endung .askfirst, oder ein Paketordner. Was läuft, läuft dabei weiter.',
    chooseFile: 'Datei wählen …',
    chooseFolder: 'Ordner wählen …',
    path: 'Pfad eintippen oder einfügen',
    pathHint: 'z. B. /media/stick/herbst.askfirst',
    pathWrong: 'Bitte den ganzen Pfad: Er beginnt mit „/“ oder mit einem Laufwerk wie „E:\\“.',
    import: 'Einspielen',
    drop: 'Eine Datei oder einen Ordner hierher ziehen',
    looking: (name: string) => `„${apart(name)}“ wird angesehen …`,
    cancel: 'Abbrechen',
    dismiss: 'Schließen',
    file: (name: string) => `Datei: ${apart(name)}`,
    forMakers: 'Für alle, die das Paket gemacht haben (englisch)',
  },

  course: {
    found: (name: string) => `Wartet: ${apart(name)}`,
    checking: (name: string) => `Wird geprüft: ${apart(name)}`,
    copying: (name: string) => `Wird kopiert: ${apart(name)}`,
    copied: (done: string, total: string) => `${done} von ${total}`,
    left: (seconds: number) =>
      seconds < 60
        ? 'noch weniger als eine Minute'
        : `noch etwa ${count(Math.ceil(seconds / 60), 'Minute', 'Minuten')}`,
    cancel: 'Abbrechen',
    activated: (title: string) => `„${apart(title)}“ ist eingespielt und läuft ab dem nächsten Beitrag.`,
    repaired: (title: string) => `„${apart(title)}“ war schon da. Was beschädigt war, ist ersetzt.`,
    'already-active': (title: string) => `„${apart(title)}“ läuft schon. Es ist nichts zu tun.`,
    waiting: (n: number) => `${count(n, 'weiteres Paket wartet', 'weitere Pakete warten')}.`,
    anyway: 'Trotzdem ansehen …',
    again: 'Noch einmal versuchen',
  },

  confirm: {
    title: 'Dieses Paket trotzdem einspielen?',
    holds: (playlists: number, items: number) =>
      `${count(playlists, 'Playlist', 'Playlists')} mit ${count(items, 'Beitrag', 'Beiträgen')}`,
    doubts: 'Das sollten Sie wissen',
    questions,
    restricted: subjectWords.de,
    none: 'Keine angegeben',
    pin: 'Wenn ja, geben Sie die PIN ein.',
    yes: 'Einspielen',
    no: 'Nicht einspielen',
  },

  history: {
    title: 'Verlauf',
    none: 'Bisher kam hier nichts an.',
    kinds: {
      taken: 'Eingespielt',
      refused: 'Abgelehnt',
      'went-back': 'Zum vorigen Paket gewechselt',
      'went-forward': 'Wieder das zurückgestellte genommen',
    },
    origins: {
      stick: (name: string) => `vom Stick: ${apart(name)}`,
      inbox: (name: string) => `aus dem Ordner: ${apart(name)}`,
      chosen: (name: string) => `hier gewählt: ${apart(name)}`,
      draft: (name: string) => `hier zusammengestellt: ${apart(name)}`,
    },
    all: (n: number) => `Alle ${n} zeigen`,
    fewer: 'Weniger zeigen',
  },

  sources: {
    title: 'Woher Pakete kommen',
    forTechnicians: 'Ordner, Paketreihe und Sticks: für die Technik',
    sticks: 'Pakete von Sticks nehmen',
    sticksOn: 'Wer einen Stick einsteckt, sieht auf dem Bildschirm, was damit geschieht.',
    sticksOff: 'Sticks werden nicht beachtet.',
    stickFolders: 'Ordner, unter denen Sticks erscheinen',
    stickFoldersMeans:
      'Unter Linux und macOS. Mehrere trennen Sie mit Kommas. Unter Windows zählt, was sich abziehen lässt, und eine Festplatte nur, wenn sie hier steht: D:\\',
    stickFoldersWrong: (entry: string) =>
      `„${apart(entry)}“ ist kein ganzer Pfad: Er beginnt mit „/“ oder mit einem Laufwerk wie „E:\\“.`,
    stickFileSystems: 'Dateisysteme, an denen Sticks erkannt werden',
    stickFileSystemsMeans: 'Nur unter Linux, so wie das System sie nennt. Mehrere trennen Sie mit Kommas.',
    stickFileSystemsWrong: (entry: string) =>
      `„${apart(entry)}“ ist kein Name eines Dateisystems. Gemeint sind Namen wie vfat, exfat, ext4.`,
    stickRulesNone: 'Bitte mindestens einen Eintrag. Sollen Sticks nicht zählen, schalten Sie sie oben aus.',
    stickRulesMany: (most: number) => `Höchstens ${most} Einträge.`,
    subjects: 'Bestätigte heikle Themen',
    subjectsMeans: 'Pakete mit diesen Themen kommen ohne Frage.',
    subjectsAgain: 'Wieder nachfragen',
    inbox: 'Überwachter Ordner',
    inboxMeans: 'Pakete, die dort liegen, kommen von selbst auf den Bildschirm. Leer: kein Ordner.',
    inboxOption: (folder: string) =>
      `Beim Start angegeben: ${apart(folder)}. Das gilt, solange der Player so gestartet wird, statt der Einstellung hier.`,
    inboxWrong: 'Bitte den ganzen Pfad: Er beginnt mit „/“ oder mit einem Laufwerk wie „E:\\“.',
    choose: 'Ordner wählen …',
    line: 'Paketreihe, der dieses Gerät folgt',
    lineMeans: 'Die Kennung im Paket („id“). Pakete mit einer anderen werden abgelehnt.',
    lineNone: 'Das erste Paket, das kommt, bestimmt sie.',
    lineWrong: 'Kleine Buchstaben a–z, Ziffern und Bindestriche, höchstens 64.',
    unsigned: 'Auch Pakete ohne bekannte Unterschrift nehmen',
    unsignedOff: 'Von selbst kommt nur, was mit einem vertrauten Schlüssel unterschrieben ist.',
    unsignedOn: 'Wer einen Stick einsteckt oder den Ordner füllt, bestimmt, was hier läuft.',
    unsignedWarning:
      'Jetzt nimmt das Gerät Pakete von jedem. Was ein Fremder auf einem Stick mitbringt, steht ungefragt auf Ihrem Bildschirm. Schalten Sie das nur zum Ausprobieren ein.',
    unsignedOption: 'Der Player wurde mit --allow-unsigned gestartet: Er nimmt sie, auch wenn dieser Schalter aus ist.',
  },

  keys: {
    title: 'Vertraute Schlüssel',
    intro: 'Pakete, die damit unterschrieben sind, nimmt das Gerät ohne Rückfrage. Es sind Schlüssel von minisign.',
    none: 'Noch keiner. Lassen Sie sich den Schlüssel von denen geben, die Ihre Pakete machen.',
    add: 'Schlüssel einfügen oder eintippen',
    addMeans: 'Die Zeile, die mit „RW“ beginnt. Vergleichen Sie danach die Kennung am Telefon.',
    addWrong: 'Das ist kein öffentlicher Schlüssel von minisign. Er hat 56 Zeichen und beginnt mit „RW“.',
    addKnown: 'Diesem Schlüssel vertraut das Gerät schon.',
    trust: 'Vertrauen',
    file: 'Aus Datei …',
    remove: 'Entfernen',
    removeTitle: 'Diesem Schlüssel nicht mehr vertrauen?',
    removeMeans:
      'Neue Pakete, die damit unterschrieben sind, werden dann abgelehnt. Was schon eingespielt ist, bleibt und läuft weiter.',
    removeYes: 'Nicht mehr vertrauen',
    removeNo: 'Behalten',
  },

  storage: {
    title: 'Speicher',
    free: 'Frei auf diesem Gerät',
    used: 'Belegt von Paketen',
    loose: (size: string) => `Davon wird nicht mehr gebraucht und beim Aufräumen frei: ${size}`,
    nothingLoose: 'Alles davon wird gebraucht. Bleiben weniger Pakete, wird weniger gebraucht.',
    looseUnknown:
      'Ein Inhaltsverzeichnis ist beschädigt. Spielen Sie das Paket noch einmal ein, dann lässt sich aufräumen.',
    unknown: 'Nicht bekannt',
    kept: 'So viele Pakete bleiben',
    keptMeans:
      'Das laufende zählt mit. Zu den anderen können Sie zurück. Was Ihnen zuletzt geschickt wurde, bleibt auf jeden Fall.',
    cleanUp: 'Aufräumen',
    cleaned: (size: string, time: string) => `Zuletzt aufgeräumt: ${time}, ${size} frei geworden`,
    check: 'Alles prüfen',
    checkMeans: 'Liest jede Datei und vergleicht sie mit ihrer Prüfsumme. Das Programm läuft weiter.',
    checking: (done: string, total: string) => `${done} von ${total} gelesen`,
    cancel: 'Abbrechen',
    whole: (files: string, size: string, time: string) => `Alles in Ordnung: ${files}, ${size}. Geprüft: ${time}`,
    failed: (time: string) =>
      `Die Prüfung kam nicht zu Ende (${time}). Kam gerade ein neues Paket, prüfen Sie noch einmal.`,
    damaged: (n: number, time: string) => `${count(n, 'Datei', 'Dateien')} nicht in Ordnung. Geprüft: ${time}`,
    what: { missing: 'fehlt', altered: 'ist beschädigt' },
    manifest: 'Das Inhaltsverzeichnis',
    file: (name: string) => `Die Datei „${apart(name)}“`,
    shownIn: (item: string, playlist: string) => `Beitrag „${apart(item)}“ in „${apart(playlist)}“`,
    unused: 'Kein Beitrag zeigt sie.',
    more: (n: number) => `und ${count(n, 'weitere', 'weitere')}`,
    again: (name: string) =>
      `Spielen Sie „${apart(name)}“ noch einmal ein: Kopiert wird nur, was fehlt. Bis dahin wird übersprungen, was nicht in Ordnung ist.`,
    againKept: 'Dieses Paket läuft gerade nicht. Spielen Sie es noch einmal ein, wenn Sie zu ihm zurück wollen.',
  },

  done: {
    'went-back': 'Ab dem nächsten Beitrag läuft wieder das Paket davor.',
    'went-forward': 'Ab dem nächsten Beitrag läuft wieder das zurückgestellte Paket.',
    'key-added': 'Schlüssel hinzugefügt. Vergleichen Sie die Kennung mit dem Absender.',
    'key-removed': 'Schlüssel entfernt.',
    cleaned: 'Aufgeräumt.',
  },
}

export type ContentWords = typeof contentInGerman
