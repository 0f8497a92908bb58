import type { Locator, Page } from '@playwright/test'
import type { Act, Key } from './act.ts'
import { buttonOn, type Hand, pinField, seen } from './hand.ts'

/** More is no way that anybody would go. */
const mostTabs = 60

const holdsFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** A hand that has nothing but the keys Tab, Enter and the arrows, and those to type with. */
export function keyboardHand(page: Page, pin: string): Hand {
  const acts: Act[] = []
  const press = async (key: Key) => {
    await page.keyboard.press(key)
    const last = acts.at(-1)
    if (last?.kind === 'key' && last.key === key) acts[acts.length - 1] = { ...last, times: last.times + 1 }
    else acts.push({ kind: 'key', key, times: 1 })
  }
  /** Tab, until the focus is on it, or on one of them. */
  const tabTo = async (wanted: Locator) => {
    await wanted.first().waitFor()
    for (let tabs = 0; !(await holdsFocus(wanted)); tabs++) {
      if (tabs === mostTabs) throw new Error(`the keyboard does not come to ${wanted}`)
      await press('Tab')
    }
  }
  /** To one of a row that takes one Tab only, the shorter way round. */
  const arrowTo = async (role: 'tab' | 'radio', name: string) => {
    const row = page.getByRole(role)
    await tabTo(row)
    const wanted = page.getByRole(role, { name, exact: true })
    const place = await wanted.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
    const key = place > (await row.count()) / 2 ? 'ArrowUp' : 'ArrowDown'
    for (let arrows = 0; !(await holdsFocus(wanted)); arrows++) {
      if (arrows === mostTabs) throw new Error(`the arrows do not come to ${name}`)
      await press(key)
    }
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
    async type(field, text, said = text) {
      await tabTo(page.getByLabel(field, { exact: true }))
      await page.keyboard.type(text)
      acts.push({ kind: 'type', field, text: said })
    },
    enter: () => press('Enter'),
    outside: (what) => void acts.push({ kind: 'outside', what }),
    sees: async (text, at) => void acts.push(await seen(page, text, at)),
  }
}
