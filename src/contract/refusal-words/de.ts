import type { RefusalWords } from './words.ts'

const askForNew = 'Lassen Sie sich ein neues Paket geben.'
const copyAgain = 'Kopieren Sie das Paket noch einmal auf den Stick.'
const technician = 'Rufen Sie die Technik.'
const inSettings = 'Ist es Ihres, nehmen Sie es in den Einstellungen unter Inhalte an.'

export const refusalsInGerman: RefusalWords = {
  'not-a-package': { why: 'Es ist kein Paket für dieses Gerät.', todo: askForNew },
  'nothing-to-show': {
    why: 'Darin liegt nichts, was dieses Gerät zeigen kann.',
    todo: 'Speichern Sie Bilder als JPEG oder PNG und Filme als MP4. HEIC wird nicht gezeigt.',
  },
  'archive-invalid': { why: 'Das Paket ist beschädigt.', todo: copyAgain },
  'html-item-invalid': { why: 'Eine Seite (HTML) darin lässt sich nicht zeigen.', todo: askForNew },
  'entry-unsafe': { why: 'Das Paket enthält eine Datei, die nicht sicher ist.', todo: askForNew },
  'manifest-invalid': { why: 'Sein Inhaltsverzeichnis enthält Fehler.', todo: askForNew },
  'manifest-too-large': { why: 'Sein Inhaltsverzeichnis ist zu groß.', todo: askForNew },
  'format-unknown': { why: 'Sein Format ist unbekannt.', todo: askForNew },
  'player-too-old': { why: 'Es braucht eine neuere Version des Players.', todo: technician },
  'signature-missing': { why: 'Es ist nicht unterschrieben.', todo: inSettings },
  'signature-invalid': {
    why: 'Die Unterschrift stimmt nicht: Es wurde verändert oder ist beschädigt.',
    todo: askForNew,
  },
  'key-unknown': { why: 'Es kommt von jemandem, den dieses Gerät nicht kennt.', todo: inSettings },
  'already-active': { why: 'Es läuft schon.', todo: 'Es ist nichts zu tun.' },
  'version-not-newer': { why: 'Es ist nicht neuer als das jetzige.', todo: inSettings },
  'rolled-back': { why: 'Hier hat jemand dieses Paket schon einmal zurückgenommen.', todo: inSettings },
  'other-line': { why: 'Es gehört zu einer anderen Reihe von Paketen.', todo: inSettings },
  'subject-unconfirmed': {
    why: 'Es enthält ein heikles Thema, das hier noch niemand bestätigt hat.',
    todo: inSettings,
  },
  'asset-missing': { why: 'Darin fehlt eine Datei.', todo: copyAgain },
  'asset-corrupt': { why: 'Eine Datei darin ist beschädigt.', todo: copyAgain },
  'asset-unlisted': { why: 'Es enthält eine Datei, die nicht aufgeführt ist.', todo: askForNew },
  'path-unsafe': { why: 'Der Name einer Datei darin ist nicht sicher.', todo: askForNew },
  'coupon-not-for-all': { why: 'Ein Gutschein wäre nicht für alle da.', todo: askForNew },
  'not-for-all': { why: 'Ein Angebot wäre ohne Kamera nicht erreichbar.', todo: askForNew },
  'restricted-under-signal': { why: 'Ein heikles Thema wäre an eine Person gerichtet.', todo: askForNew },
  'qr-under-signal': {
    why: 'Ein Bild, das an eine Person gerichtet wäre, enthält einen Code oder lässt sich nicht nach einem durchsuchen.',
    todo: askForNew,
  },
  'script-under-signal': { why: 'Eine Seite mit Programmcode wäre an eine Person gerichtet.', todo: askForNew },
  'type-mismatch': { why: 'Eine Datei darin ist nicht, was sie zu sein vorgibt.', todo: askForNew },
  'too-many-assets': { why: 'Es enthält zu viele Dateien.', todo: askForNew },
  'too-many-playlists': { why: 'Es enthält zu viele Playlists.', todo: askForNew },
  'too-many-items': { why: 'Es enthält zu viele Beiträge.', todo: askForNew },
  'too-many-schedule-entries': { why: 'Sein Zeitplan ist zu lang.', todo: askForNew },
  'too-many-triggers': { why: 'Es enthält zu viele Auslöser.', todo: askForNew },
  'too-many-interests': { why: 'Es enthält zu viele Interessen.', todo: askForNew },
  'too-large': { why: 'Es ist zu groß.', todo: askForNew },
  'no-space': {
    why: 'Auf diesem Gerät ist kein Platz dafür.',
    todo: 'Behalten Sie in den Einstellungen (Inhalte, Speicher) weniger Pakete und räumen Sie auf. Stecken Sie es dann wieder ein.',
  },
  'source-gone': { why: 'Es wurde zu früh weggenommen.', todo: 'Stecken Sie es noch einmal ein und warten Sie.' },
  'read-error': {
    why: 'Es ließ sich nicht lesen.',
    todo: 'Stecken Sie es noch einmal ein, oder nehmen Sie einen anderen Stick.',
  },
  'import-fell': {
    why: 'Die Übernahme brach ab.',
    todo: 'Versuchen Sie es noch einmal. Bricht es wieder ab, lassen Sie sich ein neues Paket geben.',
  },
  'store-broken': {
    why: 'Die Liste der Pakete auf diesem Gerät ist beschädigt.',
    todo: 'Spielen Sie das Paket noch einmal ein.',
  },
  'access-denied': { why: 'Das Gerät darf es nicht lesen.', todo: 'Lassen Sie die Zugriffsrechte der Datei ändern.' },
  'store-failed': { why: 'Das Gerät konnte nicht auf seinen eigenen Speicher schreiben.', todo: technician },
}
