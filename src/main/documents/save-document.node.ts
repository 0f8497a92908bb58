import { join } from 'node:path'
import { writeFileWhole } from '../base/files/write-whole.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { notSavedBecause } from '../base/system-code.ts'

/** Writes a document into a folder, whole or not at all; one of the same name is replaced. Answers its path. */
export async function saveDocument(
  folder: string,
  document: { readonly fileName: string; readonly text: string },
): Promise<Result<string, 'disk-full' | 'not-saved'>> {
  const file = join(folder, document.fileName)
  try {
    await writeFileWhole(file, document.text, 0o644)
    return succeed(file)
  } catch (error) {
    return refuse(notSavedBecause(error))
  }
}
