import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { restartCode, watchedVariable } from '../src/main/base/restart-code.ts'
import { itemsOfTheLoop } from './fixtures/loop.ts'
import { type PlayerOptions, type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { openSettings } from './fixtures/staff-window.ts'

/** Below `askfirst watch`, which is told by a code how its player ended. */
const watched = { environment: { [watchedVariable]: '1' } } as const

/** Lets something happen to the window on the shop's screen. */
const onTheScreen = (player: RunningPlayer, happens: 'close' | 'destroy'): Promise<void> =>
  player.application.evaluate(
    ({ BrowserWindow }, what) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => !webContents.getURL().includes('settings'))
        ?.[what](),
    happens,
  )

/** The code with which a player ends after that, by itself. */
async function endAfter(
  happens: 'close' | 'destroy',
  options: PlayerOptions,
  before: (player: RunningPlayer) => Promise<unknown>,
): Promise<number> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const player = await startPlayer({ dataDirectory, ...watched, ...options })
  const main = player.application.process()
  const ended = once(main, 'exit')
  try {
    await before(player)
    await onTheScreen(player, happens).catch(() => undefined)
    const [code] = await ended
    return code
  } finally {
    main.kill('SIGKILL')
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

test('whoever closes the shop’s window where the player is watched over has closed nothing', async () => {
  const player = await startPlayer(watched)
  try {
    const page = await player.page()
    await openSettings(player, true)
    await onTheScreen(player, 'close')
    await itemsOfTheLoop(player, 2)
    expect(page.isClosed()).toBe(false)
  } finally {
    await player.close()
  }
})

test('a shop’s window that is gone all the same takes the staff’s along, and the player asks to be started again', async () => {
  expect(await endAfter('destroy', {}, (player) => openSettings(player, true))).toBe(restartCode)
})

test('a window among others that is closed ends the player in order', async () => {
  expect(await endAfter('close', { words: ['--windowed'] }, (player) => player.page())).toBe(0)
})
