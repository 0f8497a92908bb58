import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { getRawHeader } from '@electron/asar'
import { modelList } from '../../src/contract/model-list.ts'
import type { PackedFiles } from './packed-files.ts'

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean }

function* filesOf(entry: Entry, path: string): Generator<{ readonly path: string; readonly unpacked: boolean }> {
  if (entry.files === undefined) yield { path, unpacked: entry.unpacked === true }
  else
    for (const [name, below] of Object.entries(entry.files))
      yield* filesOf(below, path === '' ? name : `${path}/${name}`)
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
}

/** What was packed: the list in the archive, and the files beside it. */
export function readPackedFiles(resources: string): PackedFiles {
  const files = [...filesOf(getRawHeader(join(resources, 'app.asar')).header as Entry, '')]
  return {
    inArchive: files.map(({ path }) => path),
    unpacked: files.filter(({ unpacked }) => unpacked).map(({ path }) => path),
    resources: filesBelow(resources)
      .filter((path) => path !== 'app.asar' && !path.startsWith('app.asar.unpacked/'))
      .map((path) => `resources/${path}`),
    models: Object.values(modelList).flatMap(({ manifest, weights }) => [manifest, weights]),
  }
}
