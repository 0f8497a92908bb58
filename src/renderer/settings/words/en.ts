import { counting } from '../../../contract/counting.ts'
import { areaInEnglish } from './area.en.ts'
import { calendarInEnglish } from './calendar.en.ts'
import { cameraInEnglish } from './camera.en.ts'
import { contentInEnglish } from './content.en.ts'
import type { Words } from './de.ts'
import { editorInEnglish } from './editor.en.ts'
import { faultsInEnglish } from './faults.en.ts'
import { figuresInEnglish } from './figures.en.ts'
import { firstStartInEnglish } from './first-start.en.ts'
import { displayInEnglish, hoursInEnglish } from './hours.en.ts'
import { nowInEnglish } from './now.en.ts'
import { personalizationInEnglish } from './personalization.en.ts'
import { pinInEnglish } from './pin.en.ts'
import { privacyInEnglish } from './privacy.en.ts'
import { recoveryInEnglish } from './recovery.en.ts'
import { refusalsInEnglish } from './refusals.en.ts'
import { reportsInEnglish } from './reports.en.ts'
import { screenInEnglish } from './screen.en.ts'
import { staffPinInEnglish } from './staff-pin.en.ts'
import { systemInEnglish } from './system.en.ts'
import { updateInEnglish } from './update.en.ts'
import { weekInEnglish } from './week.en.ts'

const count = counting('en')

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

  pageBroke: {
    what: 'This page cannot be shown right now.',
    means:
      'Everything else goes on, and so does the screen. Try again, or open another page. If it happens again, tell whoever looks after the player: the reason is in the log.',
    again: 'Try again',
  },

  firstStart: firstStartInEnglish,

  recovery: recoveryInEnglish,

  staffPin: staffPinInEnglish,

  pin: pinInEnglish,

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
    understood: 'Understood',
    faults: faultsInEnglish,
  },

  personalization: personalizationInEnglish,

  calendar: calendarInEnglish,

  week: weekInEnglish,

  camera: cameraInEnglish,

  area: areaInEnglish,

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
    nameEmpty: 'Without a name customers do not know who is asking, and no camera is offered.',
    contact: 'Contact for questions',
    contactHint: 'For example phone or email',
    contactEmpty: 'Without a contact customers have nobody to ask, and no camera is offered.',
    tooLong: (most, now) => `At most ${most} characters, now there are ${now}. Please shorten it.`,
  },

  screen: screenInEnglish,

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

  refusals: refusalsInEnglish,
}
