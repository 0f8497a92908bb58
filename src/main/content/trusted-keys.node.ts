import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readSmall } from '../base/files/plain-file.node.ts'
import { writeFileWhole } from '../base/files/write-whole.node.ts'
import { sha256 } from '../base/hashing.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { notSavedBecause } from '../base/system-code.ts'
import { type PublicKey, readPublicKey } from './minisign/public-key.ts'

/** Its folder in the data folder. */
export const keysFolderName = 'trusted-keys'

/** A public key of minisign is some 120 bytes. */
const mostBytes = 4096

type KeyFile = { readonly name: string; readonly text: string }

async function readKeyFiles(folder: string): Promise<readonly KeyFile[]> {
  const names = await readdir(folder).catch(() => [])
  const files: KeyFile[] = []
  for (const name of names.filter((each) => each.endsWith('.pub')).toSorted()) {
    // Whoever laid it there may have laid a link.
    const bytes = await readSmall(join(folder, name), mostBytes, 'followed')
    if (bytes.ok && bytes.value.length > 0) files.push({ name, text: bytes.value.toString() })
  }
  return files
}

/** The public keys that lie as `*.pub` in a folder, each as its text; none if there is no such folder. */
export async function readTrustedKeys(folder: string): Promise<readonly string[]> {
  return (await readKeyFiles(folder)).map(({ text }) => text)
}

/** Those of them that are keys, each once. */
export async function listTrustedKeys(folder: string): Promise<readonly PublicKey[]> {
  const keys = (await readKeyFiles(folder)).flatMap(({ text }) => readPublicKey(text) ?? [])
  return [...new Map(keys.map((key) => [key.line, key])).values()]
}

/** Two keys may share an id, by accident or by intent: the file is named by the key, too. */
function fileNameOf({ id, line }: PublicKey): string {
  return `${id}-${sha256(line).slice(0, 8)}.pub`
}

/** Trusts the key of a `.pub` file's text, or of its one line of base64, from the next package on. */
export async function addTrustedKey(
  folder: string,
  text: string,
): Promise<Result<PublicKey, 'key-invalid' | 'key-known' | 'disk-full' | 'not-saved'>> {
  const key = readPublicKey(text)
  if (!key) return refuse('key-invalid')
  if ((await listTrustedKeys(folder)).some(({ line }) => line === key.line)) return refuse('key-known')
  try {
    const text = `untrusted comment: minisign public key ${key.id}\n${key.line}\n`
    await writeFileWhole(join(folder, fileNameOf(key)), text, 0o644)
    return succeed(key)
  } catch (error) {
    return refuse(notSavedBecause(error))
  }
}

/** Trusts a key no longer, whatever its files are named. What it signed and is active already stays. */
export async function removeTrustedKey(folder: string, line: string): Promise<Result<undefined, 'not-saved'>> {
  try {
    for (const { name, text } of await readKeyFiles(folder)) {
      if (readPublicKey(text)?.line === line) await rm(join(folder, name))
    }
    return succeed(undefined)
  } catch {
    return refuse('not-saved')
  }
}
