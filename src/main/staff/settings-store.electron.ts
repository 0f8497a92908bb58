import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import type { Settings } from '../../contract/settings/settings.ts'
import type { Clock } from '../base/time/clock.ts'
import { openSettingsIn, type SettingsStore } from './settings.node.ts'
import { settingsFileName } from './settings-file.node.ts'

function openStore(dataDirectory: string) {
  const store = new ElectronStore<Settings>({
    cwd: dataDirectory,
    name: settingsFileName.replace(/\.json$/, ''),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // The file was read, and kept aside if broken, before this: the store may never be what stops the player.
    clearInvalidConfig: true,
  })
  // The store answers any page that asks where the data lies; no page of ours has to know.
  ipcMain.removeAllListeners('electron-store-get-data')
  return store
}

/** Opens `settings.json` in an absolute data directory, kept by electron-store. Never throws. */
export function openSettings(dataDirectory: string, clock: Clock): SettingsStore {
  let store: ElectronStore<Settings> | undefined
  return openSettingsIn({
    directory: dataDirectory,
    clock,
    write(settings) {
      store ??= openStore(dataDirectory)
      store.store = settings
    },
  })
}
