/** The code for a forgotten PIN, in German. */
export const recoveryInGerman = {
  title: 'Notfallcode',
  shown: 'Bitte jetzt aufschreiben: der Notfallcode',
  shownMeans:
    'Wer die PIN vergisst, öffnet damit die Einstellungen und wählt eine neue. Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn nicht am Gerät auf.',
  noted: 'Ich habe ihn aufgeschrieben',
  there:
    'Es gibt einen Notfallcode. Ist er verloren gegangen, machen Sie hier einen neuen; der alte gilt dann nicht mehr.',
  missing: 'Es gibt noch keinen Notfallcode. Ohne ihn hilft bei vergessener PIN nur, alle Einstellungen zu löschen.',
  renew: 'Neuen Notfallcode machen',
  forgotten: 'PIN vergessen?',
  enterTitle: 'PIN vergessen',
  enterIntro: 'Geben Sie den Notfallcode ein, 16 Ziffern. Danach wählen Sie eine neue PIN.',
  code: 'Notfallcode',
  missingDigits: (n: number) => `Der Code hat 16 Ziffern, jetzt sind es ${n}.`,
  next: 'Weiter',
  back: 'Zurück zur PIN',
}
export type RecoveryWords = typeof recoveryInGerman
