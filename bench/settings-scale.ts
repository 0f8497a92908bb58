import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type RunningPlayer, shopDisplay, startPlayer } from '../e2e/fixtures/player.ts'
import { atMost, type Bench, type Figure, megabytes, milliseconds, times } from './measuring/figure.ts'
import { frameGaps } from './measuring/frame-gaps.ts'
import {
  type InstallationSize,
  makeLongPackage,
  makeLongPlayLog,
  writeStaffSettings,
} from './measuring/large-installation.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

const pin = '4711'
const large: InstallationSize = { items: 20_000, playlists: 2_000, plays: 5_000_000, days: 400 }
const small: InstallationSize = { items: 500, playlists: 50, plays: 20_000, days: 20 }

async function openSettings(player: RunningPlayer): Promise<Page> {
  await (await player.page()).keyboard.press('F10')
  const settings = await player.settingsPage()
  await settings.getByLabel('PIN', { exact: true }).fill(pin)
  await settings.keyboard.press('Enter')
  await settings.getByRole('tab', { name: 'Now' }).waitFor()
  return settings
}

/** From the touch on its tab until the first heading of a page was presented, in milliseconds. */
const openPage = (settings: Page, place: number): Promise<number> =>
  settings.evaluate(async (tabAt) => {
    const tab = document.querySelectorAll<HTMLElement>('[role=tab]')[tabAt]
    const frame = () => new Promise((presented) => requestAnimationFrame(presented))
    const began = performance.now()
    tab?.click()
    while (!document.querySelector(`[role=tabpanel][aria-labelledby="${tab?.id}"] h2`)) await frame()
    await frame()
    return performance.now() - began
  }, place)

type Opened = readonly { readonly name: string; readonly lengths: readonly number[] }[]

