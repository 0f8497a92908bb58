import type { SelfTestWords } from './self-test.de.ts'
import { moment } from './times.en.ts'

/** What the player found out about itself, in English. */
export const selfTestInEnglish: SelfTestWords = {
  at: (at) => `Last tested on ${moment.format(at)}.`,
  none: 'The player has not tested itself yet.',
  columns: ['Promise', 'What was tried', 'Result'],
  results: { kept: 'kept', broken: 'not kept', 'not-tried': 'not tried here' },
  earlier: (result, at) => `${result} (on ${moment.format(at)})`,
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
    `Last audit of this player from outside on ${moment.format(at)}: of the promises ${kept} kept here (only parts of them were tried), ${broken} not kept, ${notTried} not tried.`,
  auditOf: (of) => {
    const build = of.build?.slice(0, 16)
    if (of.which === 'other')
      return `It was of another version of the program (checksum ${build}…) and has not been repeated since.`
    return build === undefined
      ? 'It does not say of which version of the program it was.'
      : `It was of the version of the program with the checksum ${build}….`
  },
  noAudit: 'No audit of this player from outside is recorded yet.',
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
