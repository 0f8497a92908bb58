import { counting } from '../../../contract/counting.ts'
import { apart } from '../../ui/apart.ts'
import type { EditorWords } from './editor.de.ts'

const count = counting('en')

/** The editor on the page on packages, in English. */
export const editorInEnglish: EditorWords = {
  open: 'Make a playlist',
  openMeans: 'From your own pictures and films, in a few steps.',
  goOn: (n) => `Go on with the draft (${count(n, 'item', 'items')})`,
  back: 'Back to the content',

  items: 'Pictures and films',
  itemsIntro: 'They play in this order. The files are copied: you can take the stick out afterwards.',
  fromStick: (name, files) => `Stick “${apart(name)}”: add ${count(files, 'file', 'files')}`,
  choose: 'Choose pictures and films …',
  drop: 'Drop pictures and films here',
  path: 'Or type the path of a file or folder',
  pathHint: 'e.g. /media/stick/autumn',
  pathWrong: 'Please give the whole path: it begins with “/” or with a drive such as “E:\\”.',
  add: 'Add',
  none: 'Nothing here yet',
  noneMeans: 'Put a stick in, or drop files here.',
  sum: (items, minutes) => `${count(items, 'item', 'items')}, ${minutes}`,
  minutes: (milliseconds) => {
    const seconds = Math.round(milliseconds / 1000)
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  },
  seconds: (name) => `Seconds for ${apart(name)}`,
  secondsWrong: (least, most) => `Please enter a number from ${least} to ${most}.`,
  toItsEnd: 'to its end',
  up: (name) => `Move ${apart(name)} forward`,
  down: (name) => `Move ${apart(name)} back`,
  remove: (name) => `Take ${apart(name)} out`,
  drag: 'Drag to change the order',
  moved: (name, place, of) => `${apart(name)} is now number ${place} of ${of}.`,
  look: (name) => `Preview: ${apart(name)}`,
  everySeconds: 'All pictures equally long, in seconds',
  undo: 'Take the last change back',
  redo: 'Redo',
  clear: 'Begin anew',

  working: { taking: 'Copying', packing: 'Packing' },
  cancel: 'Cancel',
  notes: 'What you should know',
  note: {
    'type-unknown': 'Not taken: the player shows JPEG, PNG, WebP, AVIF, GIF and SVG, and films as MP4 or WebM.',
    unreadable: 'Not taken: the file cannot be read.',
    'no-space': 'Not taken: too little room is left on this player. You can clean up under “Storage”.',
    'too-many': 'Not taken: the playlist is full.',
    'nothing-there': 'There is no picture and no film in that place.',
    'length-unknown': 'Taken, but the film does not say how long it is. Look at the preview.',
    'may-not-play': 'Taken, but the film may not play here. Look at the preview.',
    'not-kept':
      'Taken, but not saved: it is there until the player is turned off. If there is little room left, clean up under “Storage”.',
  },

  about: 'Name and times',
  name: 'Name of the playlist',
  nameHint: 'For example: Autumn offers',
  nameLong: (most) => `At most ${most} characters.`,
  nameWrong: 'The name holds characters that cannot be seen. Please type it anew.',
  when: 'When',
  whens: {
    alone: { label: 'Always, and nothing else', description: 'What plays now makes room. One tap brings it back.' },
    times: { label: 'At certain times only', description: 'Otherwise what plays now goes on.' },
    instead: (title) => ({
      label: `In place of “${apart(title)}”`,
      description: 'At the same times. Everything else stays.',
    }),
  },
  days: 'On these days',
  wholeDay: 'The whole day',
  wholeDayMeans: 'Otherwise only from one time to another.',
  from: 'From',
  until: 'Until',
  nextDay: 'Until the next day.',

  publish: 'Show on this screen',
  publishMeans: 'It plays from the next item on. A stick with a new package replaces it.',
  preview: 'Preview',
  ask: 'Show it on the screen now?',
  asks: {
    alone: (playing) =>
      `What plays now, “${apart(playing)}”, ends with the next item. One tap under “Packages on this player” brings it back.`,
    aloneFirst: 'It is the first thing that this screen shows.',
    times: (playing) => `Your playlist plays at these times, otherwise “${apart(playing)}” goes on.`,
    instead: (title) => `Your playlist plays in place of “${apart(title)}”. Everything else stays.`,
  },
  yes: 'Show it',
  no: 'Not yet',

  save: 'As a package for other screens',
  saveMeans: 'A file that you carry to another player on a stick.',
  sign: 'Sign it with a key of your own',
  signMeans: 'A secret key of minisign. Players that trust it, and that nobody sends anything else, then do not ask.',
  signDialog: 'This system has no dialog to choose a key with. “askfirst sign” signs it later, too.',
  password: 'Password of the key',
  passwordHint: 'Leave it empty if it has none.',
  saveHere: 'Save on this player',
  saveElsewhere: 'Save elsewhere …',
  saved: (size) => `Saved, ${size}`,
  signedBy: (key) => `Signed with the key ${key}.`,
  unsigned: 'Not signed: the other player asks for the PIN.',
  refused: 'No package can be made of this',

  stage: {
    title: (name) => `Preview: ${apart(name)}`,
    at: (place, of) => `${place} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    pause: 'Pause',
    goOn: 'Go on playing',
    close: 'Close',
    picture: 'What the item looks like',
    cannot: 'This item cannot be shown here.',
    silent: 'Without sound.',
    more: (n) => `${count(n, 'more item is', 'more items are')} not in this preview.`,
  },

  playlists: {
    title: 'What plays now',
    intro: (n) => `${count(n, 'playlist', 'playlists')} in this package`,
    items: (n) => count(n, 'item', 'items'),
    find: 'Find a playlist',
    noneFound: 'No playlist is called that.',
    more: (n) => `Show ${count(n, 'more', 'more')}`,
    look: (title) => `Preview: ${apart(title)}`,
    edit: 'Edit',
    tooLong: (most) => `Longer than ${most} items: it cannot be edited here.`,
    editNamed: (title) => `Edit: ${apart(title)}`,
    replace: 'Replace the draft?',
    replaceMeans: (title) =>
      `There is a draft in the editor already. It makes room for “${apart(title)}”; “Take the last change back” brings it back.`,
    replaceYes: 'Replace',
    replaceNo: 'Keep',
  },
}
