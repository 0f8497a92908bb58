import { subjectWords } from '../../../contract/subject-words.ts'
import type { Receipt } from '../../reports/receipts/receipt-day.ts'
import type { DocumentWords } from './de.ts'
import { promisesInEnglish } from './promises.en.ts'

const plural = new Intl.PluralRules('en')
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const dayAlone = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'minute', 'minutes')] : []),
    ...(rest > 0 ? [count(rest, 'second', 'seconds')] : []),
  ]
  return parts.join(' ')
}

const kinds: Readonly<Record<Receipt['kind'], string>> = {
  camera: 'with the camera',
  declared: 'by touch alone',
  'set-up': 'set-up by staff',
}
const purposes = { presence: 'distance, time, looking', ageBand: 'age band' } as const
const lengths: Readonly<Record<Receipt['length'], string>> = {
  'under-one-minute': 'under one minute',
  'under-three-minutes': 'under three minutes',
  longer: 'longer',
}
const endings: Readonly<Record<Receipt['ending'], string>> = {
  customer: 'ended by the customer',
  left: 'walked away',
  limit: 'time was up',
  shop: 'ended by the shop',
  fault: 'fault',
}
const contrast = (text: string, place: string, size: string) => [text, size, place].join(', ')

/** Every sentence of the documents, in English. */
export const documentsInEnglish: DocumentWords = {
  titles: {
    'door-notice': 'Notice for the door',
    'impact-assessment': 'Data protection impact assessment, draft',
    'staff-card': 'Card for staff',
    'officer-export': 'Export for the data protection officer',
  },
  notEntered: 'not entered yet',
  notKnown: 'not known',
  made: (at) => `Made on ${day.format(at)} from the settings in force on that day.`,
  program: (version, host) => `Askfirst ${version} on ${host}. Checksum of the program:`,
  duration,
  languageName: (language) => languageNames.of(language) ?? language,

  notice: {
    heading: 'This screen asks before it looks.',
    off: 'The camera is off until you press the button and say yes.',
    quietHeading: 'This screen looks at nobody.',
    quiet: 'It does not ask, and its camera stays off.',
    who: 'Who',
    what: 'What',
    whatText: (ageBand) =>
      `Whether you are near, for how long, and whether you look here.${ageBand ? ' Your rough age only with a switch of its own.' : ''} No picture is stored, nobody is recognized.`,
    why: 'Why',
    whyText: 'For offers that suit you better. The same offers are there without the camera.',
    howLong: 'How long',
    howLongText: (seconds) => `At most ${duration(seconds)}. Then all of it is forgotten.`,
    stop: 'To stop',
    stopText: (key) => (key === null ? 'Press Stop or walk away.' : `Press Stop (key ${key}) or walk away.`),
    rights:
      'Your rights: you can stop at any time; your yes holds until then. You have the right of access, erasure, rectification and restriction, and to complain to a supervisory authority. As nothing remains that belongs to you, nothing could be traced to you after the session. Not for children.',
    limit:
      'A known limit: if somebody changes places with you within half a second, it goes unnoticed. Press Stop then.',
    receipts: (closed) => `Receipts up to ${dayAlone.format(new Date(closed))}, head:`,
    noReceipts: 'Receipts: no closed day yet.',
    build: (version) => `Askfirst ${version}, checksum of the program:`,
  },

  card: {
    asks: (seconds) =>
      `Our screen asks customers whether a camera may pick offers for them. Without a yes it stays off. After ${duration(seconds)} at most it ends.`,
    asksNobody: 'Our screen asks nobody at present. The camera stays off.',
    complainHeading: 'Somebody complains',
    say: (ageBand) => [
      '“Thank you for asking. The camera is off as long as nobody presses the button and says yes. It says so at the foot of the screen.”',
      `“Only a few coarse words are read: near or far, how long, whether you look here${ageBand ? ', and a rough age only with a switch of its own' : ''}. No picture is stored, and nothing leaves the device.”`,
      '“If you like, I turn it off now. And I show you what is kept.”',
      '“Who is responsible stands at the foot of this card. I gladly write down your question.”',
    ],
    endHeading: 'To end a session',
    end: (stop, settings) => [
      `Press Stop on the screen, or the key ${stop}.`,
      `Open the settings (key ${settings}, or hold the top left corner for five seconds): that ends any session.`,
      'There, “Turn personalization off” stops all asking. It needs no PIN.',
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
  },

  settings: {
    heading: 'Settings in force',
    means: 'Everything that can be set, without the PIN.',
    names: {
      shop: 'Responsible shop',
      contact: 'Contact',
      reach: 'Can people touch the screen or a button?',
      enabled: 'Customers may be asked',
      ageBand: 'Age band as a question of its own',
      limit: 'Longest duration of a session',
      camera: 'Camera',
      mounted: 'How the camera is mounted',
      area: 'Area that is looked at',
      screen: 'Screen',
      display: 'Which display',
      hours: 'Operating hours',
      sound: 'Sound',
      languages: 'Languages',
      appearance: 'Display',
      sticks: 'Content is taken from sticks',
      inbox: 'Folder that content is taken from',
      line: 'Programme that the player follows',
      stickFolders: 'Folders that sticks appear below',
      stickFileSystems: 'File systems that sticks are told by',
      subjects: 'Sensitive subjects that were confirmed',
      kept: 'Packages that stay on the player',
      unsigned: 'Content without a known signature is taken',
      keys: 'Keys: ask, stop, settings',
    },
    values: {
      subjects: subjectWords.en,
      yesOrNo: (yes) => (yes ? 'yes' : 'no'),
      reach: {
        unasked: 'not answered yet: nobody is asked',
        touch: 'yes, the screen',
        button: 'yes, a button',
        none: 'no: nobody is asked, no camera',
      },
      none: 'none',
      lineOfActive: 'that of the package that plays',
      firstCamera: 'the first that is connected',
      mounted: (degrees, mirrored) => `turned by ${degrees}°, ${mirrored ? 'mirrored' : 'not mirrored'}`,
      area: (width, height, left, top) =>
        `${width} of the width and ${height} of the height, from ${left} from the left and ${top} from the top`,
      screen: (inches, degrees) =>
        `${inches} inches in the diagonal, ${degrees === 0 ? 'not turned' : `turned by ${degrees}°`}`,
      display: (name, powerOff) =>
        `${name || 'the system’s first'}, outside the operating hours ${powerOff ? 'switched off' : 'only dark'}`,
      always: 'at all hours',
      weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
      closed: 'closed',
      mute: 'off',
      sound: (percent, steps) => `${percent} %${steps > 0 ? ', less at some hours' : ''}`,
      languages: (screen, staff) => `Screen: ${screen}; settings: ${staff}`,
      appearance: {
        normal: {
          normal: { normal: 'usual', low: contrast('usual contrast', 'low', 'usual text') },
          large: {
            normal: contrast('usual contrast', 'usual place', 'large text'),
            low: contrast('usual contrast', 'low', 'large text'),
          },
        },
        high: {
          normal: {
            normal: contrast('high contrast', 'usual place', 'usual text'),
            low: contrast('high contrast', 'low', 'usual text'),
          },
          large: {
            normal: contrast('high contrast', 'usual place', 'large text'),
            low: contrast('high contrast', 'low', 'large text'),
          },
        },
      },
    },
  },

  assessment: {
    draft:
      'A draft, made by the player from its settings. Not legal advice. The controller has to check it and to complete the open points at its end.',
    descriptionHeading: '1. Description of the processing',
    description: [
      'A screen in a shop shows offers. Whoever stands in front of it can press a button, reads on a sheet who asks, what is read, why, for how long and how it ends, and says yes or no. Only after a yes is the camera opened. Its pictures are read into a few coarse words on this computer and overwritten at once. The words choose what is shown, and stand on the screen meanwhile. At the end all of it is forgotten, visibly.',
      'The same goes without a camera: “Choose without camera” leads to the same offers by touch.',
    ],
    processing: ({ offerAgeBand, limitSeconds }) => [
      [
        'Data subjects',
        'one person who pressed the button and agreed; bystanders in the area are noticed only to pause',
      ],
      [
        'What is read',
        `near or far, how long, looking or not${offerAgeBand ? '; an age band, if that was agreed to by its own switch' : '; no age band, it is not offered here'}`,
      ],
      ['From what', 'from pictures of the area that was set, in memory only'],
      ['Purpose', 'which playlist is on the screen until the session ends'],
      ['Duration', `at most ${duration(limitSeconds)}, never past the end of the session`],
      ['Place', 'on this computer only'],
      ['Recipients', 'nobody'],
      [
        'What stays',
        'on which days somebody pressed the button, yes or no (in the play log, kept for 400 days); one line of counts a day without time or person (a receipt, kept until the player is reset); and, once enough has come together, rounded totals (kept for two years)',
      ],
    ],
    necessityHeading: '2. Necessity and proportionality',
    necessity: [
      'The purpose can be reached by touch, without a camera. So the camera is voluntary, and whoever says no has no disadvantage.',
      'Only what can choose a playlist is read. Identity, sex and emotion are not read; networks for them are not there.',
      'Before anything else the picture is cut to the area where customers stand.',
      'No pictures are stored and nothing is transmitted.',
      'Prices and coupons never depend on a word.',
    ],
    risksHeading: '3. Risks, measures and how they are checked',
    risksMeans: 'The numbers are those of the program’s promises. For each it is said what is not covered.',
    columns: ['Promise', 'Risk', 'Measure', 'How checked', 'Not covered'],
    selfTestHeading: '4. The self-test on this player',
    staffHeading: '5. Staff in view of the screen',
    staff: [
      'Whoever works in view of the screen can get into the area while a customer has a session. The program notices a second face only to pause; it reads nothing from it, and nothing of it stays. Still the area should lie so that workplaces are outside it.',
      'Staff should not begin a session for customers, and must not be urged to agree themselves: consent within employment is seldom free. For practice there is a training mode without a camera. Whoever sets up the area agrees as a customer does, and should be able to refuse. Receipts and totals allow no conclusion on the performance or conduct of single employees. Where there is a works council, it has to be involved.',
    ],
    openHeading: '6. Open points for the controller',
    openMeans: 'The program cannot answer these questions.',
    open: [
      'Legal basis, and why consent is freely given:',
      'Controller with address; joint controllership with advertisers, if any:',
      'Advice of the data protection officer, with date:',
      'Views of data subjects or their representatives; involvement of the works council:',
      'Where the screen stands, who else passes there, whether children are to be expected:',
      'Whether all buttons can be reached from a wheelchair:',
      'Where the door notice hangs, and since when:',
      'Who has access to the computer, the PIN and the data folder:',
      'Whether cameras of others in the shop record the same scene:',
      'Which residual risk remains, and whether the supervisory authority has to be consulted:',
      'Next review, date and signature:',
    ],
  },

  selfTest: {
    at: (at) => `Last tested on ${moment.format(at)}.`,
    none: 'The player has not tested itself yet.',
    columns: ['Promise', 'What was tried', 'Result'],
    results: { kept: 'kept', broken: 'not kept', 'not-tried': 'not tried here' },
    checks: {
      permissions: 'One page alone may have the camera, and in a session only',
      'session-locks': 'Nobody gets the camera now',
      sign: 'No camera without its sign',
      network: 'Nothing goes to the network',
      records: 'Only coarse words come out',
      models: 'Only known networks are there',
      zone: 'Outside the area nothing is looked at',
      'drawn-face': 'A drawn face is found, and an empty picture is not',
      'camera-watch': 'No camera is open',
    },
    audit: (at, kept, broken, notTried) =>
      `Last audit of all promises on ${moment.format(at)}: ${kept} kept, ${broken} not kept, ${notTried} not tried.`,
    noAudit: 'No audit of all promises is recorded on this player yet.',
    watch: {
      watching: 'Once a second the player looks whether one of its processes holds a camera open.',
      partly:
        'Once a second the player looks whether one of its processes holds a camera open. It cannot see cameras that are used through PipeWire.',
      'cannot-see':
        'On this system the player cannot read which process holds a camera open. It relies on the window that opens it.',
    },
  },

  officer: {
    daysHeading: '1. Sessions by day',
    daysMeans:
      'No more than this is kept of sessions: no time, no order, no language, no word, no item, no person. “Yes” counts going on after a pause, too. The minutes come from the watch on the camera and are rounded up.',
    noDays: 'No day is recorded yet.',
    columns: ['Day', 'Sessions', 'Yes', 'Camera'],
    sessions: (each) =>
      `${count(each.count, 'time', 'times')} ${kinds[each.kind]}; ${each.purposes.map((purpose) => purposes[purpose]).join(' and ') || 'no purpose of the camera'}; ${lengths[each.length]}; ${endings[each.ending]}; text ${each.wording}`,
    camera: (opened, minutes) => `open ${count(opened, 'time', 'times')}, ${count(minutes, 'minute', 'minutes')}`,
    totalsHeading: '2. Totals of sessions',
    totalsMeans:
      'Over at least ten sessions, rounded, never by a word. “*” stands for all items together; “seen”: was on the screen, “more” and “less”: answered by touch.',
    noTotals: 'Not enough has come together yet.',
    testsHeading: '3. Self-test and audit',
    unseenHeading: '4. What this player cannot see',
    unseen: [
      'What other software and the operating system do on the same computer.',
      'What lies in the memory of the graphics card and in a hibernation file.',
      'Whether two people swapped in the same place within half a second.',
      'How old somebody really is, and whether a child pressed the button.',
      'Whether the area is right in the shop, whether the notice hangs, and what staff say.',
    ],
    receiptsHeading: '5. Receipts as they lie on the disk',
    receiptsMeans:
      'Each line holds the checksum (SHA-256) of the line before. With a head that was written down earlier it can be checked whether anything was changed: askfirst receipts verify.',
  },

  promises: promisesInEnglish,
}
