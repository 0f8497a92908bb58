import { lstat, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Manifest } from '../contract/package/package.ts'
import { writeFileWhole } from '../main/base/files/write-whole.node.ts'
import { localLineRefusal } from '../main/content/local-line.ts'
import { measureAssets } from '../main/content/making/measure-assets.node.ts'
import { readManifest, readManifestJson } from '../main/content/manifest/read-manifest.ts'
import { type Refusal, refusalFor } from '../main/content/manifest/refusal.ts'
import { openFolderSource } from '../main/content/source/folder-source.node.ts'
import { manifestName, type PackageSource, signatureName } from '../main/content/source/package-source.ts'
import { checkingEffects } from '../main/content/verify/checking-effects.node.ts'
import { verifyAssets } from '../main/content/verify/verify-package.ts'
import { type Command, done, type Ending, type Terminal } from './command.ts'
import { notWritten } from './not-written.ts'
import { noFolderAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { refused } from './refused.ts'
import { warnOfFilms } from './tell-film.node.ts'

/** Files that lie in the package and that no item shows. */
function unshown({ assets, playlists }: Manifest): readonly string[] {
  const shown = new Set(playlists.flatMap(({ items }) => items.map(({ asset }) => asset)))
  return Object.keys(assets).filter((path) => !shown.has(path))
}

const listedSchema = z.object({ assets: z.record(z.string(), z.object({ sha256: z.string() })) })

/** What the manifest listed before, each digest by its path; nothing where that cannot be read. */
function listedBefore(manifest: unknown): ReadonlyMap<string, string> {
  const { data } = listedSchema.safeParse(manifest)
  return new Map(Object.entries(data?.assets ?? {}).map(([path, { sha256 }]) => [path, sha256]))
}

/** Whether there was one. */
async function removeSignature(folder: string): Promise<boolean> {
  const signature = join(folder, signatureName)
  const there = (await lstat(signature).catch(() => null)) !== null
  await rm(signature, { force: true })
  return there
}

/** Why a player would not show one of the HTML items, which a look at their size and digest does not tell. */
async function htmlRefusal(source: PackageSource, manifest: Manifest): Promise<Refusal | undefined> {
  const items = Object.entries(manifest.assets).filter(([, { type }]) => type === 'application/zip')
  if (items.length === 0) return undefined
  const effects = await checkingEffects(() => undefined)
  return await verifyAssets(source, { ...manifest, assets: Object.fromEntries(items) }, effects).finally(
    effects.dispose,
  )
}

async function refreshFolder(folder: string, raise: boolean, terminal: Terminal): Promise<Ending> {
  const source = await openFolderSource(folder)
  if (!source.ok) return refused(source.refusal)
  const file = join(folder, manifestName)
  const bytesBefore = await readFile(file)
  const read = readManifestJson(bytesBefore)
  if (!read.ok) return refused(read.refusal)
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) {
    return refused({ ...refusalFor('manifest-invalid'), expected: 'type', argument: 'object' })
  }
  const total = Array.from(source.value.entries.values()).reduce((sum, bytes) => sum + bytes, 0)
  const progress = progressOf(terminal, 'Reading', total)
  const measured = await measureAssets(source.value, progress.add)
  progress.end()
  if (!measured.ok) return refused(measured.refusal)
  const before: Record<string, unknown> = { ...read.value }
  const version = typeof before.version === 'number' && raise ? before.version + 1 : before.version
  const text = `${JSON.stringify({ ...before, version, assets: measured.value }, null, 2)}\n`
  try {
    // It was for what the manifest said before. First: a signature that does not fit is worse than none.
    if (!bytesBefore.equals(Buffer.from(text)) && (await removeSignature(folder)))
      terminal.out(`${signatureName} was removed: it was for the manifest as it was. Sign it again.\n`)
    await writeFileWhole(file, text, 0o644)
  } catch (error) {
    return notWritten(file, error)
  }
  const checked = readManifest(Buffer.from(text), playerVersion)
  if (!checked.ok) return refused(checked.refusal)
  let refusal = localLineRefusal(checked.value)
  try {
    refusal ??= await htmlRefusal(source.value, checked.value)
  } catch (error) {
    return notWritten(tmpdir(), error)
  }
  if (refusal) return refused(refusal)
  const digestsBefore = listedBefore(before)
  await warnOfFilms(folder, checked.value, terminal, (path, sha256) => digestsBefore.get(path) !== sha256)
  for (const path of unshown(checked.value)) terminal.error(`No playlist shows assets/${path}.\n`)
  return done
}

export const refresh: Command = {
  usage: 'DIR [--raise]',
  details: `  Lists anew in DIR/manifest.json what lies under DIR/assets, with size, digest and type. All else stays: a new
  file is shown once an item of a playlist names it. A signature of what was there before is removed. Says of films
  that are new or changed whether they may not play.
  --raise   raises the version by one
`,
  options: { raise: { type: 'boolean' } },
  async run({ words: [folder, ...more], options }, terminal) {
    if (folder === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one package folder.' }
    const nothing = await noFolderAt(folder)
    if (nothing) return nothing
    const ending = await refreshFolder(resolve(folder), options.raise === true, terminal)
    if (ending.kind === 'done') terminal.out(`${folder}/${manifestName} lists what is there.\n`)
    return ending
  },
}
