import { expect, type Locator, type Page } from '@playwright/test'
import type { Act } from './act.ts'

/** Does what staff do, by the names that they read, and remembers it. */
export type Hand = {
  readonly acts: readonly Act[]
  pin(at: string): Promise<void>
  open(page: string): Promise<void>
  /** `at`: what stands beside the button, where several are called the same. */
  press(name: string, at?: string): Promise<void>
  choose(name: string): Promise<void>
  /** `said`: the text as people write it. */
  type(field: string, text: string, said?: string): Promise<void>
  enter(): Promise<void>
  outside(what: string): void
  sees(text: string): Promise<void>
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The button with this name, whatever it is named after beside. */
export function buttonOn(page: Page, name: string, at?: string): Locator {
  const pattern = at === undefined ? `^${literally(name)}$` : `^${literally(name)}.*${literally(at)}`
  return page.getByRole('button', { name: new RegExp(pattern) })
}

/** The field of the PIN, under the words that ask for it. */
export async function pinField(page: Page, at: string): Promise<Locator> {
  await expect(page.getByRole('heading', { name: at })).toBeVisible()
  return page.locator('input[type=password]').last()
}

/** What the window says is in sight. */
export async function seen(page: Page, text: string): Promise<Act> {
  await expect(page.getByText(text).first()).toBeVisible()
  return { kind: 'sees', text }
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
    async press(name, at) {
      await buttonOn(page, name, at).click()
      acts.push({ kind: 'press', name, ...(at !== undefined && { at }) })
    },
    async choose(name) {
      await page.getByText(name, { exact: true }).click()
      acts.push({ kind: 'choose', name })
    },
    async type(field, text, said = text) {
      await page.getByRole('main').getByLabel(field, { exact: true }).fill(text)
      acts.push({ kind: 'type', field, text: said })
    },
    async enter() {
      await page.keyboard.press('Enter')
      acts.push({ kind: 'key', key: 'Enter', times: 1 })
    },
    outside: (what) => void acts.push({ kind: 'outside', what }),
    sees: async (text) => void acts.push(await seen(page, text)),
  }
}
