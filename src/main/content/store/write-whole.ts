import type { FileSystem } from './file-system.ts'
import { stagingFolder } from './layout.ts'

/** Writes a small file so that there is the old one or the new one at every instant, power loss included. */
export async function writeWhole(files: FileSystem, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const draft = `${stagingFolder}/${name}`
  const file = await files.create(draft)
  try {
    await file.write(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await files.rename(draft, folder === '' ? name : `${folder}/${name}`)
  await files.syncFolder(folder)
}
