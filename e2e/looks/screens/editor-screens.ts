import { busyEditor } from '../../../src/main/staff/editor-view.fixture.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

/** A playlist that staff put together. */
export const editorScreens: readonly SettingsScreen[] = [
  {
    name: 'editor',
    page: true,
    open: true,
    world: { editor: busyEditor },
    act: async (page) => {
      await turnTo(page, /^(Content|Inhalte)$/)
      await page.getByRole('button', { name: /^(Weiter mit dem Entwurf|Go on with the draft)/ }).click()
    },
  },
  {
    name: 'editor-preview',
    only: 'de',
    open: true,
    world: { editor: { ...busyEditor, place: { kind: 'alone' }, saved: null, notes: [] } },
    act: async (page) => {
      await turnTo(page, /^(Content|Inhalte)$/)
      await page.getByRole('button', { name: /^Weiter mit dem Entwurf/ }).click()
      await page.getByRole('button', { name: /^Vorschau: .*kürbis/ }).click()
      await page.getByRole('button', { name: 'Anhalten' }).click()
    },
  },
]
