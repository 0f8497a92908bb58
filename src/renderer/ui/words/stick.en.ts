import type { StickWords } from './stick.ts'

export const stickInEnglish: StickWords = {
  region: 'Stick',
  found: 'Stick found',
  checking: 'Checking the package',
  checkingLoose: 'Checking pictures and films',
  copying: 'Copying',
  progress: 'Progress',
  leaveIn: 'Please leave it in.',
  fewSeconds: 'A few seconds left.',
  seconds: (count) => `About ${count} seconds left.`,
  minutes: (count) => (count === 1 ? 'About a minute left.' : `About ${count} minutes left.`),
  hours: (count) => `About ${count} hours left.`,
  done: 'Done: you can take it out',
  activated: (title) => `“${title}” plays from the next item on.`,
  activatedLoose: 'Your pictures and films play from the next item on.',
  repaired: (title) => `“${title}” is complete again.`,
  alreadyActive: (title) => `“${title}” is already playing. There was nothing to do.`,
  passedOver: (name) => `A newer package was not taken: “${name}”. The page Content in the settings says why.`,
  leftOut: (files) =>
    `${files === 1 ? '1 file is' : `${files} files are`} left out. The page Content in the settings says which, and why.`,
  refused: 'Not taken',
  refusedLoose: 'Pictures without a package',
  takeLoose: 'If they are yours, take them in the settings under Content.',
  takeOut: 'You can take it out.',
  leaveInForThat: 'Leave it in for that.',
  update: (version) => `New version ${version} for this player`,
  updateTodo: 'Install it in the settings, page System, with the PIN. Leave the stick in meanwhile.',
  updateToo: (version) =>
    `It brings version ${version} of this player, too: install that in the settings, page System, then take the stick out.`,
  gone: 'The stick was pulled too early',
  putBack: 'Plug it in again. It goes on where it was.',
}
