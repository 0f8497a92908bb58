import { counting } from '../../../contract/counting.ts'
import { subjectWords } from '../../../contract/subject-words.ts'
import { apart } from '../../ui/apart.ts'
import type { BySignalValue } from '../../ui/words/words.ts'
import type { PersonalizationWords } from './personalization.de.ts'

const count = counting('en')

const values: BySignalValue<string> = {
  audience: { one: 'alone', group: 'several' },
  attention: { looking: 'looks this way', away: 'looks away' },
  dwell: { arriving: 'just arrived', engaged: 'here briefly', staying: 'here a while' },
  distance: { near: 'near', far: 'further off' },
  ageBand: { unknown: 'cannot be told', '30-54': '30 to 54', '55-plus': '55 or older' },
}

const clauses: BySignalValue<string> = {
  audience: { one: 'only one person is there', group: 'several people are there together' },
  attention: { looking: 'the person looks this way', away: 'the person looks away' },
  dwell: {
    arriving: 'the person has just arrived',
    engaged: 'the person has been there for some seconds',
    staying: 'the person has been there for half a minute',
  },
  distance: { near: 'the person stands near the screen', far: 'the person stands further off' },
  ageBand: {
    unknown: 'someone agrees whose age cannot be told',
    '30-54': 'someone aged 30 to 54 agrees',
    '55-plus': 'someone aged 55 or over agrees',
  },
}

const notClauses: BySignalValue<string> = {
  audience: { one: 'it is not only one person', group: 'there are not several people together' },
  attention: { looking: 'the person does not look this way', away: 'the person does not look away' },
  dwell: {
    arriving: 'the person has not just arrived',
    engaged: 'the person has not been there for some seconds',
    staying: 'the person has not been there for half a minute',
  },
  distance: { near: 'the person does not stand near the screen', far: 'the person does not stand further off' },
  ageBand: {
    unknown: 'nobody agrees whose age cannot be told',
    '30-54': 'nobody aged 30 to 54 agrees',
    '55-plus': 'nobody aged 55 or over agrees',
  },
}

/** The page on personalization, in English. */
export const personalizationInEnglish: PersonalizationWords = {
  title: 'Personalization',
  label: 'Customers may be asked',
  on: 'There is an invitation at the foot of the screen. Only those who press it and agree are noticed, for a short time. Then picture and words are gone. Sessions are counted by day, without time or person.',
  off: 'Nobody is asked, the camera stays off, everyone sees the general programme.',
  more: 'What is read, wording, rules',

  offer: {
    title: 'Whether and what is asked',
    always: 'Read with every yes',
    alwaysMeans:
      'Whether somebody stands near or further off, how long, whether alone, and whether they look this way. Nothing more, and nobody is recognized.',
    age: 'Offer the age group as a question of its own',
    ageMeans:
      'Customers have to turn it on separately. Whoever looks younger than 35 gets none. To guess an age from a face is to sort people by a biometric feature: assess that in the impact assessment before you turn it on.',
    touch: 'Without a camera',
    touchMeans: 'Interests, age group and “There are several of us” can always be tapped instead.',
    limit: 'Longest duration of a session',
    duration: (seconds) =>
      seconds < 120 && seconds % 60 !== 0
        ? `${seconds} s`
        : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(seconds / 60)} min`,
    area: 'Where the camera looks',
    areaMeans: 'Outside the marked area nothing is looked at.',
    areaGo: 'Set up the area',
  },

  wording: {
    title: 'What customers read',
    intro:
      'The wording before the yes, with your name and your duration. It belongs to the program and cannot be changed here.',
    language: 'Language',
    draftMark: (name) => `${name} (draft)`,
    draft: (language) =>
      language === 'de-simple'
        ? 'Draft: not yet read by a test group of people who need easy language.'
        : 'Draft: not yet checked by a native speaker.',
    invitation: 'The invitation',
    sheet: 'The question',
    answers: 'The answers',
    during: 'While the camera is on',
    ended: 'At the end',
    details: '“What exactly happens?”',
    noShop:
      'It cannot say yet who asks: name or contact is missing on the page “Shop and language”. Until then no camera is offered.',
  },

  rules: {
    title: 'Rules of the package',
    intro:
      'From top to bottom: the first that holds counts. They apply only to people who agreed or tapped. They come with the package.',
    none: 'This package has no rules: the general programme plays after a yes, too.',
    unknown: 'No package is loaded.',
    when: (clause) => `When ${clause}, show`,
    tooLong: 'When a condition too long for one sentence is met, show',
    interest: (label) => `someone taps “${apart(label)}”`,
    noInterest: (label) => `nobody taps “${apart(label)}”`,
    and: ' and ',
    or: ' or ',
    atOnce: 'at once',
    atEnd: 'after the item that is on',
    holdFor: (seconds) => `stays for at least ${count(seconds, 'second', 'seconds')}`,
    cooldown: (seconds) => `rests for ${count(seconds, 'second', 'seconds')} afterwards`,
    clauses,
    notClauses,
    more: (n) => `And ${count(n, 'more rule that is', 'more rules that are')} not shown here.`,
    place: (n) => `rule ${n}`,
    showAll: (n) => `Show all ${n} rules`,
    showLess: 'Show less',
  },

  simulator: {
    title: 'Try it out',
    intro:
      'Imagine somebody: what would play now, and why? Nothing changes on the screen, and none of it is written down.',
    by: 'Where the words come from',
    camera: 'From the camera',
    touch: 'By touch',
    names: {
      audience: 'How many',
      attention: 'Looking',
      dwell: 'Time',
      distance: 'Distance',
      ageBand: 'Age',
    },
    values,
    unknown: 'not said',
    interests: 'Interests',
    noInterests: 'This package offers no interests.',
    adults: (categories) => `for adults only: ${categories.map((category) => subjectWords.en[category]).join(', ')}`,
    noAge: 'The camera estimates no age: that is turned off above.',
    plays: 'This would play',
    because: 'Why',
    rule: (n) => `Rule ${n} holds:`,
    restsOn: (words) => `This is enough for it: ${words}.`,
    general: 'No rule holds. The general programme would stay:',
    cannot: 'What holds has nothing that can be shown now. The general programme would stay:',
    interrupted: 'The package interrupts everything else now, the rules too:',
    passed: (rules) => `Holds too, but has nothing to show now: ${rules}.`,
    later: (rules) => `Holds too, but stands further down: ${rules}.`,
    startOver: 'Start over',
    nothing: 'The built-in picture',
    onlyThink: 'Personalization is off: nobody is asked. It can be tried out here all the same.',
  },
}
