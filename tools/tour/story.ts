import type { Page } from '@playwright/test'
import type { RunningPlayer } from '../../e2e/fixtures/player.ts'
import { de as staffWords } from '../../src/renderer/settings/words/de.ts'
import { tonguesFor } from '../../src/renderer/ui/words/tongues.ts'
import { type Customer, createCustomer, TooBusy } from './customer.ts'

/**
 * Takes the picture of a moment, by its id in `shots.ts`. Resolves to false, and counts it not, when what it was taken
 * for was over by then.
 */
export type Take = (id: string, page: Page, stillSo?: () => Promise<boolean>) => Promise<boolean>

const crossfade = 1_200
const pin = '4711'

/** Told in a word when the story does not go on as it should, and is helped on. */
export type Setback = (why: string) => void

/** Waits until the one item is on that the demo's general programme has at every time of day. */
async function waitForHello(player: RunningPlayer): Promise<void> {
  await player.statusWhen(({ playing }) => 'item' in playing && playing.item === 'hello')
}

type Moment = {
  readonly id: string
  /** What is to be read then. */
  readonly text: string
  /** A button to press before it. */
  readonly first?: string
  readonly after?: () => Promise<void>
  /** It lasts for two seconds only: when missed, the session has to begin anew. */
  readonly brief?: boolean
  /** It takes half a minute without a doubt; where a machine cannot give that, the tour goes on without it. */
  readonly long?: boolean
}

/** The session with camera, moment by moment; on a busy machine a moment may be lost, and is waited for again. */
async function playSession(customer: Customer, take: Take, leftOut: (id: string) => void): Promise<void> {
  const { look, words, page } = customer
  const { because, clauses, everyone } = words().reason
  const moments: readonly Moment[] = [
    { id: 'sign', text: words().strip.cameraOn },
    { id: 'is-this-you', text: words().finding.isThisYou, brief: true },
    // The film begins with nothing much.
    { id: 'words', text: because(clauses.attention.looking), after: () => look(4_500) },
    { id: 'words-change', text: because(clauses.dwell.staying), after: () => customer.onStage('Suppe'), long: true },
    { id: 'everyone', text: everyone, first: words().mirror.forEveryone, after: () => look(crossfade) },
    { id: 'forgotten', text: words().closing.ended.camera, first: words().strip.stop },
  ]
  const reach = async ({ id, text, first, after, brief, long }: Moment): Promise<void> => {
    customer.bear(long ? 3 : 8)
    for (let taken = false; !taken; ) {
      await customer.readInSession(text, first)
      await after?.()
      taken = await take(id, page, () => customer.reads(text))
      if (!taken && brief) await customer.press(words().strip.stop).catch(() => undefined)
    }
  }
  await customer.agree()
  for (const moment of moments) {
    try {
      await reach(moment)
    } catch (error) {
      if (!moment.long || !(error instanceof TooBusy)) throw error
      leftOut(moment.id)
    }
  }
}

/** Two customers and one of the staff, on a wide screen. The first is German and agrees, the second English and tells. */
export async function playStory(player: RunningPlayer, take: Take, setback: Setback): Promise<void> {
  const page = await player.page()
  page.setDefaultTimeout(40_000)
  const customer = createCustomer(page, 'de', setback)
  const { look, press, read, words } = customer

  await waitForHello(player)
  await look(4_000)
  await take('loop', page)
  await customer.ask()
  await take('ask', page)
  await press(words().sheet.no)
  await customer.onStage('Tomaten')
  await take('declined', page)

  await playSession(customer, take, (id) => setback(`${id} is left out`))
  await press(words().strip.allOffers)
  await look(crossfade)
  await take('offers', page)
  await press(words().offers.close)

  await customer.ask()
  await customer.chooseLanguage('en')
  await press(words().sheet.tellInstead)
  await press(words().declared.ages['55-plus'])
  await read(words().reason.because(words().reason.declaredAge))
  await customer.onStage('apple')
  await take('told-age', page)
  await press('Cheese')
  await read(words().reason.because(words().reason.interests('“Cheese”')))
  await customer.onStage('cheese')
  await take('told-interest', page)
  await press(words().strip.forget)
  await read(words().closing.ended.declared)
  await look(crossfade)
  await take('told-forgotten', page)
}

/** Staff open the settings for the first time. */
export async function openSettings(player: RunningPlayer, take: Take): Promise<void> {
  const page = await player.page()
  await page.keyboard.press('F10')
  const settings = await player.settingsPage()
  await settings.getByRole('heading', { name: staffWords.pin.chooseTitle }).waitFor()
  await take('first-pin', settings)
  for (const action of [staffWords.pin.next, staffWords.pin.set]) {
    for (const digit of pin) await settings.getByRole('button', { name: digit, exact: true }).click()
    await settings.getByRole('button', { name: action, exact: true }).click()
  }
  await settings.getByRole('button', { name: staffWords.recovery.noted }).click()
  await settings.getByRole('heading', { name: staffWords.now.title }).waitFor()
  await settings.waitForTimeout(crossfade)
  await take('now', settings)
}

/** The same player on an upright screen; nobody lets the camera look here. */
export async function playUpright(player: RunningPlayer, take: Take, setback: Setback): Promise<void> {
  const page = await player.page()
  const customer = createCustomer(page, 'de', setback)
  const { look, press, read, words } = customer
  await waitForHello(player)
  // The film begins with nothing much.
  await look(4_500)
  await take('tall-loop', page)
  await press(words().strip.allOffers)
  await look(crossfade)
  await take('tall-offers', page)
  await press(words().offers.close)
  await customer.ask()
  await customer.chooseLanguage('en')
  await take('tall-ask', page)
  await press(words().sheet.tellInstead)
  await press(words().declared.group)
  await press('Coffee')
  await read(words().reason.interests('“Coffee”'))
  await look(crossfade)
  await take('tall-told', page)
  await press(tonguesFor('en').words.strip.forget)
}
