import { counting } from '../../../contract/counting.ts'

const count = counting('de')

function duration(seconds: number): string {
  if (seconds < 60) return count(seconds, 'Sekunde', 'Sekunden')
  return count(Math.round(seconds / 60), 'Minute', 'Minuten')
}

/** The page on privacy, in German. */
export const privacyInGerman = {
  today: {
    title: 'Heute',
    intro:
      'Die Zahlen ändern sich nur zur vollen Stunde. Was von einem Tag gezählt wird, steht vollständig im Auszug für Datenschutzbeauftragte, sobald er vorbei ist.',
    afterStart: 'Das Gerät ist in dieser Stunde gestartet. Die Zahlen kommen zur nächsten vollen Stunde.',
    sessions: 'Sitzungen',
    sessionsOf: (n: number) =>
      n === 0 ? 'Keine' : `${n}, mit Kamera, ohne oder vom Personal, um den Bereich einzurichten`,
    camera: 'Kamera',
    cameraOpen: (times: number, seconds: number) =>
      times === 0 ? 'Heute nicht offen' : `Heute ${times}-mal offen, zusammen ${duration(seconds)}`,
    watch: {
      watching: 'Das Gerät sieht jede Sekunde nach, ob eines seiner Programme eine Kamera offen hält.',
      partly:
        'Das Gerät sieht jede Sekunde nach, ob eines seiner Programme eine Kamera offen hält. Kameras, die über PipeWire laufen, sieht es dabei nicht.',
      'not-all':
        'Das Gerät sieht jede Sekunde nach, ob eines seiner Programme eine Kamera offen hält. In alle kann es dabei nicht sehen.',
      'cannot-see':
        'Auf diesem System lässt sich nicht nachsehen, wer eine Kamera offen hält. Die Angabe stammt vom Fenster, das die Kamera öffnet.',
    },
  },

  selfTest: {
    title: 'Selbstprüfung',
    intro: 'Bevor das Gerät jemanden fragt, prüft es sich selbst. Hält etwas nicht, fragt es nicht nach der Kamera.',
    again: 'Noch einmal prüfen',
    running: 'Die Prüfung läuft. Sie dauert wenige Sekunden.',
    never: 'Noch nicht geprüft.',
    last: (time: string) => `Zuletzt geprüft: ${time}`,
    earlier: (time: string) => `Das wurde zuletzt geprüft: ${time}.`,
    broken: 'Bitte prüfen Sie noch einmal. Bleibt es dabei, rufen Sie die Technik; bis dahin wird niemand gefragt.',
    results: { kept: 'Gehalten', broken: 'Nicht gehalten', 'not-tried': 'Hier nicht geprüft' },
    checks: {
      permissions: {
        what: 'Nur eine Seite darf die Kamera haben, und nur in einer Sitzung',
        kept: 'So steht es in der Tabelle der Erlaubnisse; alles andere wird verweigert.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      'session-locks': {
        what: 'Niemand bekommt jetzt die Kamera',
        kept: 'Im Namen jedes offenen Fensters wurde nach allem gefragt und nichts bewilligt.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      sign: {
        what: 'Ohne Kamerazeichen keine Kamera',
        kept: 'Die Regeln einer Sitzung wurden durchgespielt: keine Kamera, bevor das Zeichen gemeldet ist, und Schluss, wenn die Meldung eine Sekunde fehlt. Bildschirm und Kamera waren nicht beteiligt.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      network: {
        what: 'Anfragen nach außen werden abgewiesen',
        kept: 'Die Sperre wurde nach fünf fremden Adressen gefragt und lässt keine durch. Eine Verbindung wurde nicht versucht.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      'core-dumps': {
        what: 'Nach einem Absturz kommt kein Speicher auf die Platte',
        kept: 'Das ist jedem Prozess des Geräts verboten.',
        notTried: 'Auf diesem System kann das Gerät es nicht verbieten. Die Technik schaltet es im System selbst ab.',
      },
      records: {
        what: 'Nur grobe Wörter kommen heraus',
        kept: 'Ein Bild und eine genaue Zahl wurden abgewiesen, ein grobes Wort kam durch.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      models: {
        what: 'Nur bekannte Erkennungsmodelle',
        kept: 'Es sind genau die bekannten Dateien da, unverändert.',
        notTried: 'Die Dateien ließen sich nicht lesen.',
      },
      zone: {
        what: 'Der berechnete Ausschnitt bleibt im Bereich',
        kept: 'So ist es, wie die Kamera auch gedreht ist. Ein Bild wurde dafür nicht aufgenommen.',
        notTried: 'Auf diesem System ließ sich das nicht ausprobieren.',
      },
      'drawn-face': {
        what: 'Ein gezeichnetes Gesicht wird gefunden, ein leeres Bild nicht',
        kept: 'Beides stimmt. Eine Kamera war nicht beteiligt.',
        notTried: 'Die Bilderkennung ließ sich dafür nicht starten.',
      },
      'camera-watch': {
        what: 'Eine offene Kamera würde bemerkt',
        kept: 'Zur Probe wurde eine Datei geöffnet: Sie war als offen zu sehen und danach als geschlossen. Nach Kameras wird genauso gesehen.',
        notTried: 'Dieses System verrät nicht, wer eine Kamera offen hält. Sehen Sie auf das Licht an der Kamera.',
      },
    },
  },

  proof: {
    title: 'Nachweise',
    intro: 'Damit andere prüfen können, was hier versprochen wird.',
    audit: 'Letzte Prüfung dieses Geräts von außen',
    auditOf: (kept: number, broken: number, notTried: number) =>
      `${kept} hier gehalten (nur Teile davon geprüft), ${broken} nicht gehalten, ${notTried} nicht geprüft`,
    auditAt: (time: string) => `Zuletzt: ${time}. Der Bericht sagt zu jedem Versprechen, wie es geprüft wurde.`,
    auditOfBuild: {
      other: 'Sie galt einer anderen Fassung des Programms und wurde seitdem nicht wiederholt.',
      'not-compared': 'Ob sie dieser Fassung des Programms galt, lässt sich nicht sagen.',
    },
    noAudit: 'Noch keine',
    noAuditMeans: 'Ihre Technik kann sie auf diesem Gerät starten.',
    receipts: 'Prüfzeichen der Belege',
    receiptsOf: (day: string) =>
      `Belege bis ${day}. Notieren Sie diese Zeichen an einem anderen Ort: Wird später ein Beleg geändert oder entfernt, passen sie nicht mehr.`,
    installation: 'Nummer dieser Installation',
    installationMeans: 'Sie steht in ihren Belegen. So kann man sie nicht für die eines anderen Geräts halten.',
    noReceipts: 'Noch keine',
    noReceiptsMeans: 'Der erste abgeschlossene Tag mit Sitzungen erscheint hier.',
    build: 'Prüfsumme des Programms',
    buildMeans: 'Wer dasselbe Programm hat, bekommt dieselben Zeichen. Sie stehen auch auf dem Aushang.',
    noBuild: 'Nicht bekannt',
  },

  documents: {
    title: 'Zum Drucken und Weitergeben',
    intro: 'Aus den Einstellungen, wie sie jetzt sind. Ändern Sie etwas, speichern Sie neu.',
    language: 'Sprache der Dokumente',
    save: 'Speichern',
    saveElsewhere: 'Auf Stick oder in Ordner …',
    savedAs: (name: string) => `Gespeichert: ${name}`,
    savedMeans: 'Die Datei öffnet jeder Browser, auch ohne Netz. Von dort lässt sie sich drucken.',
    each: {
      'door-notice': {
        name: 'Aushang für die Tür',
        purpose: 'Sagt Kunden, bevor sie eintreten, was der Bildschirm fragt und dass die Kamera aus ist.',
      },
      'staff-card': {
        name: 'Karte für das Personal',
        purpose: 'Was Sie sagen, wenn sich jemand beschwert, und wie Sie eine Sitzung beenden.',
      },
      'impact-assessment': {
        name: 'Entwurf der Folgenabschätzung',
        purpose: 'Für Datenschutzbeauftragte, zum Ergänzen. Keine Rechtsberatung.',
      },
      'officer-export': {
        name: 'Auszug für Datenschutzbeauftragte',
        purpose: 'Belege, Summen, Einstellungen ohne Geheimnisse, Selbstprüfung, und was hier nicht zu sehen ist.',
      },
    },
  },

  kept: {
    title: 'Was aufbewahrt wird',
    intro: 'Alle Dateien, die das Gerät führt, mit ihrem Inhalt in Worten. Zeigen Sie es, wem Sie wollen.',
    show: 'Zeigen, was aufbewahrt wird',
    again: 'Noch einmal nachsehen',
    ofSessions: 'Über Sitzungen',
    ofPlayer: 'Über das Gerät',
    none: 'Nichts.',
    never:
      'Nicht aufbewahrt werden: Bilder, Gesichter, die Wörter einer Sitzung, was jemand angetippt hat, und wann genau eine Sitzung war.',
    files: (n: number) => count(n, 'Datei', 'Dateien'),
    kinds: {
      receipts:
        'Eine Zeile je Tag, ohne Person und Uhrzeit: wie viele Sitzungen es gab, welcher Text vor dem Ja zu lesen war, wofür zugestimmt wurde, ungefähr wie lang und warum sie endeten, wie oft die Kamera offen war. Die Zeilen sind verkettet und bleiben, bis das Gerät zurückgesetzt wird.',
      wordings:
        'Was vor dem Ja zu lesen war, eine Datei für jeden Text, den eine Zeile der Belege nennt: Ein Update bringt einen anderen. Sie bleiben, bis das Gerät zurückgesetzt wird.',
      'viewing-totals':
        'Summen über mindestens zehn Sitzungen, gerundet: was gezeigt und wie es angetippt wurde. Nichts nach einzelnen Wörtern.',
      plays:
        'Was wann auf dem Bildschirm war, solange niemand in einer Sitzung war. Von einem Tag, an dem jemand die Taste gedrückt hat, nur welche Beiträge liefen: keine Zeiten, keine Zahlen.',
      redemptions:
        'Wie oft jeder Gutschein an einem Tag eingelöst wurde, wie Sie es eingetragen oder von der Kasse gebracht haben. Keine Person, kein Einkauf, keine Uhrzeit.',
      status:
        'Wie es dem Gerät gerade geht, alle fünf Sekunden neu. Während einer Sitzung steht darin, dass eine läuft und ob die Kamera an ist, aber nicht, was gezeigt wird.',
      log: 'Wann das Gerät gestartet ist und was gestört war. Keine Sitzung, kein Wort.',
      settings: 'Was Sie auf diesen Seiten eingestellt haben. Die PIN steht nur als Prüfwert darin.',
      'pin-attempts': 'Wie oft die PIN hintereinander falsch war.',
      recoveries: 'Wann der Player in den letzten 24 Stunden von selbst wiederkam, und ob er gerade läuft.',
      'clock-seen': 'Die späteste Zeit, die die Uhr gezeigt hat, auf die Stunde: Eine frühere kann nicht stimmen.',
      content: 'Die Pakete, die der Player behält: Bilder, Filme und Playlists.',
      'import-history':
        'Welche Pakete hierher gebracht wurden, woher, und warum eines nicht angenommen wurde. Nichts über Kunden.',
      draft: 'Die Playlist, an der Sie im Editor arbeiten, mit den Bildern und Filmen, die Sie dafür gewählt haben.',
      'draft-broken':
        'Eine Playlist aus dem Editor, die sich nicht lesen ließ, mit ihren Bildern und Filmen. Nach 30 Tagen wird sie gelöscht, und wenn Sie auf der Seite „Inhalte“ aufräumen.',
      'trusted-keys': 'Die Schlüssel, deren Pakete der Player annimmt.',
      update: 'Die neue Version des Players, die zuletzt von einem Stick kam.',
      document: 'Ein Dokument, das Sie hier gespeichert haben.',
      audit:
        'Wann dieses Gerät zuletzt von außen geprüft wurde, welche Fassung des Programms und wie viele Versprechen hier gehalten waren.',
      engine: 'Was das Programm, das die Fenster zeichnet, für sich selbst ablegt. Es liegt nichts Gezeigtes darin.',
      unknown: 'Diese Datei kennt das Gerät nicht. Fragen Sie die Technik, woher sie kommt.',
    },
  },
}

export type PrivacyWords = typeof privacyInGerman
