import type { Page } from '@playwright/test'
import { busyEditor, calledEditor } from '../../../src/main/staff/editor-view.fixture.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

async function openEditor(page: Page): Promise<void> {
  await turnTo(page, /^(Content|Inhalte)$/)
  await page.getByRole('button', { name: /^(Weiter mit dem Entwurf|Go on with the draft)/ }).click()
}

/** A playlist that staff put together. */
export const editorScreens: readonly SettingsScreen[] = [
  {
    name: 'editor',
    page: true,
    open: true,
    world: { editor: busyEditor },
    act: openEditor,
  },
  {
    name: 'editor-called',
    open: true,
    world: { editor: calledEditor },
    act: openEditor,
  },
  {
    name: 'editor-called-question',
    open: true,
    world: { editor: { ...calledEditor, items: calledEditor.items.slice(0, 1) } },
    act: async (page) => {
      await openEditor(page)
      await page.getByRole('button', { name: /^(Auf diesem Bildschirm zeigen|Show on this screen)$/ }).click()
    },
  },
  {
    name: 'editor-subject',
    open: true,
    world: { editor: calledEditor },
    act: async (page) => {
      await openEditor(page)
      await page.getByRole('button', { name: /^(Worum es geht|What it is about): .*brot/ }).click()
    },
  },
  {
    name: 'editor-last-day',
    open: true,
    world: {
      editor: {
        ...busyEditor,
        notes: [],
        place: { kind: 'times', days: ['fri', 'sat'], hours: { from: '16:00', until: '02:00' }, lastDay: '2026-12-24' },
        otherwise: { title: 'Markt am Eck, Herbst', before: true },
      },
    },
    act: openEditor,
  },
  {
    name: 'editor-begin-anew',
    open: true,
    world: { editor: busyEditor },
    act: async (page) => {
      await openEditor(page)
      await page.getByRole('button', { name: /^(Von vorn beginnen|Begin anew)$/ }).click()
    },
  },
  {
    name: 'editor-take-out',
    open: true,
    act: async (page) => {
      await turnTo(page, /^(Content|Inhalte)$/)
      await page.getByRole('button', { name: /^(Herausnehmen|Take out): / }).click()
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
