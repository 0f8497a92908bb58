import type { FaultCode, PackageReason } from '../../../contract/reasons.ts'
import { refusalsInGerman } from '../../../contract/refusal-words/de.ts'

/** A fault for people: what is the case, and what to do about it. */
export type FaultWords = { readonly what: string; readonly todo: string }

const contentStays = 'Das bisherige Programm läuft weiter. Lassen Sie sich ein neues Paket geben.'
const nothingToDo = 'Es ist nichts zu tun.'
const restart = 'Starten Sie den Player neu. Kommt der Hinweis wieder, rufen Sie die Technik.'
const checkCable = 'Prüfen Sie das Kabel der Kamera und starten Sie den Player neu.'
const diskTrouble =
  'Sehen Sie auf der Seite „Inhalte“ unter „Speicher“ nach: Ist kaum noch Platz, räumen Sie dort auf. Sonst rufen Sie die Technik.'
const bringAgain = 'Das bisherige Programm läuft weiter. Spielen Sie das Paket noch einmal ein.'
const refused = (reason: PackageReason): FaultWords => ({
  what: `Ein neues Paket wurde nicht angenommen: ${refusalsInGerman[reason].why}`,
  todo: `Das bisherige Programm läuft weiter. ${refusalsInGerman[reason].todo}`,
})
const ended = (why: string): FaultWords => ({ what: `Die letzte Sitzung ist zu Ende: ${why}`, todo: nothingToDo })

