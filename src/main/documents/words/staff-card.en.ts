import type { StaffCardWords } from './staff-card.de.ts'
import { duration } from './times.en.ts'

/** The card for staff, in English. */
export const staffCardInEnglish: StaffCardWords = {
  asks: (seconds) =>
    `Our screen asks customers whether a camera may pick offers for them. Without a yes it stays off. After ${duration(seconds)} at most it ends.`,
  asksNobody: 'Our screen asks nobody at present. The camera stays off.',
  complainHeading: 'Somebody complains',
  say: (ageBand) => [
    '“Thank you for asking. The camera is off as long as nobody presses the button and says yes. It says so at the foot of the screen.”',
    `“Only a few coarse words are read: near or far, how long, whether alone, whether you look here${ageBand ? ', and a rough age only with a switch of its own' : ''}. No picture is stored, and nothing leaves the device.”`,
    '“If you like, I turn it off now. And I show you what is kept.”',
    '“Who is responsible stands at the foot of this card. I gladly write down your question.”',
  ],
  endHeading: 'To end a session',
  end: (stop, settings) => [
    `Press Stop on the screen, or the key ${stop}.`,
    `Open the settings (key ${settings}, or hold the top left corner for five seconds): that ends any session.`,
    'There, “Turn personalization off” stops all asking. It needs no PIN.',
    'If a child has pressed: press Stop. Nothing is left to delete.',
  ],
  keptHeading: 'To show what was kept',
  kept: (settings) => [
    `Open the settings (key ${settings}), enter the PIN, page “Privacy”.`,
    'Press “Show what was kept”: every file stands there, with its content in words.',
    'Pictures, faces and the words of a session are not among them. They no longer exist.',
  ],
  neverHeading: 'What we do not do',
  never: ['Talk anybody into a yes, or promise anything for it.', 'Invite children.', 'Press for somebody else.'],
  contactHeading: 'Responsible',
}
