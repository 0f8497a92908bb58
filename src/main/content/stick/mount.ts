import type { ContentSettings } from '../../../contract/settings.ts'

/** One file system that is mounted. */
export type Mount = {
  /** Where; on Windows a drive, `E:\`. */
  readonly folder: string
  /** Its kind by the system's own name, such as `vfat`; null where the system does not say. */
  readonly fileSystem: string | null
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
 * Whether a mount counts as a stick. Nothing says reliably that a drive can be pulled out, so it is told from where a
 * desktop puts such drives and from what they are formatted with.
 */
export function isStick(
  { folder, fileSystem }: Mount,
  { stickFolders, stickFileSystems }: Pick<ContentSettings, 'stickFolders' | 'stickFileSystems'>,
): boolean {
  if (drive.test(folder)) return true
  if (fileSystem !== null && !stickFileSystems.includes(fileSystem)) return false
  return stickFolders.some((above) => liesAtOrBelow(folder, above))
}
