import { counting } from '../../../contract/counting.ts'
import type { PrivacyWords } from './privacy.de.ts'

const count = counting('en')

function duration(seconds: number): string {
  if (seconds < 60) return count(seconds, 'second', 'seconds')
  return count(Math.round(seconds / 60), 'minute', 'minutes')
}

/** The page on privacy, in English. */
export const privacyInEnglish: PrivacyWords = {
  today: {
    title: 'Today',
    intro:
      'The figures change only on the hour. What is counted of a day stands in full in the export for the data protection officer, once the day is over.',
    afterStart: 'The player was started in this hour. The figures come on the next full hour.',
    sessions: 'Sessions',
    sessionsOf: (n) => (n === 0 ? 'None' : `${n}, with the camera, without it, or by staff to mark the area`),
    camera: 'Camera',
    cameraOpen: (times, seconds) =>
      times === 0 ? 'Not open today' : `Open today: ${count(times, 'time', 'times')}, ${duration(seconds)}`,
    watch: {
      watching: 'Once a second the player checks whether one of its programs holds a camera open.',
      partly:
        'Once a second the player checks whether one of its programs holds a camera open. It cannot see cameras that are used through PipeWire.',
      'not-all':
        'Once a second the player checks whether one of its programs holds a camera open. It cannot look into all of them.',
      'cannot-see':
        'On this system it cannot be read who holds a camera open. The figure comes from the window that opens the camera.',
    },
  },

  selfTest: {
    title: 'Self-test',
    intro:
      'Before the player asks anybody, it tests itself. If something does not hold, it does not ask for the camera.',
    again: 'Test again',
    running: 'The test is running. It takes a few seconds.',
    never: 'Not tested yet.',
    last: (time) => `Last tested: ${time}`,
    earlier: (time) => `This was last tested: ${time}.`,
    broken: 'Please test again. If this happens again, call your technician; until then nobody is asked.',
    results: { kept: 'Kept', broken: 'Not kept', 'not-tried': 'Not tried here' },
    checks: {
      permissions: {
        what: 'One page alone may have the camera, and in a session only',
        kept: 'The table of permissions says so; everything else is refused.',
        notTried: 'This could not be tried on this system.',
      },
      'session-locks': {
        what: 'Nobody gets the camera now',
        kept: 'Everything was asked for in the name of every open window, and nothing was granted.',
        notTried: 'This could not be tried on this system.',
      },
      sign: {
        what: 'No camera without its sign',
        kept: 'The rules of a session were played through: no camera before the sign is reported, and closed when that report is missing for a second. Neither the screen nor a camera took part.',
        notTried: 'This could not be tried on this system.',
      },
      network: {
        what: 'Requests to the outside are refused',
        kept: 'The lock was asked about five foreign addresses and lets none of them pass. No connection was tried.',
        notTried: 'This could not be tried on this system.',
      },
      'core-dumps': {
        what: 'No memory is written to the disk after a crash',
        kept: 'This is forbidden to every process of the player.',
        notTried: 'On this system the player cannot forbid it. Your technician turns it off in the system itself.',
      },
      records: {
        what: 'Only coarse words come out',
        kept: 'A picture and an exact figure were refused, a coarse word went through.',
        notTried: 'This could not be tried on this system.',
      },
      models: {
        what: 'Only known recognition models',
        kept: 'Exactly the known files are there, unchanged.',
        notTried: 'The files could not be read.',
      },
      zone: {
        what: 'The computed cut-out stays inside the area',
        kept: 'So it does however the camera is turned. No picture was taken for it.',
        notTried: 'This could not be tried on this system.',
      },
      'drawn-face': {
        what: 'A drawn face is found, and an empty picture is not',
        kept: 'Both are so. No camera took part.',
        notTried: 'The vision process could not be started for this.',
      },
      'camera-watch': {
        what: 'An open camera would be noticed',
        kept: 'A file was opened for the test: it was seen as open, and as closed afterwards. Cameras are looked for in the same way.',
        notTried: 'This system does not tell who holds a camera open. Look at the light of the camera.',
      },
    },
  },

  proof: {
    title: 'Proof',
    intro: 'So that others can check what is promised here.',
    audit: 'Last audit of this player from outside',
    auditOf: (kept, broken, notTried) =>
      `${kept} kept here (only parts of them were tried), ${broken} not kept, ${notTried} not tried`,
    auditAt: (time) => `Last: ${time}. The report says of each promise how it was tried.`,
    auditOfBuild: {
      other: 'It was of another version of the program and has not been repeated since.',
      'not-compared': 'Whether it was of this version of the program cannot be told.',
    },
    noAudit: 'None yet',
    noAuditMeans: 'Your technician can start it on this player.',
    receipts: 'Head of the receipts',
    receiptsOf: (day) =>
      `Receipts up to ${day}. Write these characters down in another place: if a receipt is changed or removed later, they no longer match.`,
    installation: 'Number of this installation',
    installationMeans: 'It stands in its receipts. So they cannot be taken for those of another player.',
    noReceipts: 'None yet',
    noReceiptsMeans: 'The first closed day with sessions appears here.',
    build: 'Checksum of the program',
    buildMeans: 'Whoever has the same program gets the same characters. They are on the door notice, too.',
    noBuild: 'Not known',
  },

  documents: {
    title: 'To print and hand over',
    intro: 'Made from the settings as they are now. When you change something, save again.',
    language: 'Language of the documents',
    save: 'Save',
    saveElsewhere: 'To a stick or folder …',
    savedAs: (name) => `Saved: ${name}`,
    savedMeans: 'Any browser opens the file, offline too. Print it from there.',
    each: {
      'door-notice': {
        name: 'Notice for the door',
        purpose: 'Tells customers before they enter what the screen asks, and that the camera is off.',
      },
      'staff-card': {
        name: 'Card for staff',
        purpose: 'What to say when somebody complains, and how to end a session.',
      },
      'impact-assessment': {
        name: 'Draft of the impact assessment',
        purpose: 'For the data protection officer to complete. Not legal advice.',
      },
      'officer-export': {
        name: 'Export for the data protection officer',
        purpose: 'Receipts, totals, settings without secrets, self-test, and what cannot be seen here.',
      },
    },
  },

  kept: {
    title: 'What is kept',
    intro: 'Every file that the player keeps, with its content in words. Show it to anyone.',
    show: 'Show what was kept',
    again: 'Look again',
    ofSessions: 'About sessions',
    ofPlayer: 'About the player',
    none: 'Nothing.',
    never:
      'Not kept are: pictures, faces, the words of a session, what somebody touched, and when exactly a session was.',
    files: (n) => count(n, 'file', 'files'),
    kinds: {
      receipts:
        'One line for each day, without a person or a time: how many sessions there were, which text could be read before the yes, what was agreed to, roughly how long and why they ended, how often the camera was open. The lines are chained, and kept until the player is reset.',
      wordings:
        'What could be read before the yes, one file for each text that a line of the receipts names: an update brings another one. Kept until the player is reset.',
      'viewing-totals':
        'Totals over at least ten sessions, rounded: what was shown and how it was answered by touch. Nothing by single words.',
      plays:
        'What was on the screen and when, while nobody was in a session. Of a day on which somebody pressed the button only which items were on: no times, no counts.',
      redemptions:
        'How often each coupon was redeemed on a day, as you entered it or brought it from the till. No person, no purchase, no time.',
      status:
        'The state of the player, renewed every five seconds. During a session it says that there is one and whether the camera is on, but not what is shown.',
      log: 'When the player was started and what was wrong. No session, no word.',
      settings: 'What you have set on these pages. The PIN is in it only as a check value.',
      'pin-attempts': 'How often in a row the PIN was wrong.',
      recoveries: 'When the player came back by itself within the last 24 hours, and whether it runs.',
      'clock-seen': 'The latest time that the clock has shown, to the hour: an earlier one cannot be right.',
      content: 'The packages that the player keeps: pictures, films and playlists.',
      'import-history':
        'Which packages were brought here, from where, and why one was not taken. Nothing about customers.',
      draft: 'The playlist that you work on in the editor, with the pictures and films that you chose for it.',
      'draft-broken':
        'A playlist of the editor that could not be read, with its pictures and films. It is removed after 30 days, and when you clean up on the page “Content”.',
      'trusted-keys': 'The keys whose packages the player takes.',
      update: 'The new version of the player that last came from a stick.',
      document: 'A document that you saved here.',
      audit:
        'When this player was last audited from outside, which version of the program, and how many promises were kept here.',
      engine: 'What the program that draws the windows keeps for itself. Nothing that was shown is in it.',
      unknown: 'The player does not know this file. Ask your technician where it comes from.',
    },
  },
}