/** Opens each page so many times, all of them by turns. */
async function openPages(settings: Page, rounds: number): Promise<Opened> {
  const names = await settings.getByRole('tab').allTextContents()
  // Beside some names stands how many notices there are.
  const opened = names.map((name) => ({ name: name.replace(/\d+$/, ''), lengths: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const [place, { lengths }] of opened.entries()) lengths.push(await openPage(settings, place))
  }
  return opened
}

/** Until a report over a period stands in the table, from the touch on. The choice is marked once the report is there. */
async function report(settings: Page, period: string): Promise<number> {
  const began = performance.now()
  await settings.getByText(period, { exact: true }).click()
  await settings
    .getByRole('radio', { name: period, exact: true, checked: true })
    .waitFor({ state: 'attached', timeout: 60_000 })
  await settings.getByRole('region', { name: 'Plays by item' }).getByRole('rowheader').first().waitFor()
  return performance.now() - began
}

/** Scrolls through the table of items: how many rows are in the page at most, and the gaps between frames. */
const scroll = (settings: Page): Promise<{ readonly rows: number; readonly gaps: readonly number[] }> =>
  settings.getByRole('region', { name: 'Plays by item' }).evaluate(async (region) => {
    const gaps: number[] = []
    let [rows, last] = [0, await new Promise<number>(requestAnimationFrame)]
    for (let step = 0; step < 120; step++) {
      region.scrollTop = ((region.scrollHeight - region.clientHeight) * step) / 119
      const now = await new Promise<number>(requestAnimationFrame)
      gaps.push(now - last)
      last = now
      rows = Math.max(rows, region.querySelectorAll('[role=row]').length)
    }
    return { rows, gaps }
  })

type Installation = { readonly folder: string; readonly content?: string }

async function withPlayer<Value>(
  { folder, content }: Installation,
  measure: (player: RunningPlayer, settings: Page) => Promise<Value>,
): Promise<Value> {
  const player = await startPlayer({
    display: shopDisplay,
    dataDirectory: folder,
    ...(content !== undefined && { content }),
  })
  try {
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
    return await measure(player, await openSettings(player))
  } finally {
    await player.close()
  }
}

/** Opens the pages of each installation so many times at each of its turns: what the machine does meanwhile falls on all. */
async function openByTurns(installations: readonly Installation[], turns: number, rounds: number): Promise<Opened[]> {
  const opened: Opened[] = installations.map(() => [])
  for (let turn = 0; turn < turns; turn++) {
    for (const [place, installation] of installations.entries()) {
      const pages = await withPlayer(installation, (_, settings) => openPages(settings, rounds))
      const before = opened[place] ?? []
      opened[place] = pages.map(({ name, lengths }, at) => ({
        name,
        lengths: [...(before[at]?.lengths ?? []), ...lengths],
      }))
    }
  }
  return opened
}

async function measureReports(player: RunningPlayer, settings: Page) {
  await settings.getByRole('tab', { name: 'Reports' }).click()
  const region = settings.getByRole('region', { name: 'Plays by item' })
  await region.getByRole('rowheader').first().waitFor({ timeout: 600_000 })
  const page = await player.page()
  const alone = await frameGaps(page, 4_000)
  const [firstAll, reading] = await Promise.all([report(settings, 'All'), frameGaps(page, 4_000)])
  const month = await report(settings, '30 days')
  const all = await report(settings, 'All')
  return { firstAll, month, all, alone, reading, scrolled: await scroll(settings) }
}

export const settingsScale: Bench = {
  name: 'settings-scale',
  method:
    'A data folder with a play log of 400 days and 5,000,000 plays, in which 12,500 of 20,000 items come once each day, and a package of 20,000 items in 2,000 playlists, both made by a script; and an installation that has the demo and nothing else. Each page of the settings window is opened by turns, from the touch on its tab until its first heading was presented; the two take turns, each in a player of its own that is started for its turn. Reports are made by touch until their table stands: at first from the log itself, then from what was summed of each day.',
  async measure({ quick }) {
    const [size, turns, rounds] = quick ? [small, 1, 2] : [large, 4, 3]
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-bench-scale-'))
    const [empty, full, content] = [join(folder, 'empty'), join(folder, 'full'), join(folder, 'content')]
    try {
      await writeStaffSettings(empty, pin)
      await writeStaffSettings(full, pin)
      await makeLongPackage(content, size)
      const bytes = await makeLongPlayLog(full, size)
      const [without, within] = [{ folder: empty }, { folder: full, content }]
      const reports = await withPlayer(within, measureReports)
      const [inEmpty = [], inFull = []] = await openByTurns([without, within], turns, rounds)
      return figuresOf(size, bytes, inEmpty, inFull, reports)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function figuresOf(
  size: InstallationSize,
  bytes: number,
  inEmpty: Opened,
  inFull: Opened,
  reports: Awaited<ReturnType<typeof measureReports>>,
): Figure[] {
  const pages = inEmpty.map(({ name, lengths }, place): Figure => {
    const [without, within] = [summarize(lengths), summarize(inFull[place]?.lengths ?? [])]
    const ratio = within.p50 / without.p50
    return {
      what: `page "${name}": first content, against an empty installation`,
      seen: `${milliseconds(within.p50)} against ${milliseconds(without.p50)}, ${times(ratio)}, p95 ${milliseconds(within.p95)}`,
      goal: atMost(within.p95, 400, milliseconds(400)),
    }
  })
  const [alone, reading, scrolled] = [reports.alone, reports.reading, reports.scrolled.gaps].map(summarize)
  return [
    { what: 'plays in the log', seen: `${size.plays} in ${size.days} days, ${megabytes(bytes)}` },
    ...pages,
    { what: 'report on all days, the first time, from the log itself', seen: milliseconds(reports.firstAll) },
    { what: 'report on all days, from then on', seen: milliseconds(reports.all) },
    { what: 'report on 30 days, from then on', seen: milliseconds(reports.month) },
    {
      what: 'frame gaps of the loop while the log is read, against without (p95)',
      seen: `${milliseconds(reading?.p95 ?? Number.NaN)} against ${milliseconds(alone?.p95 ?? Number.NaN)}`,
    },
    { what: 'rows of the table in the page, at most', seen: `${reports.scrolled.rows} of ${size.items}` },
    {
      what: 'frame gaps while it is scrolled from end to end',
      seen: `p50 ${milliseconds(scrolled?.p50 ?? Number.NaN)}, p95 ${milliseconds(scrolled?.p95 ?? Number.NaN)}`,
    },
  ]
}

if (import.meta.main) await runAlone(settingsScale)
