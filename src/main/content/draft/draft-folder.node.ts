import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, draftSchema } from '../../../contract/draft.ts'
import { writeFileWhole } from '../../base/write-whole.node.ts'

/** In the data folder: the draft, its files by digest, and the package that it was published as. */
export const draftFolderName = 'draft'

// The largest draft has a few hundred kilobytes; what is much larger is something else and is not read into memory.
const mostBytes = 8 * 1024 ** 2

export type FoundDraft = {
  /** Undefined: there is none that could be used. */
  readonly draft: Draft | undefined
  /** One was there and made no sense: staff are told. */
  readonly broken: boolean
}

export type DraftFolder = {
  /** Where files are copied to. */
  readonly files: string
  /** Where a package is made before it is imported. */
  readonly outgoing: string
  /**
   * The draft as it was kept. With a broken one the whole folder is moved to `draft.broken-<time>`: without its files
   * nobody could mend it.
   */
  read(now: Date): Promise<FoundDraft>
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
    async read(now) {
      if (!existsSync(file)) return { draft: undefined, broken: false }
      try {
        if ((await stat(file)).size > mostBytes) throw new Error('no draft is as large as this')
        return { draft: draftSchema.parse(JSON.parse(await readFile(file, 'utf8'))), broken: false }
      } catch {
        // A disk that refuses is told when the next draft is written.
        await rename(folder, `${folder}.broken-${now.getTime()}`).catch(() => undefined)
        return { draft: undefined, broken: true }
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
