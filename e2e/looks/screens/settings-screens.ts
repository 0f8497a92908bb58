import { contentScreens } from './content-screens.ts'
import { customerScreens } from './customer-screens.ts'
import { doorScreens } from './door-screens.ts'
import { editorScreens } from './editor-screens.ts'
import { nowScreens } from './now-screens.ts'
import { proofScreens } from './proof-screens.ts'
import type { SettingsScreen } from './settings-screen.ts'
import { shopScreens } from './shop-screens.ts'
import { systemScreens } from './system-screens.ts'

/** Every state of the settings window that is drawn and examined. */
export const settingsScreens: readonly SettingsScreen[] = [
  ...doorScreens,
  ...nowScreens,
  ...contentScreens,
  ...editorScreens,
  ...shopScreens,
  ...customerScreens,
  ...proofScreens,
  ...systemScreens,
]
