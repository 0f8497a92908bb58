import { BrowserWindow, dialog } from 'electron'

/** Which files the dialog offers first. */
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

/**
 * Lets staff choose a file or a folder in the system's dialog; undefined: they did not. In front of the window that asks,
 * or of none: the dialog must never lie behind a window that is always on top.
 */
export async function choosePath(kind: 'file' | 'folder', filter?: FileFilter): Promise<string | undefined> {
  const options = {
    properties: kind === 'file' ? ['openFile' as const] : ['openDirectory' as const, 'createDirectory' as const],
    filters: filter ? [{ name: filter.name, extensions: [...filter.extensions] }] : [],
  }
  const window = BrowserWindow.getFocusedWindow()
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.canceled ? undefined : chosen.filePaths[0]
}

/** Asks staff for files, several at once; empty: they chose none. */
export async function chooseFiles(filter: FileFilter): Promise<readonly string[]> {
  const options = {
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [{ name: filter.name, extensions: [...filter.extensions] }],
  }
  const window = BrowserWindow.getFocusedWindow()
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.canceled ? [] : chosen.filePaths
}
