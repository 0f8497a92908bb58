import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../src/contract/settings/settings.ts'
import { languageNames } from '../../src/renderer/ui/words/language-names.ts'
import { tonguesFor } from '../../src/renderer/ui/words/tongues.ts'
import type { CustomerWords } from '../../src/renderer/ui/words/words.ts'

/** A sheet takes a yes once it has been there for a second; a person has read some of it by then. */
const readingMilliseconds = 1_500
const glance = 150
const crossfadeMilliseconds = 600

/** The session ended or paused by itself too often for what is waited for: a busy machine loses pictures. */
export class TooBusy extends Error {}

/** Somebody at the screen who reads and presses what stands there, in the language that is on. */
export type Customer = {
  readonly page: Page
  words(): CustomerWords
  /** Presses the button that is called like this. */
  press(name: string): Promise<void>
  /** Waits until this can be read. */
  read(text: string): Promise<void>
  reads(text: string): Promise<boolean>
  /** Waits a while for an item that is described with this word. */
  onStage(word: string): Promise<void>
  look(milliseconds: number): Promise<void>
  /** Presses the invitation and reads the sheet. */
  ask(): Promise<void>
  agree(): Promise<void>
  /** How often from now on a session may end or pause by itself before `TooBusy` is thrown. */
  bear(setbacks: number): void
  /**
   * Waits in a session with camera until this can be read, and presses `first` before that where it is given. When the
   * session pauses meanwhile, goes on; when it is over, asks and agrees again.
   */
  readInSession(text: string, first?: string): Promise<void>
  chooseLanguage(language: Language): Promise<void>
}

export function createCustomer(page: Page, shopLanguage: Language, setback: (why: string) => void): Customer {
  let language = shopLanguage
  let borne = 0
  const words = (): CustomerWords => tonguesFor(language).words
  const named = (name: string): Locator => page.getByRole('button', { name }).first()
  const look = (milliseconds: number): Promise<void> => page.waitForTimeout(milliseconds)
  const press = (name: string): Promise<void> => named(name).click()
  const reads = (text: string): Promise<boolean> => page.getByText(text).first().isVisible()

  async function ask(): Promise<void> {
    await press(words().strip.invitation)
    await named(words().sheet.yes).waitFor()
    await look(readingMilliseconds)
  }

  async function agree(): Promise<void> {
    await ask()
    await press(words().sheet.yes)
  }

  /** Whether the session had to be helped on. */
  async function helped(): Promise<boolean> {
    const paused = await reads(words().paused.title)
    const over = !paused && (await named(words().strip.invitation).isVisible())
    if (!paused && !over) return false
    borne -= 1
    if (borne < 0) throw new TooBusy('The session did not last: this machine is too busy for the tour just now.')
    setback(paused ? words().paused.title : words().strip.cameraOff)
    if (over) await agree()
    else {
      await look(readingMilliseconds)
      await press(words().paused.yes).catch(() => undefined)
    }
    return true
  }

  return {
    page,
    words,
    look,
    press,
    ask,
    agree,
    reads,
    bear(setbacks) {
      borne = setbacks
    },
    async onStage(word) {
      const item = page.getByRole('img', { name: word })
      await item.waitFor({ timeout: 15_000 }).catch(() => undefined)
      await look(crossfadeMilliseconds)
    },
    async read(text) {
      await page.getByText(text).first().waitFor()
    },
    async readInSession(text, first) {
      let pressed = first === undefined
      while (!(pressed && (await reads(text)))) {
        if (await helped()) pressed = first === undefined
        else if (first !== undefined && !pressed && (await named(first).isVisible())) {
          pressed = await named(first)
            .click({ timeout: 2_000 })
            .then(
              () => true,
              () => false,
            )
        }
        await look(glance)
      }
    },
    async chooseLanguage(chosen) {
      await press(languageNames[chosen])
      language = chosen
      await named(words().sheet.yes).waitFor()
      await look(readingMilliseconds)
    },
  }
}
