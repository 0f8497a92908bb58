import { type Result, refuse, succeed } from './base/result.ts'

export type StartOptions = {
  readonly help: boolean
  /** Where settings, status and logs live; undefined: the system's own place for application data. */
  readonly dataDirectory: string | undefined
  /** A package folder to play instead of the demo. */
  readonly contentDirectory: string | undefined
  /** A folder whose packages are taken in; undefined: none is watched. */
  readonly inboxDirectory: string | undefined
  /** Whether packages that nobody known has signed are taken in. */
  readonly allowUnsigned: boolean
  readonly windowed: boolean
  /** Whether this only runs the player, and runs it again when it dies or hangs. */
  readonly watch: boolean
  /** Where a picture of the screen is written every five seconds; undefined: nowhere. */
  readonly snapshotsDirectory: string | undefined
}

/** Switches for the engine below that a test or a developer may pass beside the player's own options. */
const engineSwitches = [
  /^--inspect(-brk)?(=|$)/,
  /^--remote-debugging-(port|pipe)(=|$)/,
  /^--use-fake-device-for-media-stream(=|$)/,
  /^--use-file-for-fake-video-capture=/,
  /^--no-sandbox$/,
  /^--disable-gpu$/,
  /^--ozone-platform=/,
  /^--force-device-scale-factor=/,
  /^--enable-logging(=|$)/,
]

const valued = {
  '--data-dir': 'dataDirectory',
  '--content': 'contentDirectory',
  '--inbox': 'inboxDirectory',
  '--snapshots': 'snapshotsDirectory',
} as const

/** Whether the engine below would take a word for a switch of its own, whatever stands before it; Windows has a second sign. */
const isSwitch = (word: string, platform: NodeJS.Platform): boolean =>
  word.startsWith('-') || (platform === 'win32' && word.startsWith('/'))

/**
 * The words of a command that is asked for in place of the player; undefined: it is to play. As root, Chromium does not start
 * without `--no-sandbox`, which may come first: a command ends before there is a page that a sandbox would hold.
 */
export function commandIn(words: readonly string[]): readonly string[] | undefined {
  const rest = words[0] === '--no-sandbox' ? words.slice(1) : words
  return rest[0] === undefined || rest[0].startsWith('-') ? undefined : rest
}

/** Reads the options after the program's own name. The refusal is one sentence for whoever typed them. */
export function readStartOptions(words: readonly string[], platform: NodeJS.Platform): Result<StartOptions, string> {
  const options = {
    help: false,
    dataDirectory: undefined as string | undefined,
    contentDirectory: undefined as string | undefined,
    inboxDirectory: undefined as string | undefined,
    allowUnsigned: false,
    windowed: false,
    watch: false,
    snapshotsDirectory: undefined as string | undefined,
  }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...value] = word.split('=')
    if (word === '--help' || word === '-h') options.help = true
    else if (word === '--windowed') options.windowed = true
    else if (word === '--watch') options.watch = true
    else if (word === '--allow-unsigned') options.allowUnsigned = true
    else if (name in valued) {
      const folder = word.includes('=') ? value.join('=') : rest.shift()
      if (!folder || isSwitch(folder, platform))
        return refuse(`${name} needs a folder after it, as in ${name} ./folder.`)
      options[valued[name as keyof typeof valued]] = folder
    } else if (!engineSwitches.some((pattern) => pattern.test(word))) {
      return refuse(`"${word}" is not an option of this player; --help lists them.`)
    }
  }
  return succeed(options)
}

export const startHelp = `Askfirst: the signage player that asks first.

  npm start                          plays the demo shop
  npm start -- --content ./folder    plays a package folder

  --data-dir DIR     keeps settings and status.json in DIR
  --content DIR      plays the package folder DIR (shown as "unsigned folder"), as long as the data folder has no package
  --inbox DIR        takes in the packages that are put into DIR
  --allow-unsigned   takes in packages that nobody known has signed
  --watch            runs the player, and runs it again when it dies or hangs
  --windowed         opens in a window instead of the whole screen
  --snapshots DIR    writes a picture of the screen to DIR every five seconds
  --help             shows this
`
