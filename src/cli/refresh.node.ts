import { readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { packageLimits } from '../contract/package.ts'
import { readJson } from '../main/content/json-check.ts'
import { measureAssets } from '../main/content/making/measure-assets.node.ts'
import { readManifest } from '../main/content/read-manifest.ts'
import { refusalFor } from '../main/content/refusal.ts'
import { openFolderSource } from '../main/content/source/folder-source.node.ts'
import { manifestName } from '../main/content/source/package-source.ts'
import { type Command, done, type Ending } from './command.ts'
import { playerVersion } from './player-version.node.ts'
import { refused } from './refused.ts'

async function refreshFolder(folder: string, raise: boolean): Promise<Ending> {
  const source = await openFolderSource(folder)
  if (!source.ok) return refused(source.refusal)
  const measured = await measureAssets(source.value)
  if (!measured.ok) {
    const { reason, path } = measured.refusal
    return refused({ ...refusalFor(reason), argument: path })
  }
  const file = join(folder, manifestName)
  const read = readJson(await readFile(file, 'utf8'), packageLimits.jsonDepth)
  if ('problem' in read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) {
    return refused({ ...refusalFor('manifest-invalid'), expected: 'json' })
  }
  const before: Record<string, unknown> = { ...read.value }
  const version = typeof before.version === 'number' && raise ? before.version + 1 : before.version
  const text = `${JSON.stringify({ ...before, version, assets: measured.value }, null, 2)}\n`
  await writeFile(`${file}.partial`, text)
  await rename(`${file}.partial`, file)
  const checked = readManifest(Buffer.from(text), playerVersion)
  return checked.ok ? done : refused(checked.refusal)
}

export const refresh: Command = {
  usage: 'DIR [--raise]',
  details: `  Lists anew in DIR/manifest.json what lies under DIR/assets, with size, digest and type. All else stays.
  --raise   raises the version by one
`,
  options: { raise: { type: 'boolean' } },
  async run({ words: [folder, ...more], options }, { out }) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package folder.' }
    const ending = await refreshFolder(resolve(folder), options.raise === true)
    if (ending.kind === 'done') out(`${folder}/${manifestName} lists what is there.\n`)
    return ending
  },
}
