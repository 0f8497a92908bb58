import type { ScreenWords } from './screen.de.ts'

/** What customers can touch, and in which language, in English. */
export const screenInEnglish: ScreenWords = {
  title: 'What customers can touch',
  language: 'Language on the screen',
  languageMeans: 'The player asks in it. Customers can choose another one there.',
  staffLanguage: 'Language of this window',
  diagonal: 'Diagonal in inches',
  diagonalMeans: (centimetres) => `${centimetres} cm from corner to corner. It sets the size of the buttons.`,
  diagonalWrong: (least, most) => `Please enter a number from ${least} to ${most}, for example 32.`,
  reach: 'Can customers touch the screen or a button here?',
  reachMeans: 'Nobody is asked before this is answered.',
  reaches: {
    touch: { label: 'Yes, the screen', description: 'Customers touch the glass.' },
    button: { label: 'Yes, a button beside it', description: 'Customers press keys on the device.' },
    none: { label: 'No', description: 'In a shop window, for example. Then there is no invitation and no camera.' },
  },
}
