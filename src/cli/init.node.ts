import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pathProblem } from '../contract/package-path.ts'
import { firstManifest, idFrom } from '../main/content/making/first-manifest.ts'
import { headOf } from '../main/content/making/head-of.node.ts'
import { measureAssets, typeOf } from '../main/content/making/measure-assets.node.ts'
import { doubtfulCodings } from '../main/content/making/playable-film.ts'
import { probeFilm } from '../main/content/making/probe-film.node.ts'
import { printable } from '../main/content/printable.ts'
import { refusalFor } from '../main/content/refusal.ts'
import { openPackageSource } from '../main/content/source/open-source.node.ts'
import { manifestName } from '../main/content/source/package-source.ts'
import { type Command, done, type Ending, type Terminal } from './command.ts'
import { nothingAt } from './nothing-at.node.ts'
import { refused } from './refused.ts'

/** The files of a folder that a package can hold, by name; what is left out is told. */
async function mediaIn(folder: string, { error }: Terminal): Promise<readonly string[]> {
  const media: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const name = entry.name.normalize('NFC')
    if (!entry.isFile()) {
      error(`Left out, what lies in folders is not taken: ${printable(name)}\n`)
      continue
    }
    if (pathProblem(name)) error(`Left out, its name is not safe on every system: ${printable(name)}\n`)
    else if (!typeOf(await headOf(join(folder, entry.name))))
      error(`Left out, not a picture, film (MP4, WebM) or ZIP that a player shows: ${name}\n`)
    else media.push(entry.name)
  }
  return media.sort()
}

async function tellFilm(file: string, name: string, { out, error }: Terminal): Promise<void> {
  const film = await probeFilm(file)
  if (!film) error(`${name}: its length could not be read; look whether it plays.\n`)
  else {
    out(`${name}: ${film.seconds.toFixed(1)} s, ${film.codec ?? 'unknown coding'}\n`)
    const depends = (what: string) =>
      error(`${name}: whether ${what} plays depends on the player's engine; try it there.\n`)
    const { picture, sound } = doubtfulCodings(film)
    if (picture !== undefined) depends(picture ?? 'this coding')
    if (sound !== undefined) depends(`its sound (${sound ?? 'unknown coding'})`)
  }
}

async function makePackage(
  folder: string,
  target: string,
  id: string,
  title: string,
  terminal: Terminal,
): Promise<Ending> {
  const media = await mediaIn(folder, terminal)
  if (media.length === 0) return { kind: 'wrong-use', sentence: `${folder} holds no picture, film or ZIP.` }
  const assets = join(target, 'assets')
  await mkdir(assets, { recursive: true })
  for (const name of media) await copyFile(join(folder, name), join(assets, name.normalize('NFC')))
  await writeFile(join(target, manifestName), '{}')
  const source = await openPackageSource(target)
  if (!source.ok) return refused(source.refusal)
  const measured = await measureAssets(source.value)
  await source.value.close()
  if (!measured.ok) return refused({ ...refusalFor(measured.refusal.reason), argument: measured.refusal.path })
  for (const [path, { type }] of Object.entries(measured.value)) {
    if (type.startsWith('video/')) await tellFilm(join(assets, path), path, terminal)
  }
  const createdAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const manifest = firstManifest(measured.value, { id, title, createdAt })
  await writeFile(join(target, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
  terminal.out(
    `${target}: a package of ${media.length} files. Look through its manifest.json, then: askfirst pack ${target}\n`,
  )
  return done
}

export const init: Command = {
  usage: 'DIR [--out DIR] [--id ID] [--title TEXT]',
  details: `  Makes a package folder of the pictures, films and HTML items (ZIP) in DIR, which stays as it is.
  --out DIR      where to; by default beside DIR, with -package behind its name
  --id ID        the content line; by default made of the folder's name
  --title TEXT   what staff see; by default the folder's name
`,
  options: { out: { type: 'string' }, id: { type: 'string' }, title: { type: 'string' } },
  async run({ words: [named, ...more], options }, terminal) {
    if (named === undefined || more.length > 0) return { kind: 'wrong-use', sentence: 'Name one folder.' }
    const nothing = await nothingAt(named)
    if (nothing) return nothing
    const folder = resolve(named)
    const target = resolve(typeof options.out === 'string' ? options.out : `${folder}-package`)
    const id = typeof options.id === 'string' ? options.id : idFrom(basename(folder), 'package')
    if (!/^[a-z0-9-]{1,64}$/.test(id)) return { kind: 'wrong-use', sentence: '--id wants a-z, 0-9 and -, at most 64.' }
    const title = typeof options.title === 'string' ? options.title : basename(folder).slice(0, 200)
    try {
      await mkdir(target)
    } catch {
      return { kind: 'wrong-use', sentence: `${target} is there already, or cannot be made.` }
    }
    try {
      const ending = await makePackage(folder, target, id, title, terminal)
      if (ending.kind !== 'done') await rm(target, { recursive: true, force: true })
      return ending
    } catch (error) {
      await rm(target, { recursive: true, force: true })
      return refused({ ...refusalFor('read-error'), argument: error instanceof Error ? error.message : '' })
    }
  },
}
