import { join } from 'node:path'
import type { CallArguments } from '../../contract/calls/calls.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { choosePath } from '../windows/choose-path.electron.ts'

/** The folder that staff save in: the player's own for documents, or one that they choose; undefined: they chose none. */
export async function saveTarget(
  where: CallArguments<'settings', 'saveSettings'>['folder'],
  parts: {
    readonly dataDirectory: string
    /** Whether the system's dialogs are there: the stand-in has none. */
    readonly dialogs: boolean
  },
): Promise<Result<string | undefined, 'not-now'>> {
  if (where === 'documents') return succeed(join(parts.dataDirectory, 'documents'))
  return parts.dialogs ? succeed(await choosePath('folder')) : refuse('not-now')
}
