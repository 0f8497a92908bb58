import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackageReason } from '../../../contract/reasons.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { systemCode } from '../../base/system-code.ts'
import { blockDevice } from './block-device.ts'
import { manifestName } from './package-source.ts'

/** What the system says when the drive below a file is no longer there, or the process that serves it. */
const gone = new Set(['ENODEV', 'ENXIO', 'ENOTCONN', 'ECONNABORTED', 'ESTALE', 'ENOMEDIUM', 'ESHUTDOWN'])

/** Whether Linux has taken the device away; its file system stays mounted then, and answers from memory what it can. */
async function deviceIsGone(dev: number): Promise<boolean> {
  const device = process.platform === 'linux' ? blockDevice(dev) : null
  return device !== null && (await stat(`/sys/dev/block/${device}`).catch(() => null)) === null
}

/** Whether the drive with the package at `root`, an archive or a folder, is no longer there. */
async function isGone(root: string): Promise<boolean> {
  try {
    const found = await stat(root)
    // A bad spot lets files be opened; a file system that was ended lets nothing be.
    await (await openPlain(found.isDirectory() ? join(root, manifestName) : root, 'followed'))?.close()
    return await deviceIsGone(found.dev)
  } catch (error) {
    const code = systemCode(error) ?? ''
    return gone.has(code) || code === 'EIO' || code === 'ENOENT'
  }
}

/** Why something of the package at `root` could not be read: a pulled drive is told from a bad spot on it. */
export async function readFailure(error: unknown, root: string): Promise<PackageReason> {
  const code = systemCode(error)
  if (code === 'ELOOP') return 'entry-unsafe'
  if (code === 'EACCES' || code === 'EPERM') return 'access-denied'
  if (code !== undefined && gone.has(code)) return 'source-gone'
  return (await isGone(root)) ? 'source-gone' : 'read-error'
}
