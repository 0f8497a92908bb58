import { type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdateReason } from '../../contract/views/update-view.ts'
import { openPlain } from '../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { systemCode } from '../base/system-code.ts'
import type { FoundRelease } from './release-on-stick.node.ts'
import type { ReleaseSignatures } from './release-signatures.ts'

/** As many bytes as the system's helper takes. */
const most = 1024 ** 3
/** Hashed in one go: some milliseconds, between two of which main answers everything else. */
const piece = 256 * 1024

export type HandOver = {
  readonly release: FoundRelease
  /** Where the copy goes; its owner is the account that plays. */
  readonly inbox: string
  /** The copy's name there. */
  readonly name: string
  readonly signatures: Pick<ReleaseSignatures, 'startDigest' | 'ofDigest'>
  readonly onBytes: (bytes: number, total: number) => void
  readonly called: AbortSignal
}

function reasonFor(error: unknown, side: 'stick' | 'own'): UpdateReason {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no-space'
  return side === 'stick' ? 'source-gone' : 'not-copied'
}

/** Copies and hashes what was read, piece by piece: what is verified afterwards is what was written. */
async function copyHashed(
  from: FileHandle,
  to: FileHandle,
  { signatures, onBytes, called }: HandOver,
): Promise<Result<Uint8Array, UpdateReason>> {
  const { size } = await from.stat()
  if (size > most) return refuse('too-large')
  const digest = signatures.startDigest()
  const buffer = Buffer.alloc(piece)
  for (let done = 0; ; ) {
    if (called.aborted) return refuse('not-copied')
    let bytesRead: number
    try {
      ;({ bytesRead } = await from.read(buffer, 0, piece, done))
    } catch (error) {
      return refuse(reasonFor(error, 'stick'))
    }
    if (bytesRead === 0) break
    if (done + bytesRead > most) return refuse('too-large')
    const chunk = buffer.subarray(0, bytesRead)
    digest.update(chunk)
    // Not `write`, which on a full disk may write less and calls that a success.
    await to.writeFile(chunk)
    done += bytesRead
    onBytes(done, Math.max(size, done))
  }
  await to.sync()
  return succeed(digest.digest())
}

async function copyVerified(order: HandOver, copy: string): Promise<UpdateReason | undefined> {
  const { release, signatures } = order
  const from = await openPlain(release.file).catch(() => null)
  if (from === null) return 'source-gone'
  if (from === undefined) return 'signature-invalid'
  try {
    const to = await open(copy, 'wx', 0o600)
    try {
      const copied = await copyHashed(from, to, order)
      if (!copied.ok) return copied.refusal
      const { kind } = signatures.ofDigest(copied.value, release.signature)
      return kind === 'trusted' ? undefined : 'signature-invalid'
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

/**
 * Copies a release from a stick into the inbox, with its signature beside it, and verifies the copy. Undefined: both lie
 * there. After a refusal nothing does.
 */
export async function handOver(order: HandOver): Promise<UpdateReason | undefined> {
  const copy = join(order.inbox, order.name)
  const signature = `${copy}.minisig`
  let refused: UpdateReason | undefined
  try {
    await mkdir(order.inbox, { recursive: true })
    await rm(copy, { force: true })
    refused = await copyVerified(order, copy)
    if (!refused) await writeFile(signature, order.release.signature)
    // To write all of it out to the disk takes long enough to be called off.
    if (order.called.aborted) refused = 'not-copied'
  } catch (error) {
    refused = reasonFor(error, 'own')
  }
  if (refused) for (const file of [copy, signature]) await rm(file, { force: true }).catch(() => undefined)
  return refused
}
