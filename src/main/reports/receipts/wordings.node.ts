import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { sha256 } from '../../base/hashing.node.ts'
import { systemCode } from '../../base/system-code.ts'

/** In the data folder: what the sheet said, a file for each wording that receipts name. */
export const wordingsFolderName = 'wordings'

/** A wording that receipts name, as the build wrote it; null: it is not kept here, or was changed. */
export type KeptWording = { readonly id: string; readonly text: string | null }

export type Wordings = {
  /** The id of what the sheet says in this build. */
  readonly id: string
  /** Keeps that, in the data folder, until the player is reset. Rejects where it cannot be written. */
  keep(): Promise<void>
  /** The wording with an id, if it is kept and has that id. */
  kept(id: string): KeptWording
}

const noId = '0'.repeat(16)
const idOf = (text: string): string => sha256(text).slice(0, 16)

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * What the sheet says, and what it said in builds before: the next update replaces the build's own file, while a yes has to be
 * shown for as long as receipts are kept (P13). The id is the first 16 hex digits of the SHA-256 of `wording.json`, which the
 * build lays beside the bundle. It holds the sentences of every language, so that the id is the same in all of them. A
 * build without the file has the id of sixteen zeros, and nothing to keep.
 */
export function openWordings(dataDirectory: string, bundleDirectory: string): Wordings {
  const folder = join(dataDirectory, wordingsFolderName)
  const own = read(join(bundleDirectory, 'wording.json'))
  const id = own === null ? noId : idOf(own)
  const fileOf = (name: string): string => join(folder, `${name}.json`)
  return {
    id,
    async keep() {
      if (own === null || read(fileOf(id)) === own) return
      await mkdir(folder).catch((error: unknown) => {
        if (systemCode(error) !== 'EEXIST') throw error
      })
      await writeFileWhole(fileOf(id), own, 0o600, { makeFolder: false })
    },
    kept(name) {
      const text = read(fileOf(name))
      return { id: name, text: text !== null && idOf(text) === name ? text : null }
    },
  }
}
