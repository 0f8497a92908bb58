import type { RefusalWords } from './words.ts'

const askForNew = 'Ask for a new package.'
const copyAgain = 'Copy the package onto the stick once more.'
const technician = 'Call your technician.'
const inSettings = 'If it is yours, take it in the settings under Content.'

export const refusalsInEnglish: RefusalWords = {
  'not-a-package': { why: 'It is no package for this player.', todo: askForNew },
  'nothing-to-show': {
    why: 'It holds nothing that this player can show.',
    todo: 'Save pictures as JPEG or PNG, and films as MP4. HEIC is not shown.',
  },
  'archive-invalid': { why: 'The package is damaged.', todo: copyAgain },
  'html-item-invalid': { why: 'A page (HTML) in it cannot be shown.', todo: askForNew },
  'entry-unsafe': { why: 'The package holds a file that is not safe.', todo: askForNew },
  'manifest-invalid': { why: 'Its table of contents has errors.', todo: askForNew },
  'manifest-too-large': { why: 'Its table of contents is too large.', todo: askForNew },
  'format-unknown': { why: 'Its format is unknown.', todo: askForNew },
  'player-too-old': { why: 'It needs a newer version of this player.', todo: technician },
  'signature-missing': { why: 'It is not signed.', todo: inSettings },
  'signature-invalid': { why: 'Its signature is wrong: it was changed or is damaged.', todo: askForNew },
  'key-unknown': { why: 'It comes from someone this player does not know.', todo: inSettings },
  'already-active': { why: 'It is already playing.', todo: 'There is nothing to do.' },
  'version-not-newer': { why: 'It is not newer than the present one.', todo: inSettings },
  'rolled-back': { why: 'Somebody here has taken this package back before.', todo: inSettings },
  'other-line': { why: 'It belongs to another programme.', todo: inSettings },
  'subject-unconfirmed': {
    why: 'It holds a sensitive subject that nobody here has confirmed yet.',
    todo: inSettings,
  },
  'asset-missing': { why: 'A file is missing in it.', todo: copyAgain },
  'asset-corrupt': { why: 'A file in it is damaged.', todo: copyAgain },
  'asset-unlisted': { why: 'It holds a file that it does not list.', todo: askForNew },
  'path-unsafe': { why: 'The name of a file in it is not safe.', todo: askForNew },
  'coupon-not-for-all': { why: 'A coupon would not be for everyone.', todo: askForNew },
  'not-for-all': { why: 'An offer could not be reached without the camera.', todo: askForNew },
  'restricted-under-signal': { why: 'A sensitive subject would be aimed at a person.', todo: askForNew },
  'qr-under-signal': {
    why: 'A picture that would be aimed at a person holds a code, or cannot be looked through for one.',
    todo: askForNew,
  },
  'script-under-signal': { why: 'A page with code would be aimed at a person.', todo: askForNew },
  'type-mismatch': { why: 'A file in it is not what it says it is.', todo: askForNew },
  'too-many-assets': { why: 'It holds too many files.', todo: askForNew },
  'too-many-playlists': { why: 'It holds too many playlists.', todo: askForNew },
  'too-many-items': { why: 'It holds too many items.', todo: askForNew },
  'too-many-schedule-entries': { why: 'Its schedule is too long.', todo: askForNew },
  'too-many-triggers': { why: 'It holds too many triggers.', todo: askForNew },
  'too-many-interests': { why: 'It holds too many interests.', todo: askForNew },
  'too-large': { why: 'It is too large.', todo: askForNew },
  'no-space': {
    why: 'This player has no room for it.',
    todo: 'In the settings (Content, Storage), keep fewer packages and clean up. Then plug it in again.',
  },
  'source-gone': { why: 'It was taken away too early.', todo: 'Plug it in again and wait.' },
  'read-error': { why: 'It could not be read.', todo: 'Plug it in again, or take another stick.' },
  'import-fell': {
    why: 'Taking it in broke off.',
    todo: 'Try again. If it breaks off once more, ask for a new package.',
  },
  'store-broken': { why: 'The list of packages on this player is damaged.', todo: 'Import the package again.' },
  'access-denied': { why: 'This player may not read it.', todo: 'Have the permissions of the file changed.' },
  'store-failed': { why: 'This player could not write to its own disk.', todo: technician },
}
