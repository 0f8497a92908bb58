/** The PIN that opens two pages only, in German. */
export const staffPinInGerman = {
  title: 'PIN für das Personal',
  missing:
    'Wer damit öffnet, sieht nur „Jetzt“ und „Inhalte“: nächster Beitrag, Anhalten, Lautstärke, neue Inhalte. Alles andere öffnet Ihre PIN.',
  there: 'Es gibt eine. Sie öffnet nur „Jetzt“ und „Inhalte“. Ihre PIN öffnet weiter alles.',
  set: 'PIN für das Personal festlegen',
  change: 'Andere PIN festlegen',
  own: 'Ihre eigene PIN',
  next: 'PIN für das Personal',
  again: 'PIN für das Personal wiederholen',
  remove: 'Entfernen …',
  question: 'PIN für das Personal entfernen?',
  means: 'Dann öffnet nur noch Ihre eigene PIN dieses Fenster.',
  yes: 'Entfernen',
  no: 'Nein',
  onlyThese: 'Geöffnet mit der PIN für das Personal. Weitere Seiten öffnet die PIN der Leitung.',
  confirm: 'Wenn ja, gibt die Leitung ihre PIN ein.',
}
export type StaffPinWords = typeof staffPinInGerman
