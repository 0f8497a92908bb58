import type { Page } from '@playwright/test'
import { agree } from '../e2e/fixtures/person.ts'
import { type RunningPlayer, shopDisplay, startPlayer } from '../e2e/fixtures/player.ts'
import { sceneFile } from '../e2e/scenes/make-scenes.ts'
import { atMost, type Bench, type Figure, megabytes, milliseconds, percent, times } from './measuring/figure.ts'
import { frameGaps } from './measuring/frame-gaps.ts'
import { peakMemory, processorSeconds } from './measuring/process-cost.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

type Watched = { readonly gaps: readonly number[]; readonly core: number; readonly memory: number }

/** The same during a session, with the programme that everyone sees; undefined when the session did not last. */
async function gapsInSession(player: RunningPlayer, page: Page, length: number): Promise<Watched | undefined> {
  try {
    await agree(page)
    await page.locator('.mirror .known').first().waitFor({ timeout: 20_000 })
    await page.locator('[data-intent="everyone"]').click()
    await page.waitForTimeout(1_000)
    const [vision] = await player.visionProcesses()
    if (vision === undefined) return undefined
    const [began, before] = [performance.now(), processorSeconds(vision)]
    const gaps = await frameGaps(page, length)
    const core = (processorSeconds(vision) - before) / ((performance.now() - began) / 1000)
    return { gaps, core, memory: peakMemory(vision) }
  } catch (error) {
    process.stderr.write(`a session did not last: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`)
    return undefined
  } finally {
    await page.keyboard.press('Escape')
    await page
      .locator('[data-key="ended"]')
      .waitFor({ timeout: 20_000 })
      .catch(() => undefined)
    await page.keyboard.press('Escape')
    await page.locator('[data-intent="invite"]').first().waitFor()
  }
}

export const frameGap: Bench = {
  name: 'frame-gap',
  method:
    'Gaps between the animation frames of the player\'s page, 1920 × 1080, over the loop, and over the same loop during a session with the camera on, a face watched, the mirror of words in front and "What everyone sees" pressed; the two alternate. Where the machine has no graphics card, Chromium draws in software, headless, on the same cores.',
  async measure({ quick }) {
    const [rounds, length] = quick ? [1, 8_000] : [3, 30_000]
    const player = await startPlayer({ display: shopDisplay, camera: await sceneFile('stays', 4711) })
    const alone: number[] = []
    const sessions: Watched[] = []
    let lost = 0
    try {
      const page = await player.page()
      await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
      for (let round = 0; round < rounds; round += 1) {
        alone.push(...(await frameGaps(page, length)))
        const watched = await gapsInSession(player, page, length)
        if (watched) sessions.push(watched)
        else lost += 1
      }
    } finally {
      await player.close()
    }
    return figuresOf(alone, sessions, lost)
  },
}

function figuresOf(alone: readonly number[], sessions: readonly Watched[], lost: number): Figure[] {
  const [without, within] = [summarize(alone), summarize(sessions.flatMap(({ gaps }) => gaps))]
  const seen = ({ p50, p95, max, count }: typeof without): string =>
    `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, max ${milliseconds(max)} (${count})`
  const ratio = within.p95 / without.p95
  const memory = Math.max(...sessions.map((watched) => watched.memory))
  const core = summarize(sessions.map((watched) => watched.core)).p50
  return [
    { what: 'frame gaps without a session', seen: seen(without) },
    { what: 'frame gaps during a session', seen: seen(within), goal: atMost(within.max, 100, '100 ms each') },
    { what: 'ratio of the p95', seen: times(ratio), goal: atMost(ratio, 1.2, '1.2 ×') },
    {
      what: 'vision process during these sessions, at its own pace of up to 6 Hz',
      seen: `${percent(core)} of a core, ${megabytes(memory)} at most`,
      goal: atMost(core, 0.2, '20 % of a core'),
    },
    ...(lost > 0 ? [{ what: 'sessions that did not last', seen: `${lost}` }] : []),
  ]
}

if (import.meta.main) await runAlone(frameGap)
