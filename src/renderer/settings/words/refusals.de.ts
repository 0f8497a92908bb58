/** Why something that staff asked for was refused, in German. */
export const refusalsInGerman = {
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
  'kept-not-playable':
    'Dieses Paket lässt sich nicht zeigen: Es ist beschädigt, oder diese Version des Players nimmt es nicht mehr an. Was läuft, läuft weiter. Spielen Sie das Paket noch einmal ein.',
  'store-not-written':
    'Der Player konnte nicht auf seinen eigenen Speicher schreiben. Was läuft, läuft weiter. Rufen Sie die Technik.',
  'draft-not-kept':
    'Das ließ sich nicht speichern: Es bleibt, bis das Gerät ausgeht. Ist kaum noch Platz, räumen Sie auf der Seite „Inhalte“ auf.',
  'draft-empty': 'Es ist noch kein Bild und kein Film darin.',
  'playlist-gone':
    'Die Playlist, mit der sie zusammengehören soll, läuft hier nicht mehr. Wählen Sie unter „Wann“ etwas anderes.',
  'nothing-otherwise':
    'Diese Playlist ist selbst das, was jetzt immer läuft, und auf diesem Gerät liegt nichts anderes, was sonst laufen könnte. Wählen Sie „Immer, und nichts anderes“, oder spielen Sie vorher ein Paket ein.',
  'times-full':
    'Zu diesen Zeiten liegt schon so viel übereinander, dass nichts mehr darüber passt. Wählen Sie andere Zeiten, oder nehmen Sie vorher eine Playlist heraus, die hier hinzugefügt wurde.',
  'playlist-too-long':
    'Diese Playlist ist zu lang für den Editor. Lassen Sie sie von denen ändern, die Ihre Pakete machen.',
  'secret-key-invalid':
    'Das ist kein geheimer Schlüssel von minisign, oder er ist beschädigt. Es wurde nichts gespeichert.',
  'password-wrong': 'Das Passwort öffnet diesen Schlüssel nicht. Es wurde nichts gespeichert.',
  'nobody-asked':
    'Am Bildschirm wird gerade niemand gefragt. Es gibt dort also keinen Knopf zum Anfangen. Warum, steht auf der Seite „Jetzt“.',
  'not-now': 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  internal: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
}

export type RefusalsWords = typeof refusalsInGerman
