import { counting } from '../../../contract/counting.ts'
import type { PinWords } from './pin.de.ts'

const count = counting('en')

/** The PIN, at the door and when it is changed, in English. */
export const pinInEnglish: PinWords = {
  label: 'PIN',
  chooseTitle: 'Choose a PIN for this player',
  chooseIntro: 'The PIN opens these settings from now on. Use 4 to 12 digits and write them down.',
  repeatTitle: 'Once more, to be sure',
  repeatIntro: 'Enter the same PIN a second time.',
  next: 'Next',
  set: 'Set PIN',
  unlockTitle: 'Open settings',
  unlockIntro: 'Enter the PIN of this player.',
  unlock: 'Open',
  startOver: 'Start over',
  keypad: 'Keypad',
  deleteDigit: 'Delete last digit',
  entered: (n) => count(n, 'digit entered', 'digits entered'),
  different: 'The two entries were different. Please start again.',
  tooShort: (least) => `Some digits are missing: at least ${least}.`,
  wait: 'Too many wrong attempts.',
  waitLeft: (time) => `You can try again in ${time}.`,
  changeTitle: 'Change PIN',
  changeIntro: 'Whoever knows the PIN can change everything in these settings.',
  change: 'Change PIN',
  current: 'Present PIN',
  next1: 'New PIN',
  next2: 'Repeat new PIN',
  digits: (least, most) => `${least} to ${most} digits, nothing else.`,
  notSame: 'This is not the same PIN as above.',
  changed: 'The PIN is changed.',
  cancel: 'Cancel',
}
