export type ControlFacts = {
  readonly version: string
  /** Debian's word for it. */
  readonly architecture: string
  readonly engine: 'electron' | 'stand-in'
  /** In kibibytes, as Debian counts. */
  readonly installedSize: number
}

/** What Electron's binary is linked with, and what it asks the desktop through; either name, before and after 64-bit time. */
const electronNeeds = [
  'libgtk-3-0t64 | libgtk-3-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libasound2t64 | libasound2',
  'libnss3',
  'libgbm1',
  'libdrm2',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
]

const standInNeeds = ['chromium', 'fonts-dejavu-core']

/** The player's own: the account, reading with another's rights, verifying signatures. */
const playerNeeds = ['adduser', 'util-linux', 'minisign']

/** The control file of the package. */
export function controlFile({ version, architecture, engine, installedSize }: ControlFacts): string {
  const depends = [...playerNeeds, ...(engine === 'electron' ? electronNeeds : standInNeeds)].join(', ')
  const description =
    engine === 'electron'
      ? 'signage player that asks first'
      : 'signage player that asks first, ON A STAND-IN FOR TESTS: not for a shop'
  return [
    'Package: askfirst',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Section: misc',
    'Priority: optional',
    'Maintainer: The Askfirst authors <askfirst@localhost>',
    `Installed-Size: ${installedSize}`,
    `Depends: ${depends}`,
    'Recommends: cage',
    `Description: ${description}`,
    ' Plays offers in a loop on a shop’s screen, without a network. A camera helps',
    ' to choose for some minutes, five at most, after somebody pressed a button and said',
    ' yes; then all of it is forgotten.',
    '',
  ].join('\n')
}
