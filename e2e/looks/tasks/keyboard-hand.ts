import type { Locator, Page } from '@playwright/test'
import type { Act, Key } from './act.ts'
import { buttonOn, type Hand, pinField, seen } from './hand.ts'

/** More is no way that anybody would go. */
const mostPresses = 60

/** Presses a key until the focus is on one of these. They are looked for once: at every key it would take most of the time. */
async function pressUntil(wanted: Locator, press: () => Promise<void>): Promise<void> {
  await wanted.first().waitFor({ state: 'attached' })
  await wanted.evaluateAll((elements) => Reflect.set(window, 'wanted', elements))
  const there = () => wanted.page().evaluate(() => Reflect.get(window, 'wanted').includes(document.activeElement))
  for (let presses = 0; !(await there()); presses++) {
    if (presses === mostPresses) throw new Error(`the keyboard does not come to ${wanted}`)
    await press()
  }
}

/** A hand that has nothing but the keys Tab, Enter and the arrows, and those to type with. */
export function keyboardHand(page: Page, pin: string): Hand {
  const acts: Act[] = []
  const press = async (key: Key) => {
    await page.keyboard.press(key)
    const last = acts.at(-1)
    if (last?.kind === 'key' && last.key === key) acts[acts.length - 1] = { ...last, times: last.times + 1 }
    else acts.push({ kind: 'key', key, times: 1 })
  }
  const tabTo = (wanted: Locator) => pressUntil(wanted, () => press('Tab'))
  /** To one of a row that takes one Tab only, the shorter way round. */
  const arrowTo = async (role: 'tab' | 'radio', name: string) => {
    const row = page.getByRole(role)
    await tabTo(row)
    const wanted = page.getByRole(role, { name, exact: true })
    const place = await wanted.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
    const key = place > (await row.count()) / 2 ? 'ArrowUp' : 'ArrowDown'
    await pressUntil(wanted, () => press(key))
  }
  return {
    acts,
    async pin(at) {
      await tabTo(await pinField(page, at))
      await page.keyboard.type(`${pin}\n`)
      acts.push({ kind: 'pin', at })
    },
    open: (name) => arrowTo('tab', name),
    async press(name, where) {
      await tabTo(await buttonOn(page, name, where))
      await press('Enter')
    },
    choose: (name) => arrowTo('radio', name),
    async type(field, text) {
      await tabTo(page.getByRole('main').getByLabel(field, { exact: true }))
      await page.keyboard.type(text)
      acts.push({ kind: 'type', field, text })
    },
    enter: () => press('Enter'),
    outside: (what) => void acts.push({ kind: 'outside', what }),
    sees: async (text, at) => void acts.push(await seen(page, text, at)),
  }
}
