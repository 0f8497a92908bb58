import type { AuditWords } from './audit.de.ts'
import { promisesInEnglish } from './promises.en.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

export const auditInEnglish: AuditWords = {
  name: 'English',
  title: 'Audit report: does Askfirst keep its promises?',
  intro:
    'Askfirst is a player for screens in shops. After an explicit yes it reads the picture of a camera for a few minutes, on the same device, and forgets everything afterwards. What it promises stands in 18 sentences, P1 to P18. This report says of each how it was tried and what came of it. It was written by a program and does not judge whether the use is lawful.',
  summary: (kept, broken, notTried, keptWord, unsteady) =>
    `${kept} ${keptWord}${unsteady > 0 ? `, ${unsteady} of them at the second try only` : ''} · ${broken} not kept · ${notTried} not tried`,
  headings: {
    run: 'What was tried, and on what',
    read: 'How to read this report',
    overview: 'Overview',
    promises: 'The promises one by one',
    left: 'Not part of this audit',
    checks: 'Appendix: every single check',
  },
  facts: {
    at: 'When',
    kind: 'Kind of audit',
    version: 'Program',
    build: 'Checksum of the program (SHA-256)',
    engine: 'Engine',
    machine: 'Computer',
    counts: 'Single checks',
    unknown: 'not known',
  },
  moment: (at) => moment.format(at),
  kinds: {
    sources:
      'Audit of the sources: the program was built from its sources, started, and tried with its own tests, in part with films in the place of a camera.',
    quick:
      'Short audit of the sources: only single parts of the program were tried; the built program was not started.',
    installed:
      'Audit of an installed player: the files of the program, its data folder and, if it ran, its processes were looked at from outside. No camera was opened and nobody was asked.',
  },
  engines: {
    electron: 'The program ran on the Electron that it is delivered with.',
    'stand-in':
      'The program ran on a stand-in for Electron (the system’s Chromium, and Node). What was tried holds for the program itself; how well the real Electron keeps windows and processes apart, this audit does not show.',
    none: 'No player ran.',
  },
  machine: ({ system, processors, memoryGigabytes, node }) =>
    `${system}, ${processors} processor cores, ${memoryGigabytes} GB of memory, Node ${node}`,
  counts: (kept, controls, broken, notTried, late) =>
    `${kept} passed, of them ${controls} controls${late > 0 ? ` and ${late} at the second try only` : ''}; ${broken} failed; ${notTried} not run`,
  read: [
    '“Kept” means: at least one check of this promise was run, and none failed in the end. One that failed, and passed when it was tried once more, counts as passed; that stands beside the promise then, with what it said first. It is no proof that nothing else can ever happen.',
    '“Not kept” means: at least one check or control failed. The player should then ask nobody until the cause is known.',
    '“Not tried” means: it could not be tried here. The reason stands beside it.',
    'A control breaks on purpose what a check looks at, and passes when that is noticed. Without it nobody would know whether the check sees anything at all.',
  ],
  readPartly: {
    sources: [],
    quick: [
      '“Kept in parts” means: the single parts of the program behaved so. Whether the whole program does was not tried here; “npm run privacy:audit” without --quick tries it. For an assessment this report is not enough.',
    ],
    installed: [
      '“Kept here” means: what can be looked at from outside on an installed player was in order. That is only a part of the promise; the audit of the sources tries all of it.',
    ],
  },
  testNames: 'Single checks are named as in the sources.',
  columns: {
    overview: ['', 'Promise', 'Result', 'Checks', 'Controls'],
    checks: ['What was tried', 'Where it stands', 'Result'],
  },
  rows: {
    measure: 'How it is kept',
    checked: {
      sources: 'How it is tried',
      quick: 'How the full audit tries it',
      installed: 'How it is tried on the sources',
    },
    seen: 'What was seen',
    control: 'Control',
    notTried: 'Not tried here, and why',
    uncovered: 'What no check covers',
  },
  results: { kept: 'kept', broken: 'not kept', 'not-tried': 'not tried' },
  partly: 'kept here',
  inParts: 'kept in parts',
  checkResults: { kept: 'passed', broken: 'failed', 'not-tried': 'not run' },
  controlResults: { kept: 'noticed', broken: 'not noticed', 'not-tried': 'not run' },
  seen: (kept, of) => `${kept} of ${of} checks passed.`,
  seenNothing: 'Nothing: no check was run.',
  failed: 'Failed:',
  late: 'Passed at the second try only:',
  atSecondTry: (kept) => `${kept}, not at once`,
  controls: (noticed, of) => `${noticed} of ${of} breaks on purpose were noticed; they are listed in the appendix.`,
  noControl: {
    sources:
      'None with a name of its own in this audit. “npm run mutants” breaks the promise in the sources and sees whether a test notices.',
    quick: 'None with a name of its own in the short audit.',
    installed: 'None with a name of its own. The checks of the program’s self-test have their control inside.',
  },
  nothingLeftOut: 'Nothing.',
  notInThisRun: {
    sources: 'No check of this run belongs to this promise.',
    quick: 'The built program has to run for it: “npm run privacy:audit” without --quick.',
    installed:
      'Only the audit of the sources can try this (“npm run privacy:audit”): the program has to run with staged scenes or with faults made on purpose.',
  },
  left: {
    sources: 'These checks are too long for a run of ten minutes; only “npm test” runs them:',
    quick: 'These checks need the running program and are not in the short audit:',
    installed:
      'Everything for which somebody would have to say yes, a camera would have to be opened, or a fault would have to be made. That is tried by “npm run privacy:audit” on the sources, whose build must have the same checksum.',
  },
  selfTest: {
    permissions: 'Without a session no page gets the camera; with one, only the page that may',
    'session-locks': 'Everything is asked for in the name of every open window, and nothing is granted',
    sign: 'By the rules of a session no camera opens before its sign is reported, and it closes when that report is missing for a second',
    network: 'Every request but those for its own pages is refused',
    'core-dumps': 'No process of the player may leave its memory on the disk when it crashes',
    records: 'Only coarse words pass the border, and not too fast',
    models: 'Only known recognition models',
    zone: 'However the camera is turned, the computed cut-out stays inside the area',
    'drawn-face': 'A drawn face is found, and an empty picture is not',
    'camera-watch': 'A file that is opened is seen, and so is that it was closed',
  },
  promises: {
    ...promisesInEnglish,
    // A report of an audit is not the document in which the sentences of all promises stand otherwise.
    P16: {
      ...promisesInEnglish.P16,
      checked:
        'The self-test has to notice each part that is broken on purpose; a player with broken locks plays on, and asks nobody.',
      uncovered: 'Faults that the self-test does not look for.',
    },
    P17: {
      ...promisesInEnglish.P17,
      checked:
        'The checksum is compared with the one that anybody gets from the built files; for each promise there is a break on purpose, and the test that notices it.',
    },
  },
}
