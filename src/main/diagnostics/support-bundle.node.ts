import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { StaffSettings } from '../../contract/settings/settings.ts'
import type { Status } from '../../contract/status.ts'

export type SupportFile = { readonly name: string; readonly text: string }

export type SupportFacts = {
  readonly status: Status
  readonly settings: StaffSettings
  readonly logs: readonly string[]
  readonly machine: Readonly<Record<string, string | number>>
  /** Names of this machine and of whoever uses it: they are struck out wherever they stand. */
  readonly names: readonly string[]
}

const explanation = `Askfirst: what a technician needs to find out what is wrong with a player.

about.json     the machine: system, processor, memory
status.json    the player as it was when this was made
settings.json  the settings, without PIN, shop, contact and notes
logs/          what began and ended, and errors

Nothing of a session is in here, because the player keeps nothing of one. Names of the shop, of this machine and of its
user are struck out (***).
`
const shortestName = 3

/** A text without any of the names; those that are too short to be told from a word stay. */
function struckOut(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name.length >= shortestName).toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((struck, name) => struck.replaceAll(name, '***'), text)
}

/** The settings as a technician may see them: of the shop and of notes only whether there are any. */
function withoutPeople(settings: StaffSettings): unknown {
  const whether = (text: string) => (text === '' ? '' : '***')
  return {
    ...settings,
    shop: { name: whether(settings.shop.name), contact: whether(settings.shop.contact) },
    hours: {
      ...settings.hours,
      exceptions: settings.hours.exceptions.map((exception) => ({ ...exception, note: whether(exception.note) })),
    },
  }
}

/** Everything that goes into a support bundle, as text that staff could read before they hand it over. */
export function supportFiles({ status, settings, logs, machine, names }: SupportFacts): readonly SupportFile[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const [older = '', newer = ''] = logs
  const files = [
    { name: 'README.txt', text: explanation },
    { name: 'about.json', text: json(machine) },
    { name: 'status.json', text: json(status) },
    { name: 'settings.json', text: json(withoutPeople(settings)) },
    { name: 'logs/askfirst.1.log', text: older },
    { name: 'logs/askfirst.log', text: newer },
  ]
  const struck = [...names, settings.shop.name, settings.shop.contact]
  return files.filter(({ text }) => text !== '').map(({ name, text }) => ({ name, text: struckOut(text, struck) }))
}

/** These files as one ZIP, dated alike. */
export async function zipOf(files: readonly SupportFile[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  const dated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }
  for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name, dated)
  zip.end()
  return await buffer(zip.outputStream)
}
