import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { SettingsChange } from '../src/contract/settings/settings.ts'
import { defaultHours } from '../src/contract/settings/settings-hours.ts'
import { watchedVariable } from '../src/main/base/restart-code.ts'
import { machineStart } from '../src/main/kiosk/machine-start.node.ts'
import { readRecoveries, writeRecoveries } from '../src/main/kiosk/recovery-file.node.ts'
import { killPage } from './fixtures/broken-page.ts'
import { screenText } from './fixtures/camera-session.ts'
import { plugDisplays } from './fixtures/displays.ts'
import { itemsOfTheLoop, standing, withPlayer } from './fixtures/loop.ts'
import { sentences, tellInstead } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { type QuickShop, quickShop } from './fixtures/quick-shop.ts'

test.describe.configure({ timeout: 180_000 })

let shop: QuickShop
test.beforeAll(async () => {
  shop = await quickShop()
})
test.afterAll(() => rm(shop.folder, { recursive: true }))

/** Opens the settings as staff do for the first time; what they change there is then one call. */
async function staffAt(player: RunningPlayer): Promise<(change: SettingsChange) => Promise<void>> {
  const page = await player.page()
  await page.keyboard.press('F10')
  const settings = await player.settingsPage()
  type Staff = { askfirst: { call: Record<string, (words: object) => Promise<void>> } }
  await settings.evaluate(() => (globalThis as unknown as Staff).askfirst.call.choosePin?.({ pin: '2468' }))
  return (change) =>
    settings.evaluate(
      (words) => (globalThis as unknown as Staff).askfirst.call.change?.(words),
      change,
    ) as Promise<void>
}

const sizeOf = (page: Page): Promise<string> => page.evaluate(() => `${innerWidth}x${innerHeight}`)

/** Whether every pixel of the page is black. */
async function isBlack(page: Page): Promise<boolean> {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [1] }
    return data.every((value, place) => value === (place % 4 === 3 ? 255 : 0))
  }, picture)
}

const keepsDisplayOn = (player: RunningPlayer): Promise<boolean> =>
  player.application.evaluate(({ powerSaveBlocker }) => [1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)))

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

test('P15: at closing time a session is ended and forgotten, then the screen is black until the shop opens', async () => {
  await withPlayer({ content: shop.folder }, async (player) => {
    const page = await player.page()
    await itemsOfTheLoop(player, 1)
    const change = await staffAt(player)
    expect(await isBlack(page)).toBe(false)
    expect(await keepsDisplayOn(player)).toBe(true)

    await tellInstead(page)
    await player.statusWhen(({ session }) => session === 'open')
    await change({ hours: { always: false, week: closed } })
    await expect(page.getByText('Fertig. Ihre Angaben sind vergessen.')).toBeVisible()

    const dark = await player.statusWhen(({ screen }) => screen.state === 'dark')
    expect(dark.session).toBe('idle')
    await expect.poll(() => isBlack(page)).toBe(true)
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item === null)
    expect(await keepsDisplayOn(player)).toBe(false)
    await page.keyboard.press('F6')
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    expect(await player.status()).toMatchObject({ session: 'idle', screen: { state: 'dark', changesAt: null } })

    await change({ hours: { ...defaultHours } })
    await player.statusWhen(
      ({ screen, playing }) => screen.state === 'on' && 'item' in playing && playing.item !== null,
    )
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
    expect(await keepsDisplayOn(player)).toBe(true)
  })
})

test('the player is on the display that staff chose, follows its size, and comes back to it', async () => {
  await withPlayer({ content: shop.folder, display: '1280x720,1080x1920' }, async (player) => {
    const page = await player.page()
    await expect.poll(() => sizeOf(page)).toBe('1280x720')
    const change = await staffAt(player)
    await change({ display: { name: 'stand-in (2)' } })
    await expect.poll(() => sizeOf(page)).toBe('1080x1920')
    await plugDisplays(player, '1280x720')
    await expect.poll(() => sizeOf(page)).toBe('1280x720')
    await expect.poll(() => standing(player)).toContain('display-missing')
    await plugDisplays(player, '1280x720,1080x1920')
    await expect.poll(() => sizeOf(page)).toBe('1080x1920')
    await expect.poll(() => standing(player)).not.toContain('display-missing')
    await plugDisplays(player, '1280x720,1920x1080')
    await expect.poll(() => sizeOf(page)).toBe('1920x1080')
    await itemsOfTheLoop(player, 2)
  })
})

test('a page that dies twice comes back to the loop; the third time there is safe mode, also in the next run, after main failed', async () => {
  const player = await startPlayer({ content: shop.folder, environment: { [watchedVariable]: 'yes' } })
  const { dataDirectory } = player
  await player.page()
  let next: RunningPlayer | undefined
  try {
    for (const times of [1, 2, 3]) {
      await killPage(player)
      await expect.poll(() => readRecoveries(dataDirectory).recoveries.length).toBe(times)
      // The page is back, and what is written of it is no older than that.
      await expect.poll(() => screenText(player), { timeout: 30_000 }).toContain('Kamera ist aus')
      const state = times < 3 ? 'on' : 'safe'
      await player.statusWhen(
        ({ screen, faults }) => screen.state === state && faults.every(({ code }) => code !== 'player-page-gone'),
      )
      if (times < 3) await itemsOfTheLoop(player, 1)
    }
    await expect.poll(() => screenText(player)).toContain('Notbetrieb: siehe Einstellungen')
    expect(await screenText(player)).not.toContain(sentences.de.invitation)
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item === null)
    expect(await standing(player)).toContain('safe-mode')

    const process = player.application.process()
    const first = process.pid
    const gone = new Promise((resolve) => process.once('exit', resolve))
    await player.application.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted')
      })
    })
    expect(await gone).toBe(1)
    expect(await readFile(join(dataDirectory, 'logs/askfirst.log'), 'utf8')).toContain('unexpected: planted')
    next = await startPlayer({ content: shop.folder, dataDirectory })
    const { faults } = await next.statusWhen(({ screen, pid }) => screen.state === 'safe' && pid !== first)
    expect(faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['safe-mode', 'player-came-back']))
    await expect((await next.page()).getByText('Notbetrieb: siehe Einstellungen')).toBeVisible()
  } finally {
    await (next ?? player).close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
})

test('a player that is ended in order while it still waits before its start has not died once more', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  try {
    const now = Date.now()
    const deaths = [3, 2, 1].map((minutes) => ({ at: now - minutes * 60_000, what: 'player-gone' as const }))
    writeRecoveries(dataDirectory, { running: { pid: 1, boot: machineStart() }, recoveries: deaths }, now)
    const process = (await startPlayer({ dataDirectory })).application.process()
    await expect.poll(() => readRecoveries(dataDirectory).recoveries.length, { timeout: 30_000 }).toBe(4)
    expect(readRecoveries(dataDirectory).running).toMatchObject({ pid: process.pid })
    const gone = new Promise((resolve) => process.once('exit', resolve))
    process.kill('SIGTERM')
    expect(await gone).toBe(0)
    const { running, recoveries } = readRecoveries(dataDirectory)
    expect({ running, deaths: recoveries.length }).toEqual({ running: null, deaths: 4 })
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
})
