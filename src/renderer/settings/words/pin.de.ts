import { counting } from '../../../contract/counting.ts'

const count = counting('de')

/** The PIN, at the door and when it is changed, in German. */
export const pinInGerman = {
  label: 'PIN',
  chooseTitle: 'PIN für dieses Gerät festlegen',
  chooseIntro:
    'Mit der PIN öffnen Sie später diese Einstellungen. Nehmen Sie 4 bis 12 Ziffern und schreiben Sie sie auf.',
  repeatTitle: 'Noch einmal zur Sicherheit',
  repeatIntro: 'Geben Sie dieselbe PIN ein zweites Mal ein.',
  next: 'Weiter',
  set: 'PIN festlegen',
  unlockTitle: 'Einstellungen öffnen',
  unlockIntro: 'Geben Sie die PIN dieses Geräts ein.',
  unlock: 'Öffnen',
  startOver: 'Von vorn',
  keypad: 'Ziffernblock',
  deleteDigit: 'Letzte Ziffer löschen',
  entered: (n: number) => count(n, 'Ziffer eingegeben', 'Ziffern eingegeben'),
  different: 'Die beiden Eingaben waren verschieden. Bitte beginnen Sie noch einmal.',
  tooShort: (least: number) => `Es fehlen noch Ziffern: mindestens ${least}.`,
  wait: 'Zu viele Fehlversuche.',
  waitLeft: (time: string) => `Der nächste Versuch geht in ${time}.`,
  changeTitle: 'PIN ändern',
  changeIntro: 'Wer die PIN kennt, kann alles in diesen Einstellungen ändern.',
  change: 'PIN ändern',
  current: 'Bisherige PIN',
  next1: 'Neue PIN',
  next2: 'Neue PIN wiederholen',
  digits: (least: number, most: number) => `${least} bis ${most} Ziffern, nichts anderes.`,
  notSame: 'Das ist nicht dieselbe PIN wie darüber.',
  changed: 'Die PIN ist geändert.',
  cancel: 'Abbrechen',
}

export type PinWords = typeof pinInGerman
