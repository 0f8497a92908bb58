/** What customers can touch, and in which language, in German. */
export const screenInGerman = {
  title: 'Was Kunden berühren können',
  language: 'Sprache am Bildschirm',
  languageMeans: 'So fragt das Gerät. Kunden können dort eine andere wählen.',
  staffLanguage: 'Sprache dieses Fensters',
  diagonal: 'Diagonale in Zoll',
  diagonalMeans: (centimetres: number) =>
    `${centimetres} cm von Ecke zu Ecke. Danach richtet sich die Größe der Tasten.`,
  diagonalWrong: (least: number, most: number) => `Bitte eine Zahl von ${least} bis ${most}, zum Beispiel 32.`,
  reach: 'Können Kunden hier den Bildschirm berühren oder eine Taste drücken?',
  reachMeans: 'Solange das nicht beantwortet ist, wird niemand gefragt.',
  reaches: {
    touch: { label: 'Ja, den Bildschirm', description: 'Kunden tippen auf das Glas.' },
    button: { label: 'Ja, eine Taste daneben', description: 'Kunden drücken Tasten am Gerät.' },
    none: {
      label: 'Nein',
      description: 'Zum Beispiel im Schaufenster. Dann gibt es keine Einladung und keine Kamera.',
    },
  },
}

export type ScreenWords = typeof screenInGerman
