import { expect, type Locator, type Page } from '@playwright/test'
import type { Act } from './act.ts'

/**
 * Where a button is, if its name alone does not say it: `beside` what it is for, which belongs to its name, or `under` a
 * heading that the window shows.
 */
export type Where = { readonly beside: string } | { readonly under: string }

/** Does what staff do, by the names that they read, and remembers it. */
export type Hand = {
  readonly acts: readonly Act[]
  pin(at: string): Promise<void>
  open(page: string): Promise<void>
  press(name: string, where?: Where): Promise<void>
  choose(name: string): Promise<void>
  type(field: string, text: string): Promise<void>
  enter(): Promise<void>
  outside(what: string): void
  /** `at`: what it is called there. */
  sees(text: string, at?: string): Promise<void>
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The button with this name, where it is looked for. */
export async function buttonOn(page: Page, name: string, where?: Where): Promise<Locator> {
  if (where && 'under' in where)
    await expect(page.getByRole('heading', { name: where.under, exact: true })).toBeVisible()
  const beside = where && 'beside' in where ? `.*${literally(where.beside)}` : ''
  return page.getByRole('button', { name: new RegExp(`^${literally(name)}${beside === '' ? '$' : beside}`) })
}

/** The same as it is written down. */
export const pressed = (name: string, where?: Where): Act => ({
  kind: 'press',
  name,
  ...(where && { at: 'under' in where ? where.under : where.beside }),
})

/** The field of the PIN, under the words that ask for it. */
export async function pinField(page: Page, at: string): Promise<Locator> {
  await expect(page.getByRole('heading', { name: at })).toBeVisible()
  return page.locator('input[type=password]').last()
}

/** What the window says is in sight. */
export async function seen(page: Page, text: string, at?: string): Promise<Act> {
  await expect(page.getByText(text).first()).toBeVisible()
  if (at !== undefined) await expect(page.getByText(at, { exact: true })).toBeVisible()
  return { kind: 'sees', text, ...(at !== undefined && { at }) }
}

/** A hand with a mouse or on the glass. */
export function pointingHand(page: Page, pin: string): Hand {
  const acts: Act[] = []
  return {
    acts,
    async pin(at) {
      await (await pinField(page, at)).fill(pin)
      await page.keyboard.press('Enter')
      acts.push({ kind: 'pin', at })
    },
    async open(name) {
      await page.getByRole('tab', { name, exact: true }).click()
      acts.push({ kind: 'open', page: name })
    },
    async press(name, where) {
      await (await buttonOn(page, name, where)).click()
      acts.push(pressed(name, where))
    },
    async choose(name) {
      await page.getByText(name, { exact: true }).click()
      acts.push({ kind: 'choose', name })
    },
    async type(field, text) {
      await page.getByRole('main').getByLabel(field, { exact: true }).fill(text)
      acts.push({ kind: 'type', field, text })
    },
    async enter() {
      await page.keyboard.press('Enter')
      acts.push({ kind: 'key', key: 'Enter', times: 1 })
    },
    outside: (what) => void acts.push({ kind: 'outside', what }),
    sees: async (text, at) => void acts.push(await seen(page, text, at)),
  }
}
