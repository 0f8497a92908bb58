import { counting } from '../../../contract/counting.ts'
import { subjectWords } from '../../../contract/subject-words.ts'
import { apart } from '../../ui/apart.ts'
import type { ContentWords } from './content.de.ts'

const count = counting('en')

/** The page on packages, in English. */
export const contentInEnglish: ContentWords = {
  version: (n) => `version ${n}`,
  files: (n) => count(n, 'file', 'files'),
  signers: {
    trusted: 'Signed with a trusted key',
    'key-unknown': 'Signed with a key that this player does not know',
    unsigned: 'Not signed',
  },
  facts: {
    line: 'Programme (id)',
    made: 'Made',
    taken: 'Imported here',
    size: 'Size',
    signer: 'Signature',
    holds: 'Holds',
    restricted: 'Sensitive subjects',
  },

  packages: {
    title: 'Packages on this player',
    active: 'Playing now',
    previous: 'Played before',
    left: 'Set aside',
    kept: 'Older',
    untitled: 'The title cannot be read: the list of contents is damaged.',
    none: 'No package yet',
    noneMeans: 'Until one comes, the example plays, or the folder that the player was started with.',
    goBack: 'Show this one again',
    goBackMeans: 'It takes over with the next item. Nothing is lost.',
    goForward: 'Take this one after all',
    leftMeans: 'It is not taken again by itself. A newer one is.',
    importing: 'A package is being imported. You can change over when that has ended or is cancelled.',
  },

  bring: {
    title: 'Import a package',
    intro: 'A file that ends in .askfirst, or a package folder. What plays goes on playing meanwhile.',
    chooseFile: 'Choose file …',
    chooseFolder: 'Choose folder …',
    path: 'Type or paste a path',
    pathHint: 'e.g. /media/stick/autumn.askfirst',
    pathWrong: 'Please give the whole path: it begins with “/” or with a drive such as “E:\\”.',
    import: 'Import',
    drop: 'Drop a file or a folder here',
    looking: (name) => `Looking at “${apart(name)}” …`,
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    file: (name) => `File: ${apart(name)}`,
    forMakers: 'For whoever made the package',
  },

  course: {
    found: (name) => `Waiting: ${apart(name)}`,
    checking: (name) => `Checking: ${apart(name)}`,
    copying: (name) => `Copying: ${apart(name)}`,
    copied: (done, total) => `${done} of ${total}`,
    left: (seconds) =>
      seconds < 60 ? 'less than a minute left' : `about ${count(Math.ceil(seconds / 60), 'minute', 'minutes')} left`,
    cancel: 'Cancel',
    activated: (title) => `“${apart(title)}” is imported and plays from the next item on.`,
    repaired: (title) => `“${apart(title)}” was here already. What was damaged is replaced.`,
    'already-active': (title) => `“${apart(title)}” plays already. There is nothing to do.`,
    waiting: (n) => `${count(n, 'more package waits', 'more packages wait')}.`,
    anyway: 'Look at it all the same …',
    again: 'Try again',
  },

  confirm: {
    title: 'Import this package all the same?',
    holds: (playlists, items) => `${count(playlists, 'playlist', 'playlists')} with ${count(items, 'item', 'items')}`,
    doubts: 'What you should know',
    questions: {
      'signature-missing': {
        what: 'Nobody has signed it.',
        means: 'The player cannot know who it comes from, nor whether it was changed on its way.',
      },
      'key-unknown': {
        what: 'The key that it is signed with belongs to nobody who is trusted here.',
        means: 'If you know the sender, add their key instead: it then holds for all their packages.',
      },
      'other-line': {
        what: 'It belongs to another programme than this player shows.',
        means: 'The player then follows that other programme and refuses the present one.',
      },
      'line-stays': {
        what: 'It was put together at another screen.',
        means:
          'This screen shows it until the next package of its own programme comes. The player still follows that one.',
      },
      'version-not-newer': {
        what: 'It is not newer than the package that plays now.',
        means: 'The screen then shows the older state.',
      },
      'rolled-back': {
        what: 'Somebody here has gone back from this version before.',
        means: 'Make sure first that the reason for it is gone.',
      },
      'subject-unconfirmed': {
        what: 'It holds a sensitive subject that nobody here has confirmed yet.',
        means:
          'Which one is named above. With the PIN you confirm that it may be shown in this shop; later packages with it then come without a question.',
      },
    },
    restricted: subjectWords.en,
    none: 'None declared',
    pin: 'If so, enter the PIN.',
    yes: 'Import',
    no: 'Do not import',
  },

  history: {
    title: 'History',
    none: 'Nothing has come here so far.',
    kinds: {
      taken: 'Imported',
      refused: 'Refused',
      'went-back': 'Changed back',
      'went-forward': 'Changed forward again',
    },
    origins: {
      stick: (name) => `from a stick: ${apart(name)}`,
      inbox: (name) => `from the folder: ${apart(name)}`,
      chosen: (name) => `chosen here: ${apart(name)}`,
      draft: (name) => `put together here: ${apart(name)}`,
    },
    all: (n) => `Show all ${n}`,
    fewer: 'Show fewer',
  },

  sources: {
    title: 'Where packages come from',
    forTechnicians: 'Folder, programme and sticks: for technicians',
    sticks: 'Take packages from sticks',
    sticksOn: 'Whoever plugs in a stick sees on the screen what happens to it.',
    sticksOff: 'Sticks are ignored.',
    stickFolders: 'Folders where sticks appear',
    stickFoldersMeans:
      'On Linux and macOS. Separate several with commas. On Windows, removable drives count, and a hard disk only if it is listed here: D:\\',
    stickFoldersWrong: (entry) =>
      `“${apart(entry)}” is not a whole path: it begins with “/” or with a drive such as “E:\\”.`,
    stickFileSystems: 'File systems that count as sticks',
    stickFileSystemsMeans: 'On Linux only, as the system names them. Separate several with commas.',
    stickFileSystemsWrong: (entry) =>
      `“${apart(entry)}” is not the name of a file system. Names look like vfat, exfat or ext4.`,
    stickRulesNone: 'At least one, please. If sticks should not count, turn them off above.',
    stickRulesMany: (most) => `At most ${most} entries.`,
    subjects: 'Sensitive subjects that were confirmed',
    subjectsMeans: 'Packages with these come without a question.',
    subjectsAgain: 'Ask again',
    inbox: 'Watched folder',
    inboxMeans: 'Packages that lie there come onto the screen by themselves. Empty: no folder.',
    inboxOption: (folder) =>
      `Set when the player was started: ${apart(folder)}. While it is started like this, that folder is used instead of the one set here.`,
    inboxWrong: 'Please give the whole path: it begins with “/” or with a drive such as “E:\\”.',
    choose: 'Choose folder …',
    line: 'Programme that this player follows',
    lineMeans: 'The “id” in the package. Packages with another one are refused.',
    lineNone: 'The first package that comes decides.',
    lineWrong: 'Small letters a–z, digits and dashes, at most 64.',
    unsigned: 'Take packages without a known signature, too',
    unsignedOff: 'Only what is signed with a trusted key comes by itself.',
    unsignedOn: 'Whoever plugs in a stick or fills the folder decides what plays here.',
    unsignedWarning:
      'The player now takes packages from anybody. What a stranger brings on a stick goes onto your screen, and nobody is asked. Turn this on only for trying things out.',
    unsignedOption: 'The player was started with --allow-unsigned: it takes them even while this switch is off.',
  },

  keys: {
    title: 'Trusted keys',
    intro: 'Packages that are signed with these are taken without a question. They are keys of minisign.',
    none: 'None yet. Ask those who make your packages for their key.',
    add: 'Paste or type a key',
    addMeans: 'The line that begins with “RW”. Compare the id by telephone afterwards.',
    addWrong: 'This is not a public key of minisign. One has 56 characters and begins with “RW”.',
    addKnown: 'This key is trusted here already.',
    trust: 'Trust it',
    file: 'From a file …',
    remove: 'Remove',
    removeTitle: 'Trust this key no longer?',
    removeMeans:
      'New packages that are signed with it are then refused. What was imported already stays, and plays on.',
    removeYes: 'Trust it no longer',
    removeNo: 'Keep it',
  },

  storage: {
    title: 'Storage',
    free: 'Free on this player',
    used: 'Taken by packages',
    loose: (size) => `Not needed any more, and free once you clean up: ${size}`,
    nothingLoose: 'All of it is needed. If you keep fewer packages, less is.',
    looseUnknown: 'A list of contents is damaged. Import the package again, then this can be cleaned up.',
    unknown: 'Not known',
    kept: 'How many packages to keep',
    keptMeans:
      'The one that plays is counted. You can go back to the others. What was sent to you last is kept in any case.',
    cleanUp: 'Clean up',
    cleaned: (size, time) => `Last cleaned up: ${time}, freed ${size}`,
    check: 'Check everything',
    checkMeans: 'Reads every file and compares it with its checksum. The programme goes on.',
    checking: (done, total) => `${done} of ${total} read`,
    cancel: 'Cancel',
    whole: (files, size, time) => `All is well: ${files}, ${size}. Checked: ${time}`,
    failed: (time) => `The check could not be finished (${time}). If a new package just came, check again.`,
    damaged: (n, time) => `${count(n, 'file is', 'files are')} not as they should be. Checked: ${time}`,
    what: { missing: 'is missing', altered: 'is damaged' },
    manifest: 'The list of contents',
    file: (name) => `The file “${apart(name)}”`,
    shownIn: (item, playlist) => `item “${apart(item)}” in “${apart(playlist)}”`,
    unused: 'No item shows it.',
    more: (n) => `and ${count(n, 'more', 'more')}`,
    again: (name) =>
      `Import “${apart(name)}” again: only what is missing is copied. Until then, whatever is not as it should be is skipped.`,
    againKept: 'This package is not playing now. Import it again if you want to go back to it.',
  },

  done: {
    'went-back': 'From the next item on, the previous package plays again.',
    'went-forward': 'From the next item on, the package that was set aside plays again.',
    'key-added': 'Key added. Compare its id with the sender.',
    'key-removed': 'Key removed.',
    cleaned: 'Cleaned up.',
  },
}
