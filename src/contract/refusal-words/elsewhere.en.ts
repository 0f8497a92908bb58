import type { Elsewhere } from './words.ts'

const cleanUp = 'Keep fewer packages under “Storage” and clean up.'
const again = 'Try again. If it fails once more, call your technician.'
const copyThere = 'Copy the package there once more, or ask for a new one.'
const layAgain = 'Put the package into the folder once more, or ask for a new one.'
const takeBack = 'Take your last change back. If it fails once more, call your technician.'
const fewer = 'Take items out, or choose “Always, and nothing else”.'
const anew = 'Take the item out, or add its file anew.'
const anewOrBring = `${anew} If it belongs to what plays now, bring that package in once more.`
const withPin = 'With the PIN you can show it all the same.'

export const elsewhereInEnglish: Elsewhere = {
  chosen: {
    'archive-invalid': copyThere,
    'asset-missing': copyThere,
    'asset-corrupt': copyThere,
    'no-space': `${cleanUp} Then try again.`,
    'source-gone': 'See to it that it is there again. Then try again.',
    'read-error': 'Try again, or copy the package anew.',
  },
  inbox: {
    'archive-invalid': layAgain,
    'asset-missing': layAgain,
    'asset-corrupt': layAgain,
    'no-space': `${cleanUp} Then put it there once more.`,
    'source-gone': 'It is taken by itself as soon as it is there again.',
    'read-error': 'Put the package into the folder once more.',
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
    'coupon-not-for-all': 'Leave the item with the coupon in, or take it out of the other playlist first.',
    'not-for-all': takeBack,
    'restricted-under-signal': 'Take that item out.',
    'qr-under-signal':
      'Take the picture out, or save it without a code, as JPEG, PNG or WebP of at most 16 megapixels.',
    'script-under-signal': 'Take that page out.',
    'type-mismatch': anew,
    'too-many-assets': fewer,
    'too-many-playlists': fewer,
    'too-many-items': fewer,
    'too-many-schedule-entries': fewer,
    'too-many-triggers': fewer,
    'too-many-interests': fewer,
    'too-large': fewer,
    'no-space': `${cleanUp} Then try again.`,
    'source-gone': again,
    'read-error': again,
    'import-fell': again,
    'store-broken': again,
    'access-denied': again,
  },
}
