import { join } from 'node:path'
import { markOf, runtimeFolder } from '../base/runtime-folder.node.ts'

/** Where a record of this data folder is kept that its disk does not take; undefined: the system has no folder for that. */
export function spareRecord(directory: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = runtimeFolder(environment)
  return folder && join(folder, `askfirst-recoveries-${markOf(directory)}.json`)
}
