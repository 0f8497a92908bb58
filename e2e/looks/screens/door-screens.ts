import type { SettingsScreen } from './settings-screen.ts'

/** Before anybody is in. */
export const doorScreens: readonly SettingsScreen[] = [
  { name: 'choose-pin', page: true, open: false, fresh: true },
  { name: 'locked', page: true, open: false },
]
