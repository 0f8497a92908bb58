import { expect, test } from '@playwright/test'
import { startPlayer } from './fixtures/player.ts'

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
