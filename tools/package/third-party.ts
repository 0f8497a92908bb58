/** One library or typeface that is packed. */
export type Packed = {
  readonly name: string
  readonly version: string
  /** By the list of SPDX; null: its package names none. */
  readonly licence: string | null
  /** The licence as the package brings it; null: it brings none. */
  readonly text: string | null
  readonly author: string
}

/** The texts for packages that name their licence and leave its text out, by SPDX identifier. */
export type StandardTexts = Readonly<Record<string, string>>

/** Those that no notice can be written for: no licence named, or no text of it to be had. */
export function withoutLicence(packed: readonly Packed[], standard: StandardTexts): readonly string[] {
  return packed
    .filter(({ licence, text }) => licence === null || (text === null && standard[licence] === undefined))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'names no licence'}`)
}

const key = ({ name, version }: Packed): string => `${name} ${version}`

function section({ name, version, licence, text, author }: Packed, standard: StandardTexts): string {
  const heading = `${name} ${version}\n${licence}\nhttps://www.npmjs.com/package/${name}/v/${version}`
  if (text !== null) return `${heading}\n\n${text.trim()}`
  const holder = author === '' ? `the authors of ${name}` : author
  return `${heading}\n\nCopyright (c) ${holder}. The package brings no text of its licence; this is the standard one.\n\n${standard[licence ?? '']?.trim()}`
}

/** The notice that goes with the player: every library and typeface in it, with its licence. */
export function thirdPartyNotice(packed: readonly Packed[], standard: StandardTexts): string {
  const once = [...new Map(packed.map((entry) => [key(entry), entry])).values()]
  const sorted = once.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  const head = [
    'Askfirst is made with the following. Licences of Electron and Chromium lie beside the program,',
    'in LICENSE.electron.txt and LICENSES.chromium.html.',
    '',
    ...sorted.map((entry) => `${key(entry)} (${entry.licence})`),
  ].join('\n')
  return `${[head, ...sorted.map((entry) => section(entry, standard))].join(rule)}\n`
}