export const faultsInGerman: Readonly<Record<FaultCode, FaultWords>> = {
  'settings-broken': {
    what: 'Die Datei mit den Einstellungen war beschädigt.',
    todo: 'Das Gerät nutzt die letzte gute Fassung; gab es keine, beginnt es von vorn. Die beschädigte liegt 30 Tage lang daneben als „settings.broken-…“. Sehen Sie die Seiten dieses Fensters durch; mit Ihrer nächsten Änderung verschwindet der Hinweis.',
  },
  'settings-not-saved': {
    what: 'Einstellungen lassen sich nicht speichern.',
    todo: `Sie gelten bis zum Ausschalten. ${diskTrouble}`,
  },
  'content-refused': { what: 'Ein Paket wurde nicht angenommen.', todo: contentStays },
  'asset-corrupt': {
    what: 'Eine Datei des laufenden Pakets ist beschädigt und wird übersprungen.',
    todo: 'Spielen Sie das Paket noch einmal ein.',
  },
  'inbox-unusable': {
    what: 'Der Ordner, in den Pakete kommen, ist nicht benutzbar.',
    todo: 'Prüfen Sie, ob es ihn gibt und ob man in ihm schreiben darf.',
  },
  'item-failed': {
    what: 'Ein Beitrag ließ sich nicht zeigen und wurde übersprungen.',
    todo: 'Bleibt es so, lassen Sie die Datei prüfen. Der Rest läuft weiter.',
  },
  'player-page-gone': { what: 'Die Anzeige war abgestürzt und ist neu gestartet.', todo: nothingToDo },
  'player-page-hung': { what: 'Die Anzeige hing und ist neu gestartet.', todo: nothingToDo },
  'player-came-back': {
    what: 'Der Player war abgestürzt oder hing und ist von selbst neu gestartet.',
    todo: 'Kommt das öfter, rufen Sie die Technik.',
  },
  'safe-mode': {
    what: 'Der Player musste dreimal in einer halben Stunde neu ansetzen. Er zeigt eine Stunde lang nur ein ruhiges Bild und versucht es dann wieder.',
    todo: 'Schalten Sie das Gerät aus und wieder ein. Bleibt es so, spielen Sie das vorige Paket wieder ein oder rufen Sie die Technik.',
  },
  'recoveries-not-written': {
    what: 'Der Player kann nicht aufschreiben, wie oft er neu ansetzen musste. Stürzt er ab, bleibt der Bildschirm vielleicht leer.',
    todo: diskTrouble,
  },
  'display-missing': {
    what: 'Der gewählte Bildschirm oder ein anderer dieses Namens ist nicht angeschlossen. Vielleicht läuft der Player auf dem falschen.',
    todo: 'Prüfen Sie Kabel und Strom des Bildschirms. Soll es ein anderer sein, wählen Sie ihn auf der Seite „Bildschirm und Ton“.',
  },
  'clock-implausible': {
    what: 'Die Uhr dieses Geräts zeigt eine Zeit, die längst vorbei ist.',
    todo: 'Stellen Sie Datum und Uhrzeit. Bis dahin gelten weder Tageszeiten noch Gültigkeit: Es läuft, was immer laufen darf. Stimmen Datum und Uhrzeit, sehen Sie auf der Seite „Inhalte“ nach, wann das Paket zusammengestellt wurde: Liegt das in der Zukunft, lassen Sie sich ein neues geben. Sonst ging die Uhr früher einmal vor: Lassen Sie die Datei „clock-seen“ löschen und starten Sie den Player neu. Hilft auch das nicht, trägt der Player selbst ein falsches Datum: Rufen Sie die Technik.',
  },
  'snapshot-failed': {
    what: 'Das Bildschirmfoto ließ sich nicht schreiben.',
    todo: 'Prüfen Sie den Ordner für die Fotos.',
  },
  'status-not-written': {
    what: 'Die Statusdatei ließ sich nicht schreiben.',
    todo: diskTrouble,
  },
  'receipts-broken': {
    what: 'Die Datei mit den Belegen war beschädigt, von Hand geändert oder nicht zu lesen.',
    todo: 'Sie liegt daneben als „receipts.broken-…“, bis das Gerät zurückgesetzt wird. Eine neue Kette hat begonnen. Sagen Sie es der Person, die für den Datenschutz zuständig ist.',
  },
  'receipts-without-yes': {
    what: 'Nach den Belegen war an einem Tag eine Kamera ohne Ja offen, oder die Zahlen eines Tages passen nicht zueinander.',
    todo: 'Sagen Sie dem Datenschutz Bescheid: Der Auszug dafür nennt den Tag. Dieser Hinweis kommt bei jedem Start wieder, bis das Gerät zurückgesetzt wird.',
  },
  'receipts-behind': {
    what: 'Die Belege enden vor anderen Tagen, die das Gerät aufbewahrt hat.',
    todo: 'Wurde eine Sicherung zurückgespielt, spielen Sie die neueste des ganzen Datenordners zurück. Sonst fehlen Tage. Sagen Sie dem Datenschutz Bescheid.',
  },
  'receipts-not-written': {
    what: 'Die Belege ließen sich nicht schreiben.',
    todo: `Bis es wieder geht, bleiben sie im Arbeitsspeicher. ${diskTrouble}`,
  },
  'totals-off': {
    what: 'Die Summen des Gesehenen lassen sich nicht führen.',
    todo: `Alles andere läuft weiter, und jede Stunde wird es neu versucht. Hält ein Sicherungsprogramm die Datei „totals.sqlite“ fest, gibt sich das. ${diskTrouble}`,
  },
  'plays-broken': {
    what: 'Eine Datei des Sendeprotokolls war beschädigt oder von Hand geändert.',
    todo: 'Sie liegt daneben als „broken-…“. Das Protokoll geht weiter. Sagen Sie es denen, die Nachweise darüber brauchen, was gezeigt wurde.',
  },
  'plays-not-written': {
    what: 'Das Sendeprotokoll ließ sich nicht schreiben.',
    todo: `Bis es wieder geht, bleibt es im Arbeitsspeicher. ${diskTrouble}`,
  },
  'redemptions-broken': {
    what: 'Die Datei mit den eingelösten Gutscheinen war beschädigt oder von Hand geändert.',
    todo: 'Sie liegt 30 Tage lang daneben als „redemptions.broken-…“. Die Zählung beginnt neu: Legen Sie die Tabelle der Kasse auf der Seite „Berichte“ noch einmal ab.',
  },
  'redemptions-not-written': {
    what: 'Die eingelösten Gutscheine ließen sich nicht schreiben.',
    todo: `Bis das Gerät ausgeht, bleiben sie im Arbeitsspeicher. ${diskTrouble}`,
  },
  'draft-broken': {
    what: 'Die Playlist, an der Sie im Editor gearbeitet haben, ließ sich nicht lesen.',
    todo: 'Sie liegt mit ihren Bildern und Filmen daneben als „draft.broken-…“, 30 Tage lang, oder bis Sie auf der Seite „Inhalte“ aufräumen; vielleicht kann die Technik sie retten. Was läuft, ist nicht betroffen. Sie können sofort eine neue beginnen.',
  },
  'draft-unreadable': {
    what: 'Der Speicher gab die Playlist nicht her, an der Sie im Editor gearbeitet haben.',
    todo: 'Starten Sie den Player neu; bleibt es dabei, rufen Sie die Technik. Bis dahin bleibt sie, wie sie ist. Beginnen Sie vorher eine neue, liegt sie 30 Tage lang daneben als „draft.broken-…“.',
  },
  'not-a-package': refused('not-a-package'),
  'nothing-to-show': refused('nothing-to-show'),
  // It need not have come on a stick.
  'archive-invalid': { ...refused('archive-invalid'), todo: bringAgain },
  'html-item-invalid': refused('html-item-invalid'),
  'entry-unsafe': refused('entry-unsafe'),
  'manifest-invalid': refused('manifest-invalid'),
  'manifest-too-large': refused('manifest-too-large'),
  'format-unknown': refused('format-unknown'),
  'player-too-old': refused('player-too-old'),
  'signature-missing': refused('signature-missing'),
  'signature-invalid': refused('signature-invalid'),
  'key-unknown': refused('key-unknown'),
  'already-active': refused('already-active'),
  'version-not-newer': refused('version-not-newer'),
  'rolled-back': refused('rolled-back'),
  'other-line': refused('other-line'),
  'subject-unconfirmed': refused('subject-unconfirmed'),
  // It need not have come on a stick.
  'asset-missing': { ...refused('asset-missing'), todo: bringAgain },
  'asset-unlisted': refused('asset-unlisted'),
  'path-unsafe': refused('path-unsafe'),
  'coupon-not-for-all': refused('coupon-not-for-all'),
  'not-for-all': refused('not-for-all'),
  'restricted-under-signal': refused('restricted-under-signal'),
  'qr-under-signal': refused('qr-under-signal'),
  'script-under-signal': refused('script-under-signal'),
  'type-mismatch': refused('type-mismatch'),
  'too-many-assets': refused('too-many-assets'),
  'too-many-playlists': refused('too-many-playlists'),
  'too-many-items': refused('too-many-items'),
  'too-many-schedule-entries': refused('too-many-schedule-entries'),
  'too-many-triggers': refused('too-many-triggers'),
  'too-many-interests': refused('too-many-interests'),
  'too-large': refused('too-large'),
  // It need not have come on a stick.
  'no-space': {
    ...refused('no-space'),
    todo: 'Das bisherige Programm läuft weiter. Behalten Sie auf der Seite „Inhalte“ unter „Speicher“ weniger Pakete und räumen Sie auf. Spielen Sie das Paket dann noch einmal ein.',
  },
  // It need not have come on a stick.
  'source-gone': { ...refused('source-gone'), todo: bringAgain },
  // It need not have come on a stick.
  'read-error': { ...refused('read-error'), todo: bringAgain },
  'import-fell': refused('import-fell'),
  'store-broken': {
    what: 'Die Liste der Pakete auf diesem Gerät ist beschädigt, und keines davon wird gezeigt.',
    todo: 'Spielen Sie das Paket noch einmal ein.',
  },
  'access-denied': refused('access-denied'),
  'store-failed': {
    what: 'Der Player konnte nicht auf seinen eigenen Speicher schreiben.',
    todo: 'Das bisherige Programm läuft weiter. Rufen Sie die Technik.',
  },
  'personalization-off': {
    what: 'Personalisierung ist aus, Kunden werden nicht gefragt.',
    todo: 'Schalten Sie sie auf dieser Seite ein, wenn Sie möchten.',
  },
  'reach-unasked': {
    what: 'Noch hat niemand gesagt, ob Kunden hier den Bildschirm berühren oder eine Taste drücken können. Bis dahin wird niemand gefragt.',
    todo: 'Beantworten Sie die Frage auf dem Bildschirm oder hier auf der Seite „Bildschirm und Ton“.',
  },
  'shop-unnamed': {
    what: 'Die Frage an Kunden kann nicht sagen, wer fragt: Name oder Kontakt fehlt. Deshalb wird niemand nach der Kamera gefragt.',
    todo: 'Tragen Sie beides auf der Seite „Laden und Sprache“ ein.',
  },
  'nobody-can-press': {
    what: 'An diesem Bildschirm kann niemand etwas drücken. Darum wird niemand gefragt und keine Kamera geöffnet.',
    todo: 'Es ist nichts zu tun. Ändert sich das, sagen Sie es auf der Seite „Bildschirm und Ton“.',
  },
  'self-test-failed': {
    what: 'Der Player hat seine eigenen Versprechen geprüft, und eines hielt nicht. Nach der Kamera wird nicht gefragt.',
    todo: 'Sehen Sie auf der Seite „Datenschutz“ nach und prüfen Sie noch einmal. Bleibt es dabei, rufen Sie die Technik.',
  },
  'camera-held': {
    what: 'Eine Kamera war offen, wo keine offen sein darf. Sie wurde geschlossen, und nach ihr wird nicht mehr gefragt.',
    todo: 'Starten Sie den Player neu. Kommt das wieder, ziehen Sie das Kabel der Kamera und rufen Sie Ihre Technik.',
  },
  'no-camera': {
    what: 'Es ist keine Kamera angeschlossen. Kunden können nur ohne Kamera auswählen.',
    todo: checkCable,
  },
  'camera-not-closed': {
    what: 'Die Kamera ließ sich nicht nachweislich schließen. Kunden werden nicht mehr gefragt.',
    todo: 'Ziehen Sie das Kabel der Kamera und starten Sie den Player neu.',
  },
  'vision-not-gone': {
    what: 'Die Bilderkennung ließ sich nicht nachweislich beenden. Kunden werden nicht mehr gefragt.',
    todo: restart,
  },
  'words-not-dropped': {
    what: 'Was eine Sitzung wusste, ließ sich nicht nachweislich löschen. Kunden werden nicht mehr gefragt.',
    todo: restart,
  },
  'models-missing': {
    what: 'Der Bilderkennung fehlen Dateien. Kunden werden nicht gefragt.',
    todo: 'Das Programm läuft weiter. Lassen Sie das Gerät neu installieren.',
  },
  'models-altered': {
    what: 'Dateien der Bilderkennung wurden verändert. Kunden werden nicht gefragt.',
    todo: 'Das Programm läuft weiter. Lassen Sie das Gerät neu installieren.',
  },
  'debug-switches': {
    what: 'Das Gerät wurde mit Schaltern für Fehlersuche oder Tests gestartet. Kunden werden nicht gefragt.',
    todo: 'Starten Sie es ohne diese Schalter.',
  },
  stop: ended('Der Kunde hat sie beendet.'),
  declined: ended('Der Kunde hat nein gesagt.'),
  'not-confirmed': ended('Niemand hat bestätigt.'),
  'question-unseen': ended('Die Frage war nicht zu sehen.'),
  'too-far': ended('Der Kunde stand zu weit weg.'),
  'walked-away': ended('Der Kunde ist gegangen.'),
  limit: ended('Die Zeit war um.'),
  unanswered: ended('Niemand hat geantwortet.'),
  staff: ended('Sie wurde hier beendet.'),
  'content-changed': ended('Ein anderes Paket wurde übernommen.'),
  unavailable: ended('Gerade darf niemand gefragt werden.'),
  'sign-lost': { what: 'Eine Sitzung wurde beendet, weil das Kamerazeichen nicht zu sehen war.', todo: nothingToDo },
  'camera-missing': { what: 'Die Kamera wurde nicht gefunden.', todo: checkCable },
  'camera-in-use': {
    what: 'Ein anderes Programm benutzt die Kamera.',
    todo: 'Schließen Sie es oder starten Sie das Gerät neu.',
  },
  'camera-lost': { what: 'Die Kamera war plötzlich weg.', todo: checkCable },
  'camera-timeout': { what: 'Die Kamera hat nicht geantwortet.', todo: checkCable },
  'picture-frozen': { what: 'Das Kamerabild hat sich nicht mehr bewegt.', todo: checkCable },
  'vision-fault': { what: 'Die Bilderkennung hatte einen Fehler. Die Sitzung wurde beendet.', todo: restart },
  'vision-gone': { what: 'Die Bilderkennung ist abgestürzt. Die Sitzung wurde beendet.', todo: restart },
  'record-invalid': { what: 'Die Bilderkennung meldete etwas Unerlaubtes. Die Sitzung wurde beendet.', todo: restart },
  'player-gone': {
    what: 'Die Anzeige ist während einer Sitzung abgestürzt. Die Sitzung wurde beendet.',
    todo: nothingToDo,
  },
  quit: ended('Das Gerät wurde beendet.'),
}
