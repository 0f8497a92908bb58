import type { GuideWords } from './guide.de.ts'

/** The frame around the steps in `docs/staff.md`. */
export const guideInEnglish: GuideWords = {
  title: 'Ten tasks, step by step',
  intro: [
    'Every list begins before the open settings window: press **F10**, or hold the top left corner for five seconds.',
    'Counted are clicks (or touches), fields that are filled in, and keys; the PIN with its confirmation is one step.',
    'What happens outside the window has no number.',
  ].join(' '),
  origin:
    'A script did each task in the window and wrote this down: `npm run tasks -- --write`. The names are those that it pressed, and a test compares them with the window.',
  task: 'Task',
  steps: 'Steps',
  counted: (n) => `${n} ${n === 1 ? 'step' : 'steps'}.`,
  tasks: {
    setUp: 'Set up a new shop',
    stick: 'New content from a stick',
    rollBack: 'Back to what played before',
    friday: 'What plays on Friday at 18:00?',
    closing: 'Change closing time',
    playlist: 'A playlist from five pictures',
    off: 'Personalization off',
    why: 'Why does this play?',
    support: 'Support bundle',
    notice: 'Print the notice',
  },
  notes: {
    setUp:
      'Whoever wants nobody asked presses the other answer at “Customers and camera”: as many steps. A screen that hangs upright, one of several, and one of several cameras are one step more each.',
    stick:
      'If the package is signed with a known key there is nothing to press: plugging the stick in is enough. The steps here are for one that nobody has signed.',
    closing:
      'At first the screen is always on, as it is here. Where opening hours are set there is nothing to choose: one step less. With the choice the hours of the whole week hold as they stand there: look through them.',
    off: 'Without the PIN.',
  },
  outside: { stick: 'Plug the stick in.', print: 'Open the file in a browser and print it.' },
  acts: {
    pin: (at) => `**${at}**: enter the PIN.`,
    open: (page) => `Open the page **${page}**.`,
    press: (name) => `Press **${name}**.`,
    pressAt: (name, at) => `At **${at}**: press **${name}**.`,
    choose: (name) => `Choose **${name}**.`,
    type: (field, text) => `Type into **${field}**, for example: ${text}`,
    key: (key, times) => `Key ${key}${times > 1 ? `, ${times} times` : ''}.`,
    sees: (text) => `The window says: *${text}*`,
    seesAt: (text, at) => `At **${at}** it says: *${text}*`,
  },
  keys: { Tab: 'Tab', Enter: 'Enter', ArrowUp: 'arrow up', ArrowDown: 'arrow down' },
  byKeyboard: (task) => `By keyboard alone: ${task}`,
  keyboardIntro: 'The same task without a mouse and without touch, each key counted.',
}
