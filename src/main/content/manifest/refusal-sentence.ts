import type { PackageReason } from '../../../contract/reasons.ts'
import { printable } from '../printable.ts'
import { itemLimits } from '../serving/item-limits.ts'
import type { Refusal } from './refusal.ts'

type Expectation = NonNullable<Refusal['expected']>
type Words = { readonly what: string; readonly todo: string }

const pack = 'Make it anew with askfirst pack.'
const refresh = 'Run askfirst refresh on the folder if the file was changed on purpose, or put the right file there.'

/** What is wrong, and what to do about it, for whoever makes packages. `{}` stands for the refusal's argument. */
const reasons: Readonly<Record<PackageReason, Words>> = {
  'not-a-package': {
    what: 'This is no package: there is no manifest.json at its root',
    todo: 'Name a .askfirst file or a folder with a manifest.json; askfirst init makes one from pictures and films.',
  },
  'nothing-to-show': {
    what: 'The folder holds no picture and no film that a player shows',
    todo: 'Save pictures as JPEG, PNG, WebP, AVIF, GIF or SVG, and films as MP4 or WebM.',
  },
  'archive-invalid': { what: 'The archive is damaged, or not made as a package is', todo: pack },
  'html-item-invalid': { what: 'The HTML item {} cannot be shown', todo: 'Make its ZIP anew.' },
  'entry-unsafe': {
    what: 'It holds a link, a thing that is no file, or one file twice',
    todo: 'Take it out, and pack the folder anew.',
  },
  'manifest-invalid': { what: 'The manifest has an error', todo: 'Mend the manifest at the place that is named.' },
  'manifest-too-large': { what: 'The manifest is too large', todo: 'Divide the content into several packages.' },
  'format-unknown': { what: 'The manifest has a format that is not known', todo: 'Set "format" to "askfirst/1".' },
  'player-too-old': {
    what: 'The package asks for a newer player',
    todo: 'Lower "minimumPlayer", or renew the player first.',
  },
  'signature-missing': {
    what: 'It is not signed',
    todo: 'Sign it with askfirst sign or pack --sign, or allow it with --allow-unsigned.',
  },
  'signature-invalid': {
    what: 'The signature does not belong to this manifest',
    todo: 'Sign the manifest again after its last change.',
  },
  'key-unknown': {
    what: 'It is signed by the key {}, which is not trusted here',
    todo: 'Name the public key with --key; on a player, staff add it in the settings.',
  },
  'already-active': { what: 'This very package is active already', todo: 'There is nothing to do.' },
  'version-not-newer': { what: 'It is not newer than version {}', todo: 'Raise "version" in the manifest.' },
  'rolled-back': { what: 'Staff went back from version {}', todo: 'Mend the package and raise "version".' },
  'other-line': {
    what: 'It is of another line than {}',
    todo: 'Keep "id" the same for all releases to the same players.',
  },
  'subject-unconfirmed': {
    what: 'It holds items on {}, which nobody has confirmed for this player',
    todo: 'Let staff take it on the page Content, with the PIN.',
  },
  'asset-missing': { what: 'The file assets/{} is missing', todo: 'Put it there, or take it out of the manifest.' },
  'asset-corrupt': { what: 'The file assets/{} is not the one that the manifest lists', todo: refresh },
  'asset-unlisted': {
    what: 'The file {} is not in the manifest',
    todo: 'Take it away, or run askfirst refresh on the folder.',
  },
  'path-unsafe': {
    what: 'The name {} does not mean the same file on every system',
    todo: 'Give the file a plain name of letters, digits and dashes.',
  },
  'coupon-not-for-all': {
    what: 'The coupon {} would only be seen by some',
    todo: 'Put it into a playlist that is scheduled, the default, or called by an interest alone.',
  },
  'not-for-all': {
    what: 'The playlist {} could only be reached with the camera',
    todo: 'Add a trigger on an interest alone that calls it, schedule it, or make it the default.',
  },
  'restricted-under-signal': {
    what: 'Something of the kind {} would be shown by what a camera sees',
    todo: 'Take the item out of playlists that a signal calls.',
  },
  'qr-under-signal': {
    what: '{} stands under a camera signal and holds a code that a phone reads, or cannot be looked through for one',
    todo: 'Use a coupon instead of a code; under a signal, take JPEG, PNG or WebP of at most 16.7 million pixels.',
  },
  'script-under-signal': {
    what: '{} stands under a camera signal and holds a script',
    todo: 'Take the script out, or the item out of playlists that a signal calls.',
  },
  'type-mismatch': {
    what: 'The file assets/{} is not of the type that the manifest says',
    todo: 'Mend "type", or convert the file.',
  },
  'too-many-assets': { what: 'There are too many files', todo: 'Divide the content into several packages.' },
  'too-many-playlists': { what: 'There are too many playlists', todo: 'Divide the content into several packages.' },
  'too-many-items': { what: 'There are too many items', todo: 'Divide the content into several packages.' },
  'too-many-schedule-entries': { what: 'There are too many schedule entries', todo: 'Join entries that say the same.' },
  'too-many-triggers': { what: 'There are too many triggers', todo: 'Join triggers that call the same playlist.' },
  'too-many-interests': { what: 'There are too many interests', todo: 'Keep those that customers would tap.' },
  'too-large': { what: 'It is too large', todo: 'Divide the content into several packages.' },
  'no-space': { what: 'There is no room for it', todo: 'Make room on the disk.' },
  'source-gone': { what: 'It went away while it was read', todo: 'Put the stick back in and try again.' },
  'read-error': { what: 'It could not be read', todo: 'Try another stick or copy the package again.' },
  'import-fell': {
    what: 'What took it in broke off',
    todo: 'Try again; if it breaks off once more, make the package anew.',
  },
  'store-broken': {
    what: 'The list of kept packages is damaged',
    todo: 'Bring the package in once more: it begins anew.',
  },
  'access-denied': { what: 'The system does not let it be read', todo: 'Give the account that reads it the right to.' },
  'store-failed': { what: 'The player could not write to its own disk', todo: 'Look at the disk, then try again.' },
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const mebibytes = (bytes: number): string => `${bytes / 1024 ** 2} MiB`

/** What should stand at the place that a refusal names. */
const expectations: Readonly<Record<Expectation, (argument: string) => string>> = {
  'utf-8': () => 'text in UTF-8',
  json: (place) => `JSON, which it no longer is at ${place}; often a comma just before is missing, or one too many`,
  'unique-keys': () => 'each key only once',
  'own-keys': () => 'no key named __proto__',
  depth: (most) => `at most ${most} levels of brackets`,
  format: (formats) => `one of the formats ${formats}`,
  'player-version': (least) => `a player of version ${least} or newer`,
  'free-id': (id) => `an id that no player keeps for what it makes itself (${id} is one)`,
  type: (type) => typeNames[type] ?? type,
  'one-of': (values) => `one of ${values}`,
  'known-key': (keys) => `no key that the format does not know (${keys})`,
  'at-least': (least) => `at least ${least}`,
  'at-most': (most) => `at most ${most}`,
  pattern: (what) => what,
  shape: (what) => what,
  'path-empty': () => 'a path that is not empty',
  'path-long': () => 'a path of at most 240 bytes',
  'path-letters': () => 'a path without hidden or control characters',
  'path-form': () => 'a path in the Unicode form NFC',
  'path-absolute': () => 'a path that begins at assets/',
  'path-separator': () => 'a path without \\ : * ? " < > |',
  'path-parent': () => 'a path without . and ..',
  'path-name': () => 'names that every system takes as they are',
  'path-unique': () => 'a path that no system takes for another one',
  'asset-known': (asset) => `a file that "assets" lists (${asset} is not)`,
  'asset-fits-kind': (type) => `a file that fits the kind of the item (${type} does not)`,
  'one-type-a-digest': () => 'one size and one type for the same digest',
  'playlist-known': (playlist) => `the id of a playlist (${playlist} is none)`,
  'interest-known': (interest) => `the id of an interest (${interest} is none)`,
  'unique-id': (id) => `an id that was not used before (${id} was)`,
  'same-coupon': (code) => `one meaning for the code ${code}`,
  'clean-text': () => 'text without hidden or control characters',
  'for-all': () => 'a playlist that can be reached without the camera',
  'coupon-for-all': () => 'a coupon that stands where everybody can see it',
  unrestricted: () => 'nothing of a restricted kind',
  'shown-type': () => 'JPEG, PNG, WebP, AVIF, GIF, SVG, MP4, WebM, or a ZIP with an index.html',
  'no-code': () => 'a picture without a code',
  'readable-picture': () => 'a picture that can be looked through',
  'picture-in-file': () => 'pictures that are files of their own, and none in a data: address',
  'no-script': () => 'content without a script',
  'index-at-root': () => 'an index.html at the root of its ZIP',
  'sound-zip': () => 'a whole ZIP, stored or deflated, without a password',
  'item-files': () => `at most ${itemLimits.entries} files in its ZIP`,
  'item-size': (file) =>
    `at most ${mebibytes(itemLimits.entryBytes)} a file and ${mebibytes(itemLimits.bytes)} in all, unpacked (${file})`,
}

/** What is wrong, where the expectation knows more of that than the reason. */
const whats: Readonly<Partial<Record<Expectation, string>>> = {
  'shown-type': 'The file assets/{} is of no type that a player shows',
}

/** What to do, where the expectation knows more of that than the reason. */
const todos: Readonly<Partial<Record<Expectation, string>>> = {
  'shown-type': 'Convert it, or take it out of assets/.',
  'index-at-root': 'Zip what lies in the folder, not the folder around it.',
  'item-files': 'Take out the files that it does not need.',
  'item-size': 'Make its files smaller, or show the film as an item of its own.',
}

/** Where in the manifest, as people write it: `playlists[0].items[2].asset`. */
function placeText(path: Refusal['path']): string {
  return path
    .map((part, place) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[A-Za-z]\w*$/.test(part)) return `["${printable(part)}"]`
      return place === 0 ? part : `.${part}`
    })
    .join('')
}

/** A refusal in one sentence that names the place and what was expected there, and one that says what to do. */
export function refusalSentence({ reason, path, expected, argument }: Refusal): string {
  const { what: ofReason, todo } = reasons[reason]
  const what = (expected && whats[expected]) ?? ofReason
  const named = printable(argument)
  const filled =
    what.includes('{}') || expected || named === '' ? what.replaceAll('{}', () => named) : `${what}: ${named}`
  const where = path.length > 0 ? `, at ${placeText(path)}` : ''
  const wanted = expected ? `: expected ${expectations[expected](named)}` : ''
  return `${filled}${where}${wanted}. ${(expected && todos[expected]) ?? todo}`
}
