import { duration } from './times.de.ts'

/** The draft of an impact assessment, in German. */
export const impactAssessmentInGerman = {
  draft:
    'Entwurf, vom Gerät aus seinen Einstellungen erstellt. Keine Rechtsberatung. Der Verantwortliche muss ihn prüfen und die offenen Punkte am Ende ergänzen.',
  descriptionHeading: '1. Beschreibung der Verarbeitung',
  description: [
    'Ein Bildschirm im Laden zeigt Angebote. Wer davor steht, kann eine Taste drücken, liest auf dem Bildschirm, wer fragt, was gelesen wird, wozu, wie lange und wie es endet, und sagt Ja oder Nein. Nur nach einem Ja wird die Kamera geöffnet. Die Bilder werden auf diesem Rechner in wenige grobe Wörter gelesen und nirgends aufbewahrt. Die Wörter wählen, was gezeigt wird, und stehen dabei auf dem Bildschirm. Am Ende wird alles vergessen; das ist zu sehen.',
    'Dasselbe geht ohne Kamera: „Ohne Kamera auswählen“ führt zu denselben Angeboten, durch Berühren oder mit Tasten.',
  ],
  processing: ({
    offerAgeBand,
    limitSeconds,
  }: {
    offerAgeBand: boolean
    limitSeconds: number
  }): readonly (readonly [string, string])[] => [
    [
      'Betroffene',
      'eine Person, die die Taste gedrückt und zugestimmt hat; von anderen im Bereich nur, ob noch ein Gesicht da ist, um zu unterbrechen; davon bleibt nichts',
    ],
    [
      'Gelesen wird',
      `nah oder fern, wie lange, ob allein, herschauend oder nicht${offerAgeBand ? '; eine Altersgruppe, wenn sie mit eigenem Schalter zugestimmt hat (eine Einordnung nach einem biometrischen Merkmal, siehe P6)' : '; keine Altersgruppe, sie wird hier nicht angeboten'}`,
    ],
    ['Woraus', 'aus Bildern des eingestellten Bereichs, nur im Arbeitsspeicher'],
    [
      'Ausgewählt wird',
      'Interessen, eine Altersgruppe, „Wir sind mehrere“, „Ich bin erwachsen“; im Arbeitsspeicher, bis die Sitzung endet. „Mehr davon“ und „Weniger davon“ werden je Beitrag gezählt und nur als Teil der Summen geschrieben',
    ],
    ['Zweck', 'welche Playlist bis zum Ende der Sitzung zu sehen ist'],
    [
      'Dauer',
      `mit Kamera höchstens ${duration(limitSeconds)} ab dem Ja, Unterbrechungen eingerechnet; durch Antippen, bis ${duration(limitSeconds)} lang nichts gedrückt wurde, also länger, solange jemand weitermacht; nie über das Ende der Sitzung hinaus`,
    ],
    ['Ort', 'nur auf diesem Rechner'],
    ['Empfänger', 'niemand'],
    [
      'Was bleibt',
      'an welchen Tagen jemand die Taste gedrückt hat, ob Ja oder Nein (im Sendeprotokoll, 400 Tage lang); je Tag eine Zeile mit Zahlen ohne Uhrzeit und Person (Beleg, bis das Gerät zurückgesetzt wird); und, wenn genug zusammenkommt, gerundete Summen (zwei Jahre lang)',
    ],
  ],
  necessityHeading: '2. Notwendigkeit und Verhältnismäßigkeit',
  necessity: [
    'Der Zweck ist auch ohne Kamera erreichbar, durch Berühren oder mit Tasten. Deshalb ist die Kamera freiwillig, und wer ablehnt, hat keinen Nachteil.',
    'Gelesen wird nur, was eine Playlist wählen kann. Identität, Geschlecht und Gefühle werden nicht gelesen; Erkennungsmodelle dafür sind nicht vorhanden.',
    'Das Bild wird vor allem anderen auf den Bereich beschnitten, in dem Kunden stehen.',
    'Es gibt keine Speicherung von Bildern und keine Übertragung.',
    'Preise und Gutscheine hängen nie von einem Wort ab.',
  ],
  risksHeading: '3. Risiken, Maßnahmen und wie sie geprüft werden',
  risksMeans: 'Die Nummern bezeichnen die Versprechen des Programms. Zu jedem steht, was nicht abgedeckt ist.',
  columns: ['Versprechen', 'Risiko', 'Maßnahme', 'Wie geprüft', 'Nicht abgedeckt'],
  selfTestHeading: '4. Stand der Selbstprüfung auf diesem Gerät',
  staffHeading: '5. Personal im Blick des Bildschirms',
  staff: [
    'Wer in Sichtweite des Bildschirms arbeitet, kann in den Bereich geraten, während ein Kunde eine Sitzung hat. Das Programm bemerkt ein zweites Gesicht nur, um zu unterbrechen; es liest nichts daraus, und es bleibt nichts davon. Dennoch soll der Bereich so liegen, dass Arbeitsplätze außerhalb sind.',
    'Personal soll keine Sitzung für Kunden beginnen und darf nicht dazu angehalten werden, selbst zuzustimmen: Eine Einwilligung im Arbeitsverhältnis ist selten freiwillig. Zum Üben gibt es einen Übungsbetrieb ohne Kamera. Wer den Bereich einrichtet, stimmt wie ein Kunde zu und sollte das ablehnen können: Dann richtet ihn jemand anders ein, oder er bleibt, wie er anfangs ist. Belege und Summen lassen keinen Schluss auf Leistung oder Verhalten einzelner Beschäftigter zu. Wo es eine Interessenvertretung gibt, ist sie zu beteiligen.',
  ],
  openHeading: '6. Offene Punkte für den Verantwortlichen',
  openMeans: 'Diese Fragen kann das Programm nicht beantworten.',
  open: [
    'Rechtsgrundlage für alle, die Ja sagen, und warum die Einwilligung freiwillig ist:',
    'Rechtsgrundlage für andere im Bereich, von denen nur bemerkt wird, dass ein Gesicht da ist:',
    'Ob eine Altersgruppe angeboten wird, und wie das beurteilt wird (Art. 9 DSGVO, KI-Verordnung):',
    'Ob Interessen an heiklen Themen angeboten werden, und warum (Art. 9 DSGVO):',
    'Verantwortlicher mit Anschrift, gegebenenfalls gemeinsame Verantwortung mit Werbekunden:',
    'Rat der oder des Datenschutzbeauftragten, mit Datum:',
    'Standpunkt der Betroffenen oder ihrer Vertreter; Beteiligung der Interessenvertretung:',
    'Wo der Bildschirm steht, wer dort sonst vorbeigeht, ob Kinder zu erwarten sind:',
    'Ob alle Tasten vom Rollstuhl aus erreichbar sind:',
    'Wo der Aushang hängt und seit wann:',
    'Wer Zugang zu Rechner, PIN und Datenordner hat:',
    'Ob Kameras Dritter im Laden dasselbe Geschehen aufnehmen:',
    'Welches Restrisiko bleibt, und ob die Aufsichtsbehörde zu konsultieren ist:',
    'Nächste Überprüfung, Datum und Unterschrift:',
  ],
}

export type ImpactAssessmentWords = typeof impactAssessmentInGerman
