import { statfs } from 'node:fs/promises'

/** How many bytes this player may still write on the disk that `folder` lies on. Rejects where the folder is not there. */
export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
