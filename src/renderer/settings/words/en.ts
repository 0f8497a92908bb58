import { contentInEnglish } from './content.en.ts'
import type { Words } from './de.ts'
import { editorInEnglish } from './editor.en.ts'
import { faultsInEnglish } from './faults.en.ts'
import { figuresInEnglish } from './figures.en.ts'
import { firstStartInEnglish } from './first-start.en.ts'
import { displayInEnglish, hoursInEnglish } from './hours.en.ts'
import { nowInEnglish } from './now.en.ts'
import { personalizationInEnglish } from './personalization.en.ts'
import { privacyInEnglish } from './privacy.en.ts'
import { recoveryInEnglish } from './recovery.en.ts'
import { reportsInEnglish } from './reports.en.ts'
import { staffPinInEnglish } from './staff-pin.en.ts'
import { systemInEnglish } from './system.en.ts'
import { updateInEnglish } from './update.en.ts'
import { weekInEnglish } from './week.en.ts'

const plural = new Intl.PluralRules('en')
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`

/** Every sentence of the settings window, in English. */
export const en: Words = {
  title: 'Settings',
  lock: 'Lock',
  close: 'Close',
  undo: 'Undo',
  dismiss: 'Hide',
  timeWrong: 'Please enter a time of day, for example 8:30.',
  languages: 'Language',

  pages: {
    label: 'Pages of the settings',
    now: 'Now',
    content: 'Content',
    hours: 'Opening hours',
    display: 'Display and sound',
    shop: 'Shop and language',
    personalization: 'Personalization',
    camera: 'Camera',
    privacy: 'Privacy',
    reports: 'Reports',
    system: 'System',
  },

  firstStart: firstStartInEnglish,

  recovery: recoveryInEnglish,

  staffPin: staffPinInEnglish,

  pin: {
    label: 'PIN',
    chooseTitle: 'Choose a PIN for this player',
    chooseIntro: 'The PIN opens these settings from now on. Take 4 to 12 digits and write them down.',
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
    wait: (time) => `Too many wrong attempts. You can try again in ${time}.`,
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
  },

  freely: {
    on: 'Personalization is on. Turning it off needs no PIN.',
    off: 'Personalization is off. Turning it on needs the PIN.',
    turnOff: 'Turn personalization off',
  },

  now: nowInEnglish,

  hours: hoursInEnglish,

  display: displayInEnglish,

  attention: {
    title: 'Health',
    fine: 'All is well',
    fineMeans: 'There is nothing to do.',
    count: (n) => count(n, 'notice', 'notices'),
    since: (time) => `Since ${time}`,
    faults: faultsInEnglish,
  },

  personalization: personalizationInEnglish,

  week: weekInEnglish,

  camera: {
    title: 'Camera',
    off: 'The camera is off',
    offMeans: 'It turns on only when a customer agrees.',
    on: 'The camera is on',
    onMeans: 'Somebody at the screen has agreed: a customer, or you while trying it.',
    which: 'Which camera',
    whichMeans: 'If the chosen camera is missing, the player takes no other one.',
    first: 'The first that is connected',
    notThere: 'Not connected just now',
    namesUnknown: 'This system does not tell the names of cameras. The first that is connected is taken.',
    rotation: 'Camera is turned by',
    rotationMeans: 'If the camera stands upright, choose 90° or 270°.',
    degrees: (degrees) => `${degrees}°`,
    mirror: 'Mirror the picture',
    mirrorMeans: 'If the camera looks into a mirror.',
  },

  area: {
    title: 'Area in front of the screen',
    intro: 'Only what lies in the frame is looked at. Everything else is cut away before anything else happens.',
    outside: 'Not looked at',
    inside: 'Customers stand here',
    move: 'Move the whole area',
    edges: { left: 'Left edge', right: 'Right edge', top: 'Top edge', bottom: 'Bottom edge' },
    at: (percent, lying) => `${percent} % from the ${lying ? 'left' : 'top'}`,
    size: (width, height) => `${width} % of the width, ${height} % of the height.`,
    hint: 'Drawn from the camera’s side: left is the camera’s left. Drag the edges, or touch one and press the arrow keys.',
    reset: 'As it was at first',
    try: 'Try it at the screen',
    tryMeans:
      'Stand where customers stand. Whether the camera finds you well is said in words on the screen and here; you never see a picture. If it is the same screen, this window makes room meanwhile and comes back by itself.',
    armed: 'Now press the button on the screen',
    armedMeans: 'Agree as a customer would. Without your yes the camera stays off. After two minutes this is over.',
    looking: 'The camera is looking …',
    done: 'Done',
    words: {
      'no-face': {
        what: 'No face',
        todo: 'Stand in front of the screen. If somebody stands there already, point the camera at that place.',
      },
      'too-small': {
        what: 'Too far away',
        todo: 'Step nearer. If customers always stand that far, the camera must move nearer to them.',
      },
      outside: {
        what: 'Across the edge',
        todo: 'The face reaches out of the area. Move the area or one of its edges.',
      },
      good: { what: 'Good', todo: 'The camera finds a face at this place. Try the places left and right of it, too.' },
      'second-face': { what: 'More than one person', todo: 'Ask the others to step aside, or make the area narrower.' },
      'too-dark': {
        what: 'Too dark',
        todo: 'Bring more light. A lamp behind the camera helps, a window behind the customer does harm.',
      },
      'turned-camera': {
        what: 'The camera is turned',
        todo: 'Change “Camera is turned by” above until something else stands here.',
      },
    },
  },

  training: {
    title: 'Practice',
    intro: 'Play a session through as a customer has it, with a drawn face.',
    label: 'Training mode',
    off: 'The camera stays off. TRAINING stands across the screen. It ends by itself after 15 minutes.',
    on: 'Running. Customers see TRAINING across the screen. The camera stays off.',
  },

  shop: {
    title: 'Shop',
    intro: 'Customers read both before they agree.',
    name: 'Name of the shop',
    nameEmpty: 'Without a name customers do not know who is asking.',
    contact: 'Contact for questions',
    contactHint: 'For example phone or email',
    contactEmpty: 'Without a contact customers have nobody to ask.',
    tooLong: (most, now) => `At most ${most} characters, now there are ${now}. Please shorten it.`,
  },

  screen: {
    title: 'What customers can touch',
    language: 'Language on the screen',
    languageMeans: 'The player asks in it. Customers choose another one on the sheet.',
    staffLanguage: 'Language of this window',
    diagonal: 'Diagonal in inches',
    diagonalMeans: (centimetres) => `${centimetres} cm from corner to corner. The size of the buttons follows from it.`,
    diagonalWrong: (least, most) => `Please enter a number from ${least} to ${most}, for example 32.`,
    reach: 'Can people touch this screen or a button?',
    reachMeans: 'Nobody is asked before this is answered.',
    reaches: {
      touch: { label: 'Yes, the screen', description: 'Customers touch the glass.' },
      button: { label: 'Yes, a button beside it', description: 'Customers press keys on the device.' },
      none: { label: 'No', description: 'In a shop window, for example. Then there is no invitation and no camera.' },
    },
  },

  system: systemInEnglish,

  player: {
    title: 'This player',
    version: 'Version',
    host: 'Runs on',
    engine: 'Vision engine',
    engineNone: 'Not started yet. It starts with the first session.',
    engines: { 'tfjs-node': 'TensorFlow, native', 'wasm-simd': 'WebAssembly with SIMD', wasm: 'WebAssembly' },
    engineReasons: {
      'native-loaded': 'The fast build is installed.',
      'native-not-installed': 'The fast build is not installed here. This is good enough.',
      'native-broken': 'The fast build could not be loaded. It works without.',
    },
  },

  content: contentInEnglish,

  editor: editorInEnglish,

  privacy: privacyInEnglish,
  update: updateInEnglish,

  reports: reportsInEnglish,

  figures: figuresInEnglish,

  changed: {
    shop: 'Shop changed',
    appearance: 'Language on the screen changed',
    staff: 'Language of this window changed',
    screen: 'Screen changed',
    display: 'Display changed',
    hours: 'Opening hours changed',
    sound: 'Sound changed',
    personalization: 'Personalization changed',
    camera: 'Camera changed',
    content: 'Sources of content changed',
    back: 'As it was before',
  },

  refusals: {
    'call-unknown': 'This player does not know that.',
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
    'work-failed': 'It broke off, and nothing half-done was left. Try again; if it stays so, call your technician.',
    'not-saved': 'It could not be saved there. The place may be write-protected: take another folder.',
    'stick-gone': 'The stick is no longer there. Plug it in again, and copy once more.',
    'stick-full': 'There is too little room on the stick. Nothing was copied: take another one.',
    'stick-read-only': 'The stick is write-protected. Unlock it, or take another one.',
    'backup-invalid': 'This is no saved copy of settings, or it is damaged. Everything stays as it was.',
    'file-unreadable':
      'There is no file that can be read. Check the path, and whether the stick is in. Everything stays as it was.',
    'nothing-chosen': 'No file chosen.',
    'import-running': 'A package is being imported. Wait until it has ended, or cancel it.',
    'key-invalid': 'This is no public key of minisign.',
    'key-known': 'This key is trusted here already.',
    'path-invalid': 'Please give the whole path, from “/” or the drive on.',
    'store-damaged': 'A list of contents is damaged, so nobody can say what is needed. Import the package again.',
    'store-not-written': 'The player could not write to its own disk. What plays goes on. Call your technician.',
    'draft-not-kept':
      'It could not be saved: it is there until the player is turned off. If there is little room left, clean up on the page “Content”.',
    'draft-empty': 'There is no picture and no film in it yet.',
    'playlist-gone':
      'The playlist that it should go with does not play here any more. Choose something else under “When”.',
    'playlist-too-long': 'This playlist is too long for the editor. Ask whoever makes your packages to change it.',
    'secret-key-invalid': 'This is no secret key of minisign, or it is damaged. Nothing was saved.',
    'password-wrong': 'The password does not open this key. Nothing was saved.',
    'not-now': 'This is not possible right now. Please try again in a moment.',
    internal: 'That did not work. Please try again.',
  },
}
