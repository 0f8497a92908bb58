import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { isMadeByStaff } from '../contract/package/staff-lines.ts'
import { firstManifest, idFrom } from '../main/content/making/first-manifest.ts'
import { folderTitle } from '../main/content/making/folder-title.node.ts'
import { measureAssets } from '../main/content/making/measure-assets.node.ts'
import { readManifest } from '../main/content/manifest/read-manifest.ts'
import { openFolderSource } from '../main/content/source/folder-source.node.ts'
import { manifestName } from '../main/content/source/package-source.ts'
import { type Command, done, type Ending, type Terminal } from './command.ts'
import { type Medium, mediaIn } from './media-in.node.ts'
import { notWritten } from './not-written.ts'
import { noFolderAt } from './nothing-at.node.ts'
import { playerVersion } from './player-version.node.ts'
import { progressOf } from './progress.ts'
import { refused } from './refused.ts'
import { tellFilm } from './tell-film.node.ts'

async function copyMedia(media: readonly Medium[], assets: string, terminal: Terminal): Promise<void> {
  await mkdir(assets, { recursive: true })
  const progress = progressOf(
    terminal,
    'Copying',
    media.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  for (const { file, name, bytes } of media) {
    await copyFile(file, join(assets, name))
    progress.add(bytes)
  }
  progress.end()
}

async function fillPackage(
  media: readonly Medium[],
  target: string,
  id: string,
  title: string,
  terminal: Terminal,
): Promise<Ending> {
  const assets = join(target, 'assets')
  await copyMedia(media, assets, terminal)
  await writeFile(join(target, manifestName), '{}')
  const source = await openFolderSource(target)
  if (!source.ok) return refused(source.refusal)
  const progress = progressOf(
    terminal,
    'Reading',
    media.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  const measured = await measureAssets(source.value, progress.add)
  progress.end()
  if (!measured.ok) return refused(measured.refusal)
  for (const { name, type } of media) if (type.startsWith('video/')) await tellFilm(join(assets, name), name, terminal)
  const createdAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const manifest = firstManifest(measured.value, { id, title, createdAt })
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const read = readManifest(Buffer.from(text), playerVersion)
  if (!read.ok) return refused(read.refusal)
  await writeFile(join(target, manifestName), text)
  const files = media.length === 1 ? '1 file' : `${media.length} files`
  terminal.out(
    `${target}: a package of ${files}. Look through its manifest.json, then: askfirst pack ${JSON.stringify(target)}\n`,
  )
  return done
}

export const init: Command = {
  usage: 'DIR [--out DIR] [--id ID] [--title TEXT]',
  details: `  Makes a package folder of the pictures, films and HTML items (ZIP) in DIR, which stays as it is. One playlist
  that everybody sees: each file once in the order of their names, a picture for 10 seconds, a film to its end.
  --out DIR      where to; by default beside DIR, with -package behind its name
  --id ID        the content line: the same in all packages for the same players; by default made of the folder's name
  --title TEXT   what staff see; by default the folder's name
`,
  options: { out: { type: 'string' }, id: { type: 'string' }, title: { type: 'string' } },
  async run({ words: [named, ...more], options }, terminal) {
    if (named === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one folder.' }
    const nothing = await noFolderAt(named)
    if (nothing) return nothing
    const folder = resolve(named)
    const target = resolve(typeof options.out === 'string' ? options.out : `${folder}-package`)
    const id = typeof options.id === 'string' ? options.id : idFrom(basename(folder), 'package')
    if (!/^[a-z0-9-]{1,64}$/.test(id)) return { kind: 'wrong-use', sentence: '--id wants a-z, 0-9 and -, at most 64.' }
    if (isMadeByStaff(id)) {
      const sentence = `The id ${id} is kept for what players make themselves; name another with --id.`
      return { kind: 'wrong-use', sentence }
    }
    const title = typeof options.title === 'string' ? options.title : folderTitle(folder)
    const media = await mediaIn(folder, (why, name) => terminal.error(`Left out, ${why}: ${name}\n`))
    if (media.length === 0) return { kind: 'wrong-use', sentence: `${named} holds no picture, film or ZIP.` }
    try {
      await mkdir(target)
    } catch {
      return { kind: 'wrong-use', sentence: `${target} is there already, or cannot be made.` }
    }
    try {
      const ending = await fillPackage(media, target, id, title, terminal)
      if (ending.kind !== 'done') await rm(target, { recursive: true, force: true })
      return ending
    } catch (error) {
      await rm(target, { recursive: true, force: true })
      return notWritten(target, error)
    }
  },
}
