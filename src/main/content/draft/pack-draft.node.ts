import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { DraftWorkToMain, MainToDraftWork } from '../../../contract/workers/draft-work.ts'
import { sha256, startHash } from '../../base/hashing.node.ts'
import { refuse } from '../../base/result.ts'
import { notSavedBecause, systemCode } from '../../base/system-code.ts'
import { writeArchive } from '../making/write-archive.node.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { keyIdText } from '../minisign/key-id.ts'
import { packageComment } from '../minisign/package-comment.ts'
import { type KeyProblem, readSecretKey, type SecretKey } from '../minisign/secret-key.node.ts'
import { signMessage } from '../minisign/sign.node.ts'
import { assetsFolder, type Chunks, manifestName, signatureName } from '../source/package-source.ts'
import { fileChunks } from '../source/plain-file.node.ts'

type Order = Extract<MainToDraftWork, { type: 'pack' }>
type Say = (message: DraftWorkToMain) => void

async function secretKey({ file, password }: NonNullable<Order['key']>): Promise<SecretKey | KeyProblem> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const key = await readSecretKey(text, async () => (password === '' ? null : password))
  return key.ok ? key.value : key.refusal
}

/** The bytes of a file of the draft, as long as it is still what it was when it was taken. */
async function* checkedChunks(file: string, { bytes, sha256: wanted }: { bytes: number; sha256: string }): Chunks {
  const hash = startHash()
  const real = await realpath(file).catch(() => null)
  for await (const chunk of fileChunks(dirname(file), real === null ? undefined : { file: real, bytes })) {
    if (!chunk.ok) {
      // There is no drive that somebody could have pulled.
      yield chunk.refusal === 'source-gone' ? refuse<PackageReason>('asset-missing') : chunk
      return
    }
    hash.update(chunk.value)
    yield chunk
  }
  if (hash.digest() !== wanted) yield refuse<PackageReason>('asset-corrupt')
}

/**
 * Writes the draft as a package, signed where a key is named. Every file is read once, and compared with what it was when it
 * was taken; a package that one of them fails is not there afterwards.
 */
export async function packDraft(order: Order, say: Say): Promise<void> {
  const manifestBytes = Buffer.from(order.manifest)
  const read = readManifest(manifestBytes, order.playerVersion)
  if (!read.ok) return say({ type: 'failed', reason: read.refusal.reason, file: '' })
  const { id, version, assets } = read.value
  const own = new Map<string, Uint8Array>([[manifestName, manifestBytes]])
  let signedBy: string | null = null
  if (order.key) {
    const key = await secretKey(order.key)
    if (typeof key === 'string') return say({ type: 'key-refused', problem: key })
    own.set(signatureName, Buffer.from(signMessage(manifestBytes, key, packageComment(id, version))))
    signedBy = keyIdText(key.keyId)
  }
  const entries = new Map(Object.entries(assets).map(([path, { bytes }]) => [`${assetsFolder}${path}`, bytes]))
  const total = [...entries.values()].reduce((sum, bytes) => sum + bytes, 0)
  let [done, told, reading] = [0, -1, '']
  const open = (path: string): Chunks => {
    reading = path.slice(assetsFolder.length)
    const [file, asset] = [order.files[reading], assets[reading]]
    return file !== undefined && asset ? checkedChunks(file, asset) : fileChunks('', undefined)
  }
  try {
    await mkdir(dirname(order.out), { recursive: true })
    const failed = await writeArchive({ entries, open }, order.out, own, (bytes) => {
      done += bytes
      const step = Math.floor((done / Math.max(total, 1)) * 200)
      if (step === told) return
      told = step
      say({ type: 'progress', name: '', bytes: Math.min(done, total), total })
    })
    if (failed) return say({ type: 'failed', reason: failed, file: reading })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return say({ type: 'not-written', reason: notSavedBecause(error) })
  }
  say({ type: 'packed', manifestSha256: sha256(manifestBytes), bytes: (await stat(order.out)).size, signedBy })
}
