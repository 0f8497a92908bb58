import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extractFile } from '@electron/asar'
import { z } from 'zod'
import { repository } from '../setup/folders.ts'
import type { Packed, StandardTexts } from './third-party.ts'

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: person.optional(),
})
const bundledSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().nullish(),
    text: z.string().nullish(),
  }),
)

/** The manifest of a package, and of none that lies inside of another's files. */
const packageManifest = /(^|\/)node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/
const licenceFile = /^(licen[cs]e|copying)([.-].*)?$/i
const withoutAddress = (author: string): string => author.replace(/\s*[<(].*$/, '')

/** A package by its own words; where it has several files with licences, they come one after the other. */
function entryOf(manifest: string, licences: readonly string[]): Packed {
  const about = packageSchema.parse(JSON.parse(manifest))
  return {
    name: about.name,
    version: about.version,
    licence: about.license ?? null,
    text: licences.length === 0 ? null : licences.map((text) => text.trim()).join('\n\n'),
    author: withoutAddress(about.author ?? ''),
  }
}

function readInstalled(folder: string): Packed {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return entryOf(
    read('package.json'),
    readdirSync(folder)
      .filter((name) => licenceFile.test(name))
      .map(read),
  )
}

/** The packages in the archive, as they lie there: another version of one may be installed for a tool. */
function readArchived(archive: string, paths: readonly string[]): readonly Packed[] {
  const read = (path: string): string => extractFile(archive, path).toString('utf8')
  return paths
    .filter((path) => packageManifest.test(path))
    .map((manifest) => {
      const folder = dirname(manifest)
      const licences = paths.filter(
        (path) => dirname(path) === folder && licenceFile.test(path.slice(folder.length + 1)),
      )
      return entryOf(read(manifest), licences.map(read))
    })
}

/** What the bundler put into our own files, as it listed it itself. */
function readBundled(): readonly Packed[] {
  const lists = globSync('out/*/bundled-licences.json', { cwd: repository })
  return lists.flatMap((list) =>
    bundledSchema
      .parse(JSON.parse(readFileSync(join(repository, list), 'utf8')))
      .map(({ name, version, identifier, text }) => ({
        name,
        version,
        licence: identifier || null,
        text: text || null,
        author: readInstalled(join(repository, 'node_modules', name)).author,
      })),
  )
}

/** The typefaces among the built files: a style sheet may name a file of one without importing its package. */
function readTypefaces(): readonly Packed[] {
  const files = readdirSync(join(repository, 'out/renderer/assets')).filter((name) => name.endsWith('.woff2'))
  const folders = globSync('node_modules/@fontsource*/*', { cwd: repository }).map((folder) => join(repository, folder))
  return files.map((file) => {
    // The longest name that fits: one typeface's name may begin another's.
    const [folder] = folders
      .filter((candidate) => file.startsWith(`${candidate.split('/').at(-1)}-`))
      .toSorted((one, other) => other.length - one.length)
    if (folder === undefined) throw new Error(`${file} belongs to no typeface that is installed`)
    return readInstalled(folder)
  })
}

/** Everything that a packed player is made with: what lies in its archive, and what its bundles list. */
export function readLicences(archive: string, paths: readonly string[]): readonly Packed[] {
  return [...readArchived(archive, paths), ...readBundled(), ...readTypefaces()]
}

export function readStandardTexts(): StandardTexts {
  const folder = join(repository, 'resources/licences')
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name.replace(/\.txt$/, ''), readFileSync(join(folder, name), 'utf8')]),
  )
}
