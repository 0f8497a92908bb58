import { expect, type Page, test } from '@playwright/test'
import { endReasonSchema } from '../../src/contract/reasons.ts'
import type { SessionView } from '../../src/contract/session.ts'
import type { Appearance } from '../../src/contract/settings/settings.ts'
import { doubtSchema, zoneWordSchema } from '../../src/contract/workers/vision.ts'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
import { everyTongue } from '../../src/renderer/ui/words/tongues.ts'
import type { CustomerWords } from '../../src/renderer/ui/words/words.ts'
import { axeFindings } from './axe-findings.ts'
import { lookOf } from './drawn-look.ts'
import { faultsOf } from './player-faults.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type LookScreen, plain, screens, shopOn } from './player-scenes.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What of a family of sentences is on the screen: one of them at a time, by a word of a closed list. */
type Sentence = {
  readonly name: string
  /** Where it stands. */
  readonly at: string
  readonly of: (words: CustomerWords) => string
  readonly view: (appearance: Appearance) => SessionView
}

const nonce = '0123456789abcdef0123456789abcdef'
const families: Readonly<Record<string, readonly Sentence[]>> = {
  'every doubt': doubtSchema.options.map((doubt) => ({
    name: doubt,
    at: '#paused-reason',
    of: (words) => words.paused.doubts[doubt],
    view: (appearance) => ({ state: 'paused', appearance, nonce, doubt, closed: true }),
  })),
  'every reason of an end': endReasonSchema.options.map((reason) => ({
    name: reason,
    at: '.closing-small',
    of: (words) => words.closing.reasons[reason],
    view: (appearance) => ({ state: 'ended', appearance, kind: 'camera', reason }),
  })),
  'every word about the area': zoneWordSchema.options.map((word) => ({
    name: word,
    at: '.finding-words',
    of({ settingUp }) {
      const next = word === 'too-dark' || word === 'turned-camera' ? settingUp.next[word] : ''
      return `${settingUp.words[word]}${next}`
    },
    view: (appearance) => ({ state: 'setting-up', appearance, sign: nonce, word, place: 'left' }),
  })),
}

/** Upright, and small. */
const tight = screens.slice(1)

/** The language in which it takes most room. */
function longest({ of }: Sentence): CustomerWords {
  const [found] = everyTongue.toSorted((one, other) => of(other).length - of(one).length)
  if (!found) throw new Error('no language')
  return found
}

async function draw(bench: PlayerBench, screen: LookScreen, { view }: Sentence, appearance: Appearance) {
  const drawn = view(appearance)
  const shop = shopOn(screen, { settingUp: drawn.state === 'setting-up' })
  // The agreed time is told from the yes on.
  const asking = lookOf('asking').view(appearance)
  await bench.show(shop, { state: 'idle', appearance, invitation: true }, asking, drawn)
}

/** What of a text cannot be read: it is not there, leaves its place or the screen, or lies under something. */
async function unread(page: Page, at: string, text: string): Promise<string[]> {
  return page.evaluate(
    ({ selector, wanted }) => {
      const plain = (given: string | null | undefined) => (given ?? '').replaceAll(/\s/g, '')
      const place = document.querySelector(selector)
      if (!plain(place?.textContent).includes(plain(wanted))) return [`${selector} does not say: ${wanted}`]
      const parts = place ? [place, ...place.querySelectorAll('h2, p')] : []
      return parts.flatMap((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect()
        const seen = left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5
        // Letters may be taller than the line that they stand on.
        const ends = getComputedStyle(part).overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1
        const cut = ends || part.scrollWidth > part.clientWidth + 1
        const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const covered = !front || !(part.contains(front) || front.contains(part))
        const what = seen ? (cut ? 'is cut' : 'is covered') : 'leaves the screen'
        return seen && !cut && !covered ? [] : [`${part.textContent}: ${what}`]
      })
    },
    { selector: at, wanted: text },
  )
}

for (const [family, sentences] of Object.entries(families))
  test(`P11: ${family} can be read where it is longest and there is least room, and axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const bench = await openPlayerPage(page)
    for (const [turn, screen] of tight.entries()) {
      await page.setViewportSize(screen)
      const { target } = sizesFor(screen, 'large')
      for (const [place, sentence] of sentences.entries()) {
        const words = longest(sentence)
        await draw(bench, screen, sentence, { ...plain(words.language), textSize: 'large' })
        const faults = [
          ...(await unread(page, sentence.at, sentence.of(words))),
          ...(await faultsOf(page, target)),
          // By turns, for it takes longest: what it finds is a matter of the sentence and not of the screen.
          ...(place % tight.length === turn ? await axeFindings(page, { colours: false }) : []),
        ]
        expect.soft(faults, `${sentence.name} (${words.language}) on ${screen.name}`).toEqual([])
      }
    }
    expect(bench.complaints).toEqual([])

    const [last] = sentences.slice(-1)
    if (!last) throw new Error('nothing was drawn')
    await page.addStyleTag({ content: `${last.at} { height: 8px; overflow: hidden }` })
    expect(await unread(page, last.at, last.of(longest(last))), 'control: what is cut is found').not.toEqual([])
    expect(await unread(page, last.at, 'Quite another sentence.'), 'control: and what is missing').toHaveLength(1)
  })
