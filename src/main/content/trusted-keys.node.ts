import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A public key of minisign is some 120 bytes. */
const mostBytes = 4096

/** The public keys that lie as `*.pub` in a folder, each as its text; none if there is no such folder. */
export async function readTrustedKeys(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const texts: string[] = []
  for (const name of names.filter((each) => each.endsWith('.pub')).toSorted()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '')
    if (text !== '' && text.length <= mostBytes) texts.push(text)
  }
  return texts
}
