import type { PromiseNumber } from '../../../contract/views/privacy-view.ts'

/** A promise for the assessment: what is promised, against which risk, by what means, how it is tried, what stays open. */
export type PromiseWords = {
  readonly promised: string
  readonly risk: string
  readonly measure: string
  readonly checked: string
  readonly uncovered: string
}
export type PromisesInWords = Readonly<Record<PromiseNumber, PromiseWords>>

export const promisesInGerman: PromisesInWords = {
  P1: {
    promised: 'Keine Kamera vor einem Ja.',
    risk: 'Menschen werden erfasst, ohne gefragt worden zu sein.',
    measure:
      'Die Kamera bekommt nur ein eigenes Fenster, nur nach Druck auf die Taste und auf „Ja“, wenn die Frage seit einer Sekunde zu sehen war.',
    checked:
      'Versuche am gebauten Programm: doppelt tippen, gehaltene Taste, Barcodescanner, Nein. Die Kamera bleibt aus.',
    uncovered: 'Andere Programme auf demselben Rechner.',
  },
  P2: {
    promised: 'Gehen ist so leicht wie Mitmachen. Ohne Zeichen keine Kamera.',
    risk: 'Eine Sitzung läuft weiter, obwohl sie nicht mehr gewollt ist.',
    measure:
      'Stopp ist immer da, in so großer Schrift wie das Ja. Fehlt das Kamerazeichen eine Sekunde, schließt die Kamera.',
    checked:
      'Versuche am gebauten Programm: die Wege zum Stopp, etwas über dem Zeichen und über dem Stopp, eine eingefrorene Anzeige, ein minimiertes Fenster, ein gesperrter Bildschirm.',
    uncovered:
      'Das Fenster eines anderen Programms über der Anzeige fällt nicht auf. Ob jemand vor dem Bildschirm die Taste erreichen kann, muss vor Ort geprüft werden.',
  },
  P3: {
    promised: 'Alles bleibt auf diesem Gerät.',
    risk: 'Daten werden übertragen oder abgegriffen.',
    measure: 'Das Programm öffnet keine Verbindung und nimmt keine an. Jede andere Anfrage wird abgebrochen.',
    checked: 'Pakete und offene Anschlüsse werden über einen ganzen Lauf gezählt; eine absichtliche Anfrage fällt auf.',
    uncovered: 'Das Betriebssystem und andere Programme.',
  },
  P4: {
    promised: 'Kein Bild auf der Festplatte, im Protokoll oder im Absturzbericht.',
    risk: 'Aufnahmen bleiben zurück.',
    measure:
      'Bilder liegen nur im Arbeitsspeicher. Was das Gerät selbst von einem Bild anlegt, wird nach dem Lesen überschrieben, und die beiden Prozesse, die hinsehen, enden mit der Sitzung.',
    checked: 'Ein erkennbares Muster vor der Kamera wird danach in Dateien und Speicher gesucht.',
    uncovered:
      'Auslagerungsdatei und Ruhezustand, Fehlerberichte des Systems selbst, Grafikspeicher, freigegebener, aber nicht überschriebener Speicher, andere Programme.',
  },
  P5: {
    promised: 'Nur grobe Wörter verlassen die Bilderkennung.',
    risk: 'Genaue Angaben erlauben Rückschlüsse auf Personen.',
    measure:
      'Wörter aus einer geschlossenen Liste, höchstens einmal je Sekunde, dazu je einmal, dass sie bereit ist, ein Fund, ein Zweifel oder ein Fehler; alles andere beendet die Sitzung.',
    checked: 'Zehntausende fast richtige Meldungen werden abgewiesen.',
    uncovered: 'Auch grobe Wörter können falsch sein.',
  },
  P6: {
    promised: 'Niemand wird identifiziert; kein Geschlecht, keine Gefühle.',
    risk: 'Biometrische Identifizierung; Einordnung nach Geschlecht oder Gefühl, oder nach dem Alter ohne ein Ja dazu.',
    measure:
      'Erkennungsmodelle für Identität, Geschlecht und Gefühle sind nicht im Programm. Erlaubt sind nur drei Dateien mit bekannter Prüfsumme; die für das Alter wird nur geladen, wenn ihr eigener Schalter eingeschaltet wurde.',
    checked: 'Die gebauten Dateien und die geöffneten Dateien im Lauf werden untersucht.',
    uncovered:
      'Mit eigenem Schalter wird aus dem Gesicht eine Altersgruppe geschätzt. Das ist eine Einordnung nach einem biometrischen Merkmal, und der Verantwortliche muss sie beurteilen: nach Art. 9 DSGVO (es entsteht keine Vorlage, an der jemand zu erkennen wäre) und nach der KI-Verordnung (Erwägungsgrund 16 nennt das Alter als biometrische Kategorisierung; Art. 50 Abs. 3 verlangt, dass Betroffene informiert werden; ob das Alter ein geschütztes Merkmal im Sinn von Anhang III Nr. 1 Buchst. b ist, ist offen). Sie wird nur angeboten, wenn das Personal sie in den Einstellungen unter „Personalisierung“ einschaltet.',
  },
  P7: {
    promised: 'Das Ja gilt für das Gesicht, das da war.',
    risk: 'Eine andere Person wird mit fremder Einwilligung gelesen.',
    measure: '„Sind Sie das?“ vor dem ersten Wort. Jeder Zweifel und jedes zweite Gesicht unterbrechen.',
    checked: 'Gestellte Szenen: gehen, kreuzen, ducken, dazutreten, ein Bild, das stillsteht.',
    uncovered:
      'Nimmt nach dem Ja jemand anderes den Platz ein, bevor jemand gefunden ist, oder tauschen später zwei Menschen in weniger als einer halben Sekunde am selben Ort, fällt das nicht auf. Das steht auch auf dem Bildschirm und auf dem Aushang. Ein Foto oder Plakat kann für einen Menschen gehalten werden, und wer in weniger als einer halben Sekunde dahinter vorbeigeht, fällt vielleicht nicht auf. Das steht auf dem Bildschirm.',
  },
  P8: {
    promised: 'Außerhalb des Bereichs wird nicht hingesehen.',
    risk: 'Unbeteiligte werden erfasst.',
    measure:
      'Das Bild wird zuerst auf den eingestellten Bereich beschnitten. Darin werden andere nur bemerkt, um zu unterbrechen: ob noch ein Gesicht da ist oder sich daneben etwas bewegt. Kein Wort wird über sie gelesen, und nichts von ihnen überdauert die Sitzung.',
    checked: 'Rauschen und Gesichter außerhalb ändern nichts; Rauschen innerhalb schon.',
    uncovered:
      'Wer im Bereich steht, ohne gefragt zu sein, ist kurz im Bild. Wo der Bereich liegt, entscheidet der Laden; er muss auch die Rechtsgrundlage dafür nennen.',
  },
  P9: {
    promised: 'Nicht für Kinder.',
    risk: 'Kinder stimmen zu oder werden erfasst.',
    measure:
      'Die Frage sagt es zuerst. Wer jünger als 35 wirkt, bekommt keine Altersgruppe. Hat ein Kind gedrückt, drückt das Personal Stopp: Vom Kind bleibt nichts, was zu löschen wäre.',
    checked: 'Die Regel der Altersgruppe wird mit angenommenen Werten geprüft.',
    uncovered:
      'Das Alter wird nicht geprüft; ein Kind kann die Taste drücken. Ist die Altersgruppe eingeschaltet, sieht das Erkennungsmodell auch sein Gesicht an.',
  },
  P10: {
    promised: '„Das ist alles, was ich weiß“ ist alles.',
    risk: 'Verdeckte Auswertung.',
    measure: 'Jedes benutzte Wort steht auf dem Bildschirm, ebenso, warum etwas gezeigt wird.',
    checked: 'Was auf dem Bildschirm steht, wird mit dem verglichen, was gewählt hat.',
    uncovered: 'Umstehende können die Wörter mitlesen; das Alter liegt hinter einer eigenen Taste.',
  },
  P11: {
    promised: 'Informiert und frei; dieselben Angebote für alle.',
    risk: 'Druck zur Einwilligung, unterschiedliche Preise.',
    measure: 'Höchstens sechzig Wörter vor dem Ja, Nein ist gleich groß, alle Gutscheine gelten für alle.',
    checked:
      'Maße und Wortzahl am gebauten Programm. Pakete werden abgewiesen, wenn ein Gutschein unter einem Kamerawort oder einem Interesse in keiner Playlist steht, die alle sehen, wenn ein Code zwei Gutscheine meint, oder wenn eine Playlist nur über die Kamera erreichbar ist.',
    uncovered: 'Was das Personal sagt oder verspricht. Preise in einem Bild oder Film werden nicht gelesen.',
  },
  P12: {
    promised: 'Dasselbe ohne Kamera.',
    risk: 'Nachteil für alle, die ablehnen.',
    measure: '„Ohne Kamera auswählen“ bewirkt dasselbe, durch Berühren oder mit Tasten.',
    checked: 'Jede Wahl durch die Kamera ist auch ohne sie erreichbar, sonst wird das Paket abgewiesen.',
    uncovered: 'Nichts bekannt.',
  },
  P13: {
    promised: 'Nachweisbar, ohne Personen.',
    risk: 'Einwilligungen lassen sich nicht belegen, oder der Beleg wird selbst zum Personenbezug.',
    measure:
      'Eine Zeile je Tag ohne Uhrzeit: wie oft welche Sitzung, mit welchem Text. Die Zeilen sind durch Prüfsummen verkettet.',
    checked: 'Entfernte, geänderte und neu gebildete Zeilen fallen auf; „askfirst receipts verify“ prüft die Kette.',
    uncovered:
      'Wer die ganze Kette neu bildet oder eine alte Sicherung aller Daten zurückspielt, fällt nur auf, wenn das Prüfzeichen des geänderten oder verlorenen Tages oder eines späteren vorher an anderem Ort notiert wurde.',
  },
  P14: {
    promised: 'Nichts hebt jemanden heraus.',
    risk: 'Abgleich mit Kassendaten über die Uhrzeit.',
    measure:
      'Was von Sitzungen gezählt wird, wird zur vollen Stunde und beim Beenden des Players geschrieben, nie dazwischen; eine Summe erst, wenn ein Tag vorbei ist oder der Player endet. Während einer Sitzung steht nirgends, was gezeigt wird, und das Sendeprotokoll eines solchen Tages behält keine Zeiten.',
    checked: 'Derselbe Ablauf mit anderen Wörtern hinterlässt dieselben Bytes.',
    uncovered:
      'Was Menschen vor Ort sehen; Kameras Dritter im Laden. Wer den Datenordner oder seine Sicherungen jede Stunde liest, liest, was die Stunde den Belegen hinzugefügt hat: in einem ruhigen Laden eine einzelne Sitzung.',
  },
  P15: {
    promised: 'Das Vergessen ist zu sehen und wahr.',
    risk: 'Etwas bleibt offen, obwohl „aus“ gesagt wird.',
    measure: 'Der Schlusssatz kommt erst, wenn Kamera, Prozess und Wörter fort sind. Sonst wird gesperrt und gemeldet.',
    checked: 'Jedes der drei wird aufgehalten: Der Satz bleibt aus.',
    uncovered: 'Nur unter Linux lässt sich lesen, wer eine Kamera offen hält.',
  },
  P16: {
    promised: 'Es fragt nicht, wenn es sein Wort nicht halten kann.',
    risk: 'Ein gestörtes oder verändertes Gerät fragt weiter.',
    measure:
      'Selbstprüfung vor dem Fragen; fehlende oder veränderte Erkennungsmodelle und Testschalter verhindern das Fragen.',
    checked: 'Der Stand der letzten Selbstprüfung steht unten.',
    uncovered: 'Was die Selbstprüfung hier nicht ausprobieren konnte, ist dort benannt.',
  },
  P17: {
    promised: 'Jeder kann es prüfen.',
    risk: 'Versprechen sind nur Behauptungen.',
    measure: 'Offener Quelltext; zu den Versprechen gehören Prüfungen mit Gegenprobe und eine Prüfsumme des Programms.',
    checked: 'Die Prüfsumme steht in diesem Dokument und auf dem Aushang.',
    uncovered: 'Wer prüft, braucht den Rechner oder den Quelltext.',
  },
  P18: {
    promised: 'Heikles wird nicht auf Personen ausgerichtet.',
    risk: 'Ausnutzen von Schutzbedürftigkeit.',
    measure:
      'Alkohol, Glücksspiel, Kredit, Arznei, Gesundheit, Gewicht, Politik und Religion unter einem Kamerawort: Das Paket wird abgewiesen. Vor einem Interesse, das dahin führt, steht „Nur für Erwachsene“; zu sehen bekommt es nur, wer antippt, erwachsen zu sein.',
    checked:
      'Pakete mit solchen Beiträgen werden abgewiesen; ein solches Interesse wird von niemandem sonst angenommen.',
    uncovered:
      'Ob ein Beitrag so gekennzeichnet ist, entscheidet, wer das Paket macht. Ob jemand wirklich erwachsen ist, wird nicht geprüft. Wer ein Interesse an so etwas antippt, kann Daten nach Art. 9 DSGVO offenbaren, auf dem Bildschirm und bis zum Ende der Sitzung: Ob es angeboten wird, entscheidet der Laden.',
  },
}
