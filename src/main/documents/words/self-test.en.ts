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
    sign: 'By the rules of a session, no camera without the report of its sign',
    network: 'Every request but those for its own pages is refused',
    'core-dumps': 'No memory is written to the disk after a crash',
    records: 'Only coarse words come out',
    models: 'Only known recognition models',
    zone: 'However the camera is turned, the computed cut-out stays inside the area',
    'drawn-face': 'A drawn face is found, and an empty picture is not',
    'camera-watch': 'A file that is opened is seen, and so is that it was closed',
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
