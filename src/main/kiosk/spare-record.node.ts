import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

/**
 * Where a record of this data folder is kept that its disk does not take: in the memory of the machine, gone with its next
 * start. `RUNTIME_DIRECTORY` is what systemd made for the service; undefined: the system has no such folder.
 */
export function spareRecord(directory: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = environment.RUNTIME_DIRECTORY?.split(':')[0] || environment.XDG_RUNTIME_DIR
  if (!folder || process.platform === 'win32') return undefined
  const which = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16)
  return join(folder, `askfirst-recoveries-${which}.json`)
}
