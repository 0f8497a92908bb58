import type { SelfTestWords } from './self-test.de.ts'
import { moment } from './times.en.ts'

/** What the player found out about itself, in English. */
export const selfTestInEnglish: SelfTestWords = {
  at: (at) => `Last tested on ${moment.format(at)}.`,
  none: 'The player has not tested itself yet.',
  columns: ['Promise', 'What was tried', 'Result'],
  results: { kept: 'kept', broken: 'not kept', 'not-tried': 'not tried here' },
  checks: {
    permissions: 'One page alone may have the camera, and in a session only',
    'session-locks': 'Nobody gets the camera now',
    sign: 'No camera without its sign',
    network: 'Nothing goes to the internet',
    'core-dumps': 'No memory is written to the disk after a crash',
    records: 'Only coarse words come out',
    models: 'Only known recognition models',
    zone: 'Outside the area nothing is looked at',
    'drawn-face': 'A drawn face is found, and an empty picture is not',
    'camera-watch': 'No camera is open',
  },
  audit: (at, kept, broken, notTried) =>
    `Last audit of all promises on ${moment.format(at)}: ${kept} kept, ${broken} not kept, ${notTried} not tried.`,
  noAudit: 'No audit of all promises is recorded on this player yet.',
  watch: {
    watching: 'Once a second the player checks whether one of its processes holds a camera open.',
    partly:
      'Once a second the player checks whether one of its processes holds a camera open. It cannot see cameras that are used through PipeWire.',
    'not-all':
      'Once a second the player checks whether one of its processes holds a camera open. It cannot look into all of them.',
    'cannot-see':
      'On this system the player cannot read which process holds a camera open. It relies on the window that opens it.',
  },
}
