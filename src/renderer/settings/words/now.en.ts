import { counting } from '../../../contract/counting.ts'
import type { NowWords } from './now.de.ts'

const count = counting('en')

/** The page on what is on the screen, in English. */
export const nowInEnglish: NowWords = {
  title: 'On the screen now',
  session: 'A customer is in a session',
  sessionMeans: 'What is shown meanwhile stays between the player and that person.',
  endSession: 'End session',
  item: 'Item',
  package: 'Package',
  why: 'Why',
  next: 'Next',
  since: (time) => `since ${time}`,
  version: (n) => `version ${n}`,
  unsigned: 'Folder without a signature, for trying out only',
  nothing: 'Nothing loaded',
  noPicture: 'No picture of this item',
  picture: 'Picture of the item',

  skip: 'Next item',
  pause: 'Pause',
  black: 'Black screen',
  resume: 'Go on',
  paused: 'Paused',
  pausedMeans: (time) => `The item stays. It goes on by itself at ${time}.`,
  isBlack: 'The screen is black',
  blackMeans: (time) => `No picture, no sound, nobody is asked. It goes on by itself at ${time}.`,

  because: {
    schedule: (days, hours) => `Planned ${days ? `for ${days}` : 'for every day'}${hours ? `, ${hours}` : ''}`,
    hours: (from, until) => `${from} to ${until}`,
    dates: (from, until) => [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' '),
    interrupt: 'goes before everything else',
    default: 'Nothing else is planned: the general programme',
    fallback: 'There is nothing that can be shown: the built-in picture',
    trigger: 'A rule chose this playlist',
  },

  day: {
    title: 'Today',
    intro: 'What plays for everybody, as the package plans it.',
    unknown: 'The clock of this player is wrong, or there is no package. So today’s plan is not known.',
    now: 'now',
    items: (n) => count(n, 'item', 'items'),
    byTurns: 'by turns',
    more: (n) => `and ${n} more`,
    nothing: 'The built-in picture',
    cut: (time) => `From ${time} on, there are more changes today than fit here.`,
    showAll: (n) => `Show all ${n} stretches`,
    showLess: 'Show less',
  },

  volume: {
    title: 'Sound',
    label: 'Volume',
    means: 'The package says how loud an item is. This is how much of it is heard.',
    percent: (n) => `${n}%`,
    mute: 'Mute',
    muted: 'The screen is silent.',
    heard: 'The sound is on.',
    byHour: 'It becomes softer by time of day: page “Display and sound”.',
  },
}
