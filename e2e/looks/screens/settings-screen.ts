import type { Page } from '@playwright/test'
import type { Manifest } from '../../../src/contract/package/package.ts'
import type { Settings } from '../../../src/contract/settings/settings.ts'
import type { FiguresView } from '../../../src/contract/views/figures-view.ts'
import type { ImportView } from '../../../src/contract/views/import-view.ts'
import type { World } from '../settings-world.ts'

/** A state of the settings window that is drawn and examined. */
export type SettingsScreen = {
  readonly name: string
  readonly open: boolean
  /** It shows a whole page of the window as staff meet it. */
  readonly page?: true
  readonly fresh?: boolean
  readonly world?: Partial<World>
  readonly enabled?: boolean
  /** The camera stands upright. */
  readonly upright?: boolean
  readonly importing?: ImportView
  readonly figures?: FiguresView
  readonly settings?: Partial<Settings>
  readonly manifest?: Partial<Manifest>
  readonly act?: (page: Page) => Promise<void>
  /** Only in this one, where nothing but names from outside or one question differs from a screen that is tried in both. */
  readonly only?: 'de' | 'en'
}

export const turnTo = (page: Page, name: RegExp | 'System') => page.getByRole('tab', { name }).click()
