import type { ContentSettings } from '../../../contract/settings/settings.ts'

/** One file system that is mounted. */
export type Mount = {
  /** Where; on Windows a drive, `E:\`. */
  readonly folder: string
  /** Its kind by the system's own name, such as `vfat`; null where it is not told by that. */
  readonly fileSystem: string | null
  /** Whether the system says that it can be taken out; null where it does not say. */
  readonly removable: boolean | null
  readonly readOnly: boolean
  /** Tells this mount from an earlier one at the same place. */
  readonly identity: string
}

const drive = /^[A-Z]:\\$/

function liesAtOrBelow(folder: string, above: string): boolean {
  const stem = above.replace(/\/+$/, '')
  return folder === stem || folder.startsWith(`${stem}/`)
}

/**
 * Whether a mount counts as a stick. Linux says nothing reliable, so there it is told from where a desktop puts such
 * drives and from what they are formatted with. What a system says is built in counts only where staff name that very
 * place.
 */
export function isStick(
  { folder, fileSystem, removable }: Mount,
  { stickFolders, stickFileSystems }: Pick<ContentSettings, 'stickFolders' | 'stickFileSystems'>,
): boolean {
  if (removable === false) return stickFolders.includes(folder)
  if (drive.test(folder)) return true
  if (fileSystem !== null && !stickFileSystems.includes(fileSystem)) return false
  return stickFolders.some((above) => liesAtOrBelow(folder, above))
}
