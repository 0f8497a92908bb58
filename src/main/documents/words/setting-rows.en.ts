import { subjectWords } from '../../../contract/subject-words.ts'
import type { SettingRowsWords } from './setting-rows.de.ts'

const contrast = (text: string, place: string, size: string) => [text, size, place].join(', ')

const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** The settings that hold, as a table, in English. */
export const settingRowsInEnglish: SettingRowsWords = {
  heading: 'Settings in force',
  means: 'Everything that can be set, without the PIN.',
  names: {
    shop: 'Responsible shop',
    contact: 'Contact',
    reach: 'Can customers touch the screen or a button?',
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
    stickFolders: 'Folders where sticks appear',
    stickFileSystems: 'File systems that count as sticks',
    subjects: 'Sensitive subjects that were confirmed',
    kept: 'Number of packages to keep',
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
    none: { folder: 'none', several: 'none' },
    percent: (share) => percent.format(share),
    lineOfActive: 'that of the package that plays',
    firstCamera: 'the first that is connected',
    mounted: (degrees, mirrored) => `turned by ${degrees}°, ${mirrored ? 'mirrored' : 'not mirrored'}`,
    area: (width, height, left, top) =>
      `${width} of the width and ${height} of the height, starting ${left} from the left and ${top} from the top`,
    screen: (inches, degrees) =>
      `${inches} inches diagonally, ${degrees === 0 ? 'not turned' : `turned by ${degrees}°`}`,
    display: (name, powerOff) =>
      `${name || 'the system’s first'}, outside the operating hours ${powerOff ? 'switched off' : 'only dark'}`,
    always: 'at all hours',
    weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    closed: 'closed',
    mute: 'off',
    sound: (share, steps) => `${percent.format(share)}${steps > 0 ? ', less at some hours' : ''}`,
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
}
