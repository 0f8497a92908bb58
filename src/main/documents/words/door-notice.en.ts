import type { DoorNoticeWords } from './door-notice.de.ts'
import { dayAlone, duration } from './times.en.ts'

/** The notice for the door, in English. */
export const doorNoticeInEnglish: DoorNoticeWords = {
  heading: 'This screen asks before it looks.',
  off: (byTouch) => `The camera is off until you ${byTouch ? 'touch the screen' : 'press the button'} and say yes.`,
  quietHeading: 'This screen looks at nobody.',
  quiet: 'It does not ask, and its camera stays off.',
  who: 'Who',
  what: 'What',
  whatText: (ageBand) =>
    `Whether you are near, for how long, whether alone, and whether you look here.${ageBand ? ' Your rough age only if you turn that on.' : ''} No picture is stored, nobody is recognized.`,
  why: 'Why',
  whyText: 'For offers that suit you better. The same offers are there without the camera.',
  howLong: 'How long',
  howLongText: (seconds) => `At most ${duration(seconds)}. Then all of it is forgotten.`,
  stop: 'To stop',
  stopText: (byTouch) => (byTouch ? 'Press Stop or walk away.' : 'Press the Stop button or walk away.'),
  rights:
    'Your rights: you can stop at any time; your yes holds until then. You have the right of access, erasure, rectification and restriction, and to complain to a supervisory authority. As nothing about you remains, nothing can be traced to you after the session. Of anyone else standing here, only the presence of a face is noticed, in order to pause; nothing of it is kept. Not for children.',
  limit:
    'A known limit: if somebody takes your place before the player has found you, or later within half a second, it goes unnoticed. Press Stop then.',
  receipts: (closed) => `Receipts up to ${dayAlone.format(new Date(closed))}, head:`,
  noReceipts: 'Receipts: no closed day yet.',
  installation: 'Number of this installation:',
  build: (version) => `Askfirst ${version}, checksum of the program:`,
}
