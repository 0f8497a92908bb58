import type { RecoveryWords } from './recovery.de.ts'

/** The code for a forgotten PIN, in English. */
export const recoveryInEnglish: RecoveryWords = {
  title: 'Recovery code',
  shown: 'Please write this down now: the recovery code',
  shownMeans:
    'Whoever forgets the PIN opens the settings with it and chooses a new one. It is shown this one time only. Do not keep it at the player.',
  noted: 'I have written it down',
  there: 'There is a recovery code. If it was lost, make a new one here; the old one then stops working.',
  missing: 'There is no recovery code yet. Without it, a forgotten PIN means deleting all settings.',
  renew: 'Make a new recovery code',
  forgotten: 'PIN forgotten?',
  enterTitle: 'PIN forgotten',
  enterIntro: 'Enter the recovery code, 16 digits. Then you choose a new PIN.',
  code: 'Recovery code',
  missingDigits: (n) => `The code has 16 digits, now there are ${n}.`,
  next: 'Next',
  back: 'Back to the PIN',
}
