import type { Elsewhere } from './words.ts'

const cleanUp = 'Behalten Sie unter „Speicher“ weniger Pakete und räumen Sie auf.'
const again = 'Versuchen Sie es noch einmal. Gelingt es wieder nicht, rufen Sie die Technik.'
const copyThere = 'Kopieren Sie das Paket noch einmal dorthin, oder lassen Sie sich ein neues geben.'
const layAgain = 'Legen Sie das Paket noch einmal in den Ordner, oder lassen Sie sich ein neues geben.'
const takeBack = 'Nehmen Sie Ihre letzte Änderung zurück. Gelingt es wieder nicht, rufen Sie die Technik.'
const fewer = 'Nehmen Sie Beiträge heraus, oder wählen Sie „Immer, und nichts anderes“.'
const anew = 'Nehmen Sie den Beitrag heraus, oder fügen Sie seine Datei neu hinzu.'
const anewOrBring = `${anew} Gehört sie zu dem, was jetzt läuft, spielen Sie jenes Paket noch einmal ein.`
const withPin = 'Mit der PIN können Sie es trotzdem zeigen.'

export const elsewhereInGerman: Elsewhere = {
  chosen: {
    'archive-invalid': copyThere,
    'asset-missing': copyThere,
    'asset-corrupt': copyThere,
    'no-space': `${cleanUp} Versuchen Sie es dann noch einmal.`,
    'source-gone': 'Sorgen Sie dafür, dass es wieder da ist. Versuchen Sie es dann noch einmal.',
    'read-error': 'Versuchen Sie es noch einmal, oder kopieren Sie das Paket neu.',
  },
  inbox: {
    'archive-invalid': layAgain,
    'asset-missing': layAgain,
    'asset-corrupt': layAgain,
    'no-space': `${cleanUp} Legen Sie es dann noch einmal hinein.`,
    'source-gone': 'Sobald es wieder da ist, wird es von selbst genommen.',
    'read-error': 'Legen Sie das Paket noch einmal in den Ordner.',
  },
  draft: {
    'not-a-package': again,
    'archive-invalid': again,
    'html-item-invalid': anew,
    'entry-unsafe': anew,
    'manifest-invalid': takeBack,
    'manifest-too-large': fewer,
    'format-unknown': takeBack,
    'signature-missing': withPin,
    'signature-invalid': again,
    'key-unknown': withPin,
    'version-not-newer': withPin,
    'rolled-back': withPin,
    'other-line': withPin,
    'subject-unconfirmed': withPin,
    'asset-missing': anewOrBring,
    'asset-corrupt': anewOrBring,
    'asset-unlisted': again,
    'path-unsafe': anew,
    'coupon-not-for-all':
      'Lassen Sie den Beitrag mit dem Gutschein darin, oder nehmen Sie ihn zuerst aus der anderen Playlist.',
    'not-for-all': takeBack,
    'restricted-under-signal': 'Nehmen Sie diesen Beitrag heraus.',
    'qr-under-signal':
      'Nehmen Sie das Bild heraus, oder speichern Sie es ohne Code, als JPEG, PNG oder WebP mit höchstens 16 Megapixeln.',
    'script-under-signal': 'Nehmen Sie diese Seite heraus.',
    'type-mismatch': anew,
    'too-many-assets': fewer,
    'too-many-playlists': fewer,
    'too-many-items': fewer,
    'too-many-schedule-entries': fewer,
    'too-many-triggers': fewer,
    'too-many-interests': fewer,
    'too-large': fewer,
    'no-space': `${cleanUp} Versuchen Sie es dann noch einmal.`,
    'source-gone': again,
    'read-error': again,
    'import-fell': again,
    'store-broken': again,
    'access-denied': again,
  },
}
