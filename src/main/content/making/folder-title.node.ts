import { basename } from 'node:path'
import { cleanedText } from '../../../contract/clean-text.ts'

const longest = 200

/** The title of what lies in a folder, by the folder's name; of a drive's root, which has none, by its place. */
export function folderTitle(folder: string): string {
  return cleanedText(basename(folder).slice(0, longest)) || cleanedText(folder.slice(0, longest))
}
