import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, startHash } from '../main/base/hashing.node.ts'
import { checkStore, type StoreDamage, type StoreReport } from '../main/content/store/check-store.ts'
import { openDisk } from '../main/content/store/disk.node.ts'
import { storeFolderName } from '../main/content/store/layout.ts'
import { type Command, done } from './command.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { sizeText } from './words/sizes.ts'

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false

const damageLine = ({ what, package: { id, version }, asset, sha256 }: StoreDamage): string =>
  `${what}  ${id} ${version}  ${asset === null ? 'manifest.json' : `assets/${asset}`}  ${sha256}\n`

function listing({ packages, objects, bytes }: StoreReport): string {
  const lines = packages.map(({ id, version, importedAt }, place) => {
    const role = place === 0 ? 'active' : 'kept'
    return `${role}  ${id} ${version}, brought ${importedAt}\n`
  })
  return `${lines.join('')}${objects} files, ${sizeText(bytes)}\n`
}

export const storeCheck: Command = {
  usage: 'DATA-DIR [--json]',
  details: `  --json                writes the outcome as one line of JSON

It reads every file that the kept packages name, compares it with its SHA-256, and
changes nothing. Whatever is damaged comes back when the same package is brought again.
`,
  options: { json: { type: 'boolean' } },
  async run({ words: [path, ...more], options }, terminal) {
    if (path === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one data folder.' }
    const folder = join(path, storeFolderName)
    if (!(await isFolder(folder))) {
      return { kind: 'wrong-use', sentence: `${path} holds no ${storeFolderName} folder: no package was brought yet.` }
    }
    let progress = progressOf(terminal, 'Read', 0)
    const checked = await checkStore(openDisk(folder), {
      sha256,
      startHash,
      onTotal(bytes) {
        progress = progressOf(terminal, 'Read', bytes)
      },
      onBytes: (bytes) => progress.add(bytes),
      playerVersion,
    })
    progress.end()
    if (!checked.ok) {
      return { kind: 'refused', reason: checked.refusal, sentence: 'store.json is not as the player writes it.' }
    }
    const { damage } = checked.value
    if (options.json === true) terminal.out(`${JSON.stringify({ ok: damage.length === 0, ...checked.value })}\n`)
    else terminal.out(`${listing(checked.value)}${damage.map(damageLine).join('')}`)
    if (damage.length === 0) return done
    const sentence = `${damage.length} of them ${damage.length === 1 ? 'is' : 'are'} not as they were brought.`
    return { kind: 'refused', reason: 'store-damaged', sentence: `${sentence} Bring the package again.` }
  },
}
