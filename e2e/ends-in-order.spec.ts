import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'

/** A compositor that shows nothing else: with the last window it is gone, and the player with it. */
const endsWithTheLastWindow = {
  file: mainBundle,
  find: 'app.enableSandbox();',
  replace: `app.enableSandbox();
    let windows = 0;
    app.on("browser-window-created", (_event, window) => {
      windows++;
      window.on("closed", () => --windows === 0 && process.kill(process.pid, "SIGKILL"));
    });`,
}

/** A session by touch, from the question to its end. */
async function tellAndStop(player: RunningPlayer, page: Page): Promise<void> {
  await page.locator('[data-intent="invite"]').click()
  // A sheet takes an answer once it has been there for a second (P1).
  await page.waitForTimeout(1_300)
  await page.locator('[data-intent="tell-instead"]').click()
  await player.statusWhen(({ session }) => session === 'open')
  await page.locator('#stop').click()
  await player.statusWhen(({ session }) => session === 'idle')
}

const ways = {
  'is asked to end': (player: RunningPlayer) => player.application.process().kill('SIGTERM'),
  'is on a Windows that ends': (player: RunningPlayer) =>
    player.application.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.emit('session-end')
    }),
} as const

for (const [what, end] of Object.entries(ways)) {
  test(`P13: a player that ${what} has written its sessions before its last window goes`, async () => {
    const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
    const application = await patchedApplication([endsWithTheLastWindow])
    const player = await startPlayer({ dataDirectory: data, application: application.directory })
    try {
      const gone = new Promise((resolve) => player.application.process().once('exit', resolve))
      await tellAndStop(player, await player.page())
      await end(player)
      await gone
      const { sessions } = JSON.parse(await readFile(join(data, 'receipts.jsonl'), 'utf8'))
      expect(sessions).toEqual([expect.objectContaining({ kind: 'declared', count: 1 })])
      expect(JSON.parse(await readFile(join(data, 'recoveries.json'), 'utf8'))).toMatchObject({ running: null })
    } finally {
      await player.close().catch(() => undefined)
      await application.remove()
      await rm(data, { recursive: true, force: true })
    }
  })
}

test('what the engine writes for itself lies outside the data folder, and goes with the player', async () => {
  const player = await startPlayer()
  const folderOf = (name: 'userData' | 'sessionData') =>
    player.application.evaluate(({ app }, of) => app.getPath(of), name)
  try {
    await player.page()
    const [data, engine] = await Promise.all([folderOf('userData'), folderOf('sessionData')])
    expect([data === player.dataDirectory, engine.startsWith(data), existsSync(engine)]).toEqual([true, false, true])
    const names = ['Preferences', 'Local State', 'Cookies', 'GPUCache', 'Network'].filter((name) =>
      existsSync(join(data, name)),
    )
    expect(names).toEqual([])
    const gone = new Promise((resolve) => player.application.process().once('exit', resolve))
    await ways['is asked to end'](player)
    await gone
    expect(existsSync(engine)).toBe(false)
  } finally {
    await player.close().catch(() => undefined)
  }
})
