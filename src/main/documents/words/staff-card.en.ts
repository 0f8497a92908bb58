import type { StaffCardWords } from './staff-card.de.ts'
import { duration } from './times.en.ts'

/** The card for staff, in English. */
export const staffCardInEnglish: StaffCardWords = {
  asks: (seconds) =>
    `Our screen asks customers whether a camera may pick offers for them. Without a yes it stays off. With one it is on for ${duration(seconds)} at most.`,
  asksNobody: 'Our screen is not asking anybody at present. The camera stays off.',
  complainHeading: 'If somebody complains',
  say: ({ asks, ageBand, managerOnly }) => [
    asks
      ? '“Thank you for asking. The camera is off unless somebody presses the button and says yes. It says so at the foot of the screen.”'
      : '“Thank you for asking. This screen asks nobody at present, and its camera stays off. It says so at the foot of the screen.”',
    asks
      ? `“Only a few coarse words are read: near or far, how long, whether alone, whether you look here${ageBand ? ', and a rough age only if you turn that on' : ''}. No picture is stored, and nothing leaves the device.”`
      : '“No picture is stored, and nothing leaves the device.”',
    `“${asks ? 'I can turn it off now, if you like. And ' : 'If you like, '}${managerOnly ? 'the manager' : 'I'} can show you what is kept.”`,
    '“The contact is at the foot of this card. I’m happy to write down your question.”',
  ],
  endHeading: 'To end a session',
  end: ({ stop, settings, byTouch }) => [
    byTouch
      ? `Press Stop on the screen, or the key ${stop}.`
      : `Press Stop beside the screen: the key ${stop}. The screen itself takes no touch.`,
    `Open the settings (key ${settings}${byTouch ? ', or hold the top left corner for five seconds' : ''}): that ends any session.`,
    'There, “Turn personalization off” stops all asking. It needs no PIN.',
    'If a child has pressed: press Stop. Nothing is left to delete.',
  ],
  keptHeading: 'To show what was kept',
  kept: ({ settings, managerOnly }) => [
    managerOnly
      ? `The manager opens the settings (key ${settings}) with their own PIN, page “Privacy”. The staff PIN does not open that page.`
      : `Open the settings (key ${settings}), enter the PIN, page “Privacy”.`,
    'Press “Show what was kept”: every file is listed there, and what it holds, in words.',
    'How many sessions a day had is in “Export for the data protection officer”, on the same page.',
    'Pictures, faces and the words of a session are not among them: they no longer exist.',
  ],
  neverHeading: 'What we do not do',
  never: ['Talk anybody into saying yes, or promise anything for it.', 'Invite children.', 'Press for somebody else.'],
  contactHeading: 'Contact',
}
