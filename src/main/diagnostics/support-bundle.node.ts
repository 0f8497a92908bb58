import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { StaffSettings } from '../../contract/settings/settings.ts'
import type { Status } from '../../contract/status.ts'
import { logNames } from './log-file.node.ts'

export type SupportFile = { readonly name: string; readonly text: string }

export type SupportFacts = {
  readonly status: Status
  readonly settings: StaffSettings
  /** As `logNames` names them. */
  readonly logs: readonly string[]
  readonly machine: Readonly<Record<string, string | number>>
  /** Names of this machine and of whoever uses it: they are struck out wherever they stand. */
  readonly names: readonly string[]
}

const explanation = `Askfirst: what a technician needs to find out what is wrong with a player.

about.json     the machine: system, processor, memory
status.json    the player as it was when this was made
settings.json  the settings, without PIN, shop, contact, notes, the camera's name and the folder that is watched
logs/          what began and ended, and errors

Nothing of a session is in here, because the player keeps nothing of one. Names of the shop, of this machine, of its
user and of its camera are struck out (***), and so is the folder that is watched for packages.
`
const shortestName = 3

/**
 * A text without any of the names, as they are and as JSON writes them; those that are too short to be told from a word
 * stay.
 */
function struckOut(text: string, names: readonly string[]): string {
  const long = names.filter((name) => name.length >= shortestName)
  const written = long.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)])
  const longestFirst = written.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((struck, name) => struck.replaceAll(name, '***'), text)
}

/** The settings as a technician may see them: of what people called things and wrote down only whether there is any. */
function withoutPeople(settings: StaffSettings): unknown {
  const whether = (text: string) => (text === '' ? '' : '***')
  return {
    ...settings,
    shop: { name: whether(settings.shop.name), contact: whether(settings.shop.contact) },
    camera: { ...settings.camera, label: whether(settings.camera.label) },
    content: { ...settings.content, inbox: whether(settings.content.inbox) },
    hours: {
      ...settings.hours,
      exceptions: settings.hours.exceptions.map((exception) => ({ ...exception, note: whether(exception.note) })),
    },
  }
}

/** Everything that goes into a support bundle, as text that staff could read before they hand it over. */
export function supportFiles({ status, settings, logs, machine, names }: SupportFacts): readonly SupportFile[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const files = [
    { name: 'README.txt', text: explanation },
    { name: 'about.json', text: json(machine) },
    { name: 'status.json', text: json(status) },
    { name: 'settings.json', text: json(withoutPeople(settings)) },
    ...logNames.map((name, place) => ({ name: `logs/${name}`, text: logs[place] ?? '' })),
  ]
  const { shop, camera, content } = settings
  const struck = [...names, shop.name, shop.contact, camera.label, content.inbox]
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
