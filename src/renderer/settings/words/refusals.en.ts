import type { RefusalsWords } from './refusals.de.ts'

/** Why something that staff asked for was refused, in English. */
export const refusalsInEnglish: RefusalsWords = {
  'call-not-allowed': 'This cannot be done here now.',
  'arguments-invalid': 'The player did not understand this entry.',
  locked: 'The settings are locked. Please open them with the PIN.',
  'pin-wrong': 'That was not the right PIN.',
  'pin-wait':
    'Too many wrong attempts. Wait: half a minute the first time, twice as long after each further one, at most 15 minutes.',
  'pin-unset': 'No PIN has been chosen yet.',
  'manager-only': 'Only the manager’s PIN does that.',
  'pin-taken':
    'This is the other PIN of this player already: one opens everything, one two pages only. Take another one.',
  'code-wrong': 'That was not the recovery code.',
  'setting-invalid': 'It cannot be set like this. It stays as it was.',
  'disk-full': 'The disk is full. Clean up on the page “Content”, or take another folder.',
  'day-invalid': 'This day is yet to come, or it is more than 400 days ago.',
  'work-failed': 'It broke off, and nothing half-done was left. Try again; if it happens again, call your technician.',
  'not-saved': 'It could not be saved there. The place may be write-protected: take another folder.',
  'stick-gone': 'The stick is no longer there. Plug it in again, and copy once more.',
  'stick-full': 'There is too little room on the stick. Nothing was copied: take another one.',
  'stick-read-only': 'The stick is write-protected. Unlock it, or take another one.',
  'backup-invalid': 'This is not a saved copy of settings, or it is damaged. Everything stays as it was.',
  'file-unreadable':
    'There is no file that can be read. Check the path, and whether the stick is in. Everything stays as it was.',
  'nothing-chosen': 'No file chosen.',
  'import-running': 'A package is being imported. Wait until it has ended, or cancel it.',
  'key-invalid': 'This is not a public key of minisign.',
  'key-known': 'This key is trusted here already.',
  'path-invalid': 'Please give the whole path, from “/” or the drive on.',
  'store-damaged': 'A list of contents is damaged, so nobody can say what is needed. Import the package again.',
  'kept-not-playable':
    'That package cannot be shown: it is damaged, or this version of the player does not take it any more. What plays goes on. Import that package again.',
  'store-not-written': 'The player could not write to its own disk. What plays goes on. Call your technician.',
  'draft-not-kept':
    'It could not be saved: it is there until the player is turned off. If there is little room left, clean up on the page “Content”.',
  'draft-empty': 'There is no picture and no film in it yet.',
  'playlist-gone':
    'The playlist that it should go with does not play here any more. Choose something else under “When”.',
  'nothing-otherwise':
    'This playlist is itself what plays all the time now, and nothing else is on this player that could play otherwise. Choose “Always, and nothing else”, or import a package before.',
  'times-full':
    'So much lies one above the other at these times already that nothing more fits on top. Choose other times, or take out a playlist before that was added here.',
  'playlist-too-long': 'This playlist is too long for the editor. Ask whoever makes your packages to change it.',
  'secret-key-invalid': 'This is not a secret key of minisign, or it is damaged. Nothing was saved.',
  'password-wrong': 'The password does not open this key. Nothing was saved.',
  'nobody-asked':
    'Nobody is asked at the screen at the moment, so there is no button there to begin with. The page “Now” says why.',
  'not-now': 'This is not possible right now. Please try again in a moment.',
  internal: 'That did not work. Please try again.',
}
