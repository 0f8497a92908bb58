import { BrowserWindow, dialog } from 'electron'

/** Which files the dialog offers first. */
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

type OpenProperty = 'openFile' | 'openDirectory' | 'createDirectory' | 'multiSelections'

/** In front of the window that asks, or of none: the dialog must never lie behind a window that is always on top. */
async function openDialog(properties: OpenProperty[], filter?: FileFilter): Promise<string[]> {
  const filters = filter ? [{ name: filter.name, extensions: [...filter.extensions] }] : []
  const window = BrowserWindow.getFocusedWindow()
  const chosen = await (window
    ? dialog.showOpenDialog(window, { properties, filters })
    : dialog.showOpenDialog({ properties, filters }))
  return chosen.canceled ? [] : chosen.filePaths
}

/** Lets staff choose a file or a folder in the system's dialog; undefined: they did not. */
export async function choosePath(kind: 'file' | 'folder', filter?: FileFilter): Promise<string | undefined> {
  const [chosen] = await openDialog(kind === 'file' ? ['openFile'] : ['openDirectory', 'createDirectory'], filter)
  return chosen
}

/** Lets staff choose files in the system's dialog, several at once; empty: they chose none. */
export const chooseFiles = (filter: FileFilter): Promise<readonly string[]> =>
  openDialog(['openFile', 'multiSelections'], filter)
