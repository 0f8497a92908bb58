import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, draftSchema } from '../../../contract/draft.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { systemCode } from '../../base/system-code.ts'
import { setDraftAside } from './broken-drafts.node.ts'

/** In the data folder: the draft, its files by digest, and the package that it was published as. */
const draftFolderName = 'draft'

// The largest draft has a few hundred kilobytes; what is much larger is something else and is not read into memory.
const mostBytes = 8 * 1024 ** 2

export type FoundDraft = {
  /** Undefined: there is none that could be used. */
  readonly draft: Draft | undefined
  /** One was there that made no sense, or that the disk did not give: staff are told. */
  readonly fault: 'draft-broken' | 'draft-unreadable' | null
}

export type DraftFolder = {
  /** Where files are copied to. */
  readonly files: string
  /** Where a package is made before it is imported. */
  readonly outgoing: string
  /**
   * The draft as it was kept. A broken one is set aside. One that could not be read may well be whole: it stays where it is
   * for the next start, and is set aside only when something else is about to take its place.
   */
  read(now: Date): Promise<FoundDraft>
  /** Writes it down, one after the other; false: it could not be written. */
  keep(draft: Draft): Promise<boolean>
  /** Removes every file that none of these drafts names, and what was left half-copied. */
  sweep(drafts: readonly (Draft | null)[]): Promise<void>
  /** Removes what was packed for publishing. */
  clearOutgoing(): Promise<void>
}

/** What is in the file; undefined: there is none. Rejects with the system's error where it cannot be read. */
async function readText(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).size > mostBytes ? '' : await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function draftIn(text: string): Draft | undefined {
  try {
    return draftSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function draftFolder(dataDirectory: string): DraftFolder {
  const folder = join(dataDirectory, draftFolderName)
  const [file, files, outgoing] = [join(folder, 'draft.json'), join(folder, 'files'), join(folder, 'outgoing')]
  let written: Promise<unknown> = Promise.resolve()
  /** When a draft could not be read that lies here still. */
  let unread: Date | undefined

  async function makeRoom(): Promise<void> {
    if (unread) await setDraftAside(dataDirectory, folder, unread)
    unread = undefined
  }

  return {
    files,
    outgoing,
    async read(now) {
      let text: string | undefined
      try {
        text = await readText(file)
      } catch {
        unread = now
        return { draft: undefined, fault: 'draft-unreadable' }
      }
      if (text === undefined) return { draft: undefined, fault: null }
      const draft = draftIn(text)
      if (draft) return { draft, fault: null }
      // A disk that refuses is told when the next draft is written.
      await setDraftAside(dataDirectory, folder, now).catch(() => undefined)
      return { draft: undefined, fault: 'draft-broken' }
    },
    keep(draft) {
      const write = written.then(makeRoom).then(() => writeFileWhole(file, `${JSON.stringify(draft)}\n`, 0o600))
      written = write.catch(() => undefined)
      return write.then(
        () => true,
        () => false,
      )
    },
    async sweep(drafts) {
      const madeRoom = await makeRoom().then(
        () => true,
        () => false,
      )
      if (!madeRoom) return
      const named = new Set(drafts.flatMap((draft) => draft?.items.map((each) => each.file.sha256) ?? []))
      for (const name of await readdir(files).catch(() => [])) {
        if (!named.has(name)) await rm(join(files, name), { force: true }).catch(() => undefined)
      }
    },
    clearOutgoing: () => rm(outgoing, { recursive: true, force: true }).catch(() => undefined),
  }
}
