import type { FirstStartWords } from './first-start.de.ts'

/** The guided first start, in English. */
export const firstStartInEnglish: FirstStartWords = {
  title: 'First start',
  progress: (step, all) => `Step ${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  finish: 'Done',
  later: 'Skip the rest',
  laterMeans: 'Everything can be set later, and you find these questions again on the page “System”.',

  shop: 'Shop',
  screen: 'Screen',
  customers: {
    title: 'Customers and camera',
    noCamera: 'No camera is connected. Customers then choose without one.',
    question: 'May customers be asked?',
    answers: { on: 'Yes, when they press the button', off: 'No' },
    later: 'It can be turned off at any time, without the PIN too. Turning it on needs the PIN.',
  },
  content: {
    title: 'Content',
    question: 'What should play?',
    playing: (title) => `Playing now: ${title}.`,
    demo: {
      label: 'What plays now, for the time being',
      description: 'Without content of its own the player shows an example shop.',
    },
    stick: { label: 'Content from a USB stick', description: 'Plugging it in is enough.' },
    file: { label: 'A file or a folder', description: 'From this computer.' },
    stickIn: 'Plug the stick in now. The screen says when you can take it out again. You can go on here meanwhile.',
  },

  again: {
    title: 'First start',
    intro: 'The first questions once more, with your present answers.',
    action: 'Go through it again',
  },
}
