import { counting } from '../../../contract/counting.ts'
import type { WeekWords } from './week.de.ts'

const count = counting('en')

/** What plays in a week, and at one time of it, in English. */
export const weekInEnglish: WeekWords = {
  title: 'What plays when?',
  intro: 'What plays for everybody, as the package plans it: on a day at a time, and the whole week.',
  day: 'Day',
  time: 'Time',
  ask: 'Show',
  dayMissing: 'Please choose a day.',
  answer: (day, time) => `${day}, ${time}`,
  skipped: (time) => `There is no such time on that day: the clocks go forward. This is what plays at ${time}.`,
  twice: 'This time occurs twice on that day: the clocks go back. This is what plays the first time.',
  dark: 'The screen is off then: it is outside opening hours.',
  items: (n) => count(n, 'item', 'items'),
  more: (n) => `and ${n} more`,
  nothing: 'The built-in picture',
  week: (from, until) => `${from} to ${until}`,
  before: 'Previous week',
  after: 'Next week',
  shown: 'Shown as',
  drawn: 'Calendar',
  listed: 'List',
  drawing: 'The week as a calendar. The list says the same in words.',
  unknown: 'No package is loaded. So the plan is not known.',
  forward: (time) => `At ${time} the clocks go forward.`,
  back: (time) => `At ${time} the clocks go back.`,
  cut: (time) => `From ${time} on, there are more changes than fit here.`,
}
