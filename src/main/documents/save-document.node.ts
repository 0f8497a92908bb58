import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Result, refuse, succeed } from '../base/result.ts'

/** Writes a document into a folder, whole or not at all; one of the same name is replaced. Answers its path. */
export async function saveDocument(
  folder: string,
  document: { readonly fileName: string; readonly text: string },
): Promise<Result<string, 'not-saved'>> {
  const file = join(folder, document.fileName)
  const aside = `${file}.new`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(aside, document.text, { mode: 0o644, flush: true })
    await rename(aside, file)
    return succeed(file)
  } catch {
    await rm(aside, { force: true }).catch(() => undefined)
    return refuse('not-saved')
  }
}
