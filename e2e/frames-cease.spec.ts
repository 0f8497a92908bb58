import { expect, test } from '@playwright/test'
import { readRecoveries } from '../src/main/kiosk/recovery-file.node.ts'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { startPlayer } from './fixtures/player.ts'
import { quickShop } from './fixtures/quick-shop.ts'

test('a page whose frames cease while it is seen does not answer; one that nobody can see does', async () => {
  const player = await startPlayer()
  const page = await player.page()
  const onWindow = (how: 'hide' | 'show') =>
    player.application.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('askfirst://player'))
        ?.[name]()
    }, how)
  const answers = async (wanted: boolean) => (await player.statusWhen(({ screen }) => screen.answers === wanted)).pid
  try {
    const { pid } = await player.statusWhen(({ playing, screen }) => 'item' in playing && screen.answers)
    // Timers and calls go on, as they do where only what composes the screen hangs.
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0
    })
    expect(await answers(false)).toBe(pid)
    await onWindow('hide')
    expect(await answers(true)).toBe(pid)
    await onWindow('show')
    expect(await answers(false)).toBe(pid)
  } finally {
    await player.close()
  }
})

test('a page that says that it lives and draws, but goes on to no item, is ended as one that hangs; the loop is on again', async () => {
  test.setTimeout(180_000)
  // A minute is waited for otherwise.
  const application = await patchedApplication([
    { file: mainBundle, find: 'stagePatience = 6e4', replace: 'stagePatience = 1e4' },
  ])
  const { folder } = await quickShop()
  const player = await startPlayer({ application: application.directory, content: folder })
  const page = await player.page()
  const recoveries = () => readRecoveries(player.dataDirectory).recoveries.map(({ what }) => what)
  const itemOnWhen = async (wanted: (item: string) => boolean): Promise<string> => {
    const { playing } = await player.statusWhen(
      ({ playing: now }) => 'item' in now && now.item !== null && wanted(now.item),
    )
    return ('item' in playing && playing.item) || ''
  }
  try {
    const first = await itemOnWhen(() => true)
    await itemOnWhen((item) => item !== first)
    expect(recoveries(), 'control: one that goes on is let be').toEqual([])
    // Life signs are told by another timer, and frames are drawn.
    await page.evaluate(() => {
      Reflect.set(window, 'setTimeout', () => 0)
    })
    await expect.poll(recoveries, { timeout: 60_000 }).toEqual(['page-hung'])
    const again = await itemOnWhen(() => true)
    await itemOnWhen((item) => item !== again)
    expect(recoveries()).toEqual(['page-hung'])
  } finally {
    await player.close()
    await application.remove()
  }
})
