import { counting } from '../../../contract/counting.ts'
import type { SystemWords } from './system.de.ts'

const count = counting('en')

/** The page for whoever looks after the player, in English. */
export const systemInEnglish: SystemWords = {
  since: 'Running since',
  startedBy: 'Starts by itself',
  startedByMeans: {
    service: 'Yes, as a service of the system.',
    unknown: 'Not known. This time no service of the system started the player.',
  },
  storage: 'Storage',
  storageFree: (free, used) => `${free} free, packages take ${used}`,
  storageUnknown: 'Look at the page “Content”.',

  save: 'Save',
  saveElsewhere: 'To a stick or folder …',
  savedAs: { support: 'Saved: support bundle', settings: 'Saved: settings' },

  support: {
    title: 'Support bundle',
    intro: 'A ZIP file for your technician. Names of shop, machine and people are replaced by ***.',
    list: 'Show what is in it',
    again: 'Put together again',
    files: 'This will be saved',
  },

  backup: {
    title: 'Copy of the settings',
    intro: 'For another day or another player. PIN and recovery code are not in it.',
    back: 'Bring saved settings back',
    path: 'Saved file',
    pathHint: 'e.g. /media/stick/settings.json',
    pathWrong: 'Please give the whole path, from “/” or the drive on.',
    restore: 'Bring back',
    choose: 'Choose file …',
    restored: 'The settings are those of the file.',
  },

  log: {
    title: 'Log',
    intro: 'What began, ended or failed. Nothing of sessions is in it.',
    read: 'Show the log',
    again: 'Read again',
    filter: 'Only lines with',
    none: 'No line matches.',
    empty: 'The log is empty.',
    lines: (shown, all) => (shown === all ? count(all, 'line', 'lines') : `${shown} of ${all} lines`),
    label: 'Lines of the log, newest first',
    time: 'Time',
    line: 'Line',
  },

  restart: {
    title: 'Restart',
    intro: 'The screen is dark for some seconds. Everything that was set stays.',
    action: 'Restart …',
    question: 'Restart now?',
    yes: 'Yes, restart',
    no: 'No',
  },

  reset: {
    title: 'Reset everything',
    intro: 'Afterwards the player is as it was at its first start.',
    action: 'Delete everything …',
    question: 'Delete everything on this player?',
    means:
      'All settings, the PIN, all packages and keys, the draft in the editor, proof of play, receipts, redeemed coupons, documents and the log are deleted. This cannot be undone.',
    before:
      'First copy what you still need to a stick: proof of play on the page “Reports”, settings above. What was saved on this player is deleted, too.',
    copyHere: 'You saved the settings last on this player: that copy is deleted, too.',
    next: 'Go on to the PIN',
    pinTitle: 'Really delete everything?',
    pinMeans: 'With the PIN everything is deleted, and the player restarts.',
    yes: 'Delete everything',
    no: 'No, delete nothing',
  },
}
