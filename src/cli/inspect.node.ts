import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../main/content/read-manifest.ts'
import { type Command, done } from './command.ts'
import { playerVersion } from './player-version.node.ts'

export const inspect: Command = {
  usage: 'DIR',
  details: '',
  options: {},
  async run({ words: [folder, ...more] }, { out }) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package.' }
    const bytes = await readFile(join(folder, 'manifest.json')).catch(() => null)
    if (!bytes) return { kind: 'refused', reason: 'not-a-package', sentence: `${folder} holds no manifest.json.` }
    const read = readManifest(bytes, playerVersion)
    if (!read.ok) return { kind: 'refused', reason: read.refusal.reason, sentence: read.refusal.path.join('.') }
    const { id, version, title, assets, playlists } = read.value
    out(`${id} ${version}: ${title}\n${Object.keys(assets).length} files, ${playlists.length} playlists\n`)
    return done
  },
}
