import type { UpdateWords } from './update.de.ts'

/** Updates of the player, in English. */
export const updateInEnglish: UpdateWords = {
  title: 'New version of the player',
  none: 'None found. Put in the stick that it is on.',
  found: (version, own) => `Version ${version} is on the stick. This player runs ${own}.`,
  means: 'The screen will be dark for a moment. Settings and content stay.',
  install: 'Install …',
  question: (version) => `Install version ${version}?`,
  pin: 'To be sure: your PIN.',
  yes: 'Install',
  no: 'Cancel',
  copying: (version) => `Version ${version} is being copied and checked.`,
  progress: (done, total) => `${done} of ${total}`,
  cancel: 'Cancel',
  installing: (version) => `Version ${version} is being installed. Please leave the player on.`,
  refusals: {
    'key-unknown': {
      why: 'There is a new version on the stick, but somebody else has signed it.',
      todo: 'Only take versions from where this player comes from.',
    },
    'signature-invalid': {
      why: 'The new version on the stick is damaged, or was changed after it was signed.',
      todo: 'Copy it to the stick again, together with the file that ends in .minisig.',
    },
    'not-a-player': {
      why: 'The signature on the stick is for something else.',
      todo: 'Ask where the stick comes from.',
    },
    'other-system': {
      why: 'The new version on the stick is for another system.',
      todo: 'Ask for the version for this player.',
    },
    'not-newer': { why: 'This version or a newer one runs already.', todo: 'There is nothing to do.' },
    'source-gone': {
      why: 'The stick was out, or could not be read any more.',
      todo: 'Put it in again and start over.',
    },
    'no-space': { why: 'There is no room for the new version.', todo: 'Clean up on the page “Content”.' },
    'too-large': {
      why: 'The file on the stick is larger than a new version can be.',
      todo: 'Ask where the stick comes from.',
    },
    'not-copied': {
      why: 'The new version could not be copied to this player.',
      todo: 'Restart the computer and try again.',
    },
    unreadable: { why: 'The system could not read the copy.', todo: 'Try again.' },
    'no-key': {
      why: 'The system lacks the key that it checks new versions with.',
      todo: 'Call your technician: /etc/askfirst/update-key.pub is missing.',
    },
    'needs-more': {
      why: 'The new version needs something that this system lacks.',
      todo: 'Call your technician: the computer needs a network once. Until then all goes on as before.',
    },
    'system-busy': {
      why: 'The system was installing something else.',
      todo: 'Wait a quarter of an hour and try again. Until then all goes on as before.',
    },
    failed: {
      why: 'The system could not install the new version.',
      todo: 'Call your technician. Until then, what ran before runs.',
    },
    'no-answer': {
      why: 'The system did not answer.',
      todo: 'Restart the computer, and look here which version runs.',
    },
  },
}
