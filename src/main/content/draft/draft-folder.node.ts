import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, draftSchema } from '../../../contract/draft.ts'
import { writeFileWhole } from '../../base/write-whole.node.ts'

/** In the data folder: the draft, its files by digest, and the package that it was published as. */
export const draftFolderName = 'draft'

export type DraftFolder = {
  /** Where files are copied to. */
  readonly files: string
  /** Where a package is made before it is imported. */
  readonly outgoing: string
  /** The draft as it was kept; undefined: there is none, or one that makes no sense any more. */
  read(): Promise<Draft | undefined>
  /** Writes it down, one after the other; false: it could not be written. */
  keep(draft: Draft): Promise<boolean>
  /** Removes every file that none of these drafts names, and what was left half-copied. */
  sweep(drafts: readonly (Draft | null)[]): Promise<void>
  clearOutgoing(): Promise<void>
}

export function draftFolder(dataDirectory: string): DraftFolder {
  const folder = join(dataDirectory, draftFolderName)
  const [file, files, outgoing] = [join(folder, 'draft.json'), join(folder, 'files'), join(folder, 'outgoing')]
  let written: Promise<unknown> = Promise.resolve()
  return {
    files,
    outgoing,
    async read() {
      try {
        return draftSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
      } catch {
        return undefined
      }
    },
    keep(draft) {
      const write = written.then(() => writeFileWhole(file, `${JSON.stringify(draft)}\n`, 0o600))
      written = write.catch(() => undefined)
      return write.then(
        () => true,
        () => false,
      )
    },
    async sweep(drafts) {
      const named = new Set(drafts.flatMap((draft) => draft?.items.map((each) => each.file.sha256) ?? []))
      for (const name of await readdir(files).catch(() => [])) {
        if (!named.has(name)) await rm(join(files, name), { force: true }).catch(() => undefined)
      }
    },
    clearOutgoing: () => rm(outgoing, { recursive: true, force: true }).catch(() => undefined),
  }
}
