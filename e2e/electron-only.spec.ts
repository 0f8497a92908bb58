import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { findEngine } from '../tools/setup/engine.ts'
import { agree } from './fixtures/person.ts'
import { startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/**
 * What only the real binary can show. On the stand-in each of these is skipped by its name and counted; what it says
 * about Electron's isolation would be said of something else.
 */
test.beforeEach(async () => {
  const engine = await findEngine()
  test.skip(engine.kind !== 'electron', `needs the real Electron; here: ${engine.sentence}`)
})

test('the window fills the screen, in front of everything', async () => {
  const player = await startPlayer()
  try {
    await player.page()
    const seen = await player.application.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return {
        kiosk: window?.isKiosk(),
        bounds: window?.getBounds(),
        display: screen.getPrimaryDisplay().bounds,
      }
    })
    expect(seen.kiosk).toBe(true)
    expect(seen.bounds).toEqual(seen.display)
  } finally {
    await player.close()
  }
})

test('P3: the keys of Electron’s own menu neither zoom the page nor close it', async () => {
  const player = await startPlayer()
  try {
    await player.page()
    const left = await player.application.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.focus()
      for (const keyCode of ['=', 'Plus', 'W', 'Q', 'M', 'R']) {
        for (const type of ['keyDown', 'keyUp'] as const)
          window?.webContents.sendInputEvent({ type, keyCode, modifiers: ['control'] })
      }
      // The page answers after everything that was sent to it before.
      await window?.webContents.executeJavaScript('0')
      return { isDestroyed: window?.isDestroyed(), zoom: window?.webContents.getZoomFactor() }
    })
    expect(left).toEqual({ isDestroyed: false, zoom: 1 })
  } finally {
    await player.close()
  }
})

test('P1: Electron’s own permission check refuses the camera to the player page', async () => {
  const player = await startPlayer({ camera: await sceneFile('empty-room', 3) })
  try {
    const page = await player.page()
    const outcome = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    )
    expect(outcome).toBe('NotAllowedError')
  } finally {
    await player.close()
  }
})

test('P4: the capture window never shows, and its renderer is sandboxed', async () => {
  const player = await startPlayer({ camera: await sceneFile('stays', 7) })
  try {
    await agree(await player.page())
    await expect.poll(player.captureWindows).toBe(1)
    const windows = await player.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // What the engine made of the options; Electron has it and leaves it out of its types.
        const preferences = Reflect.get(window.webContents, 'getLastWebPreferences').call(window.webContents)
        return {
          page: new URL(window.webContents.getURL()).hostname,
          visible: window.isVisible(),
          sandbox: preferences.sandbox,
          contextIsolation: preferences.contextIsolation,
          nodeIntegration: preferences.nodeIntegration,
        }
      }),
    )
    const locked = { sandbox: true, contextIsolation: true, nodeIntegration: false }
    expect(windows.toSorted((one, other) => (one.page < other.page ? -1 : 1))).toEqual([
      { page: 'capture', visible: false, ...locked },
      { page: 'player', visible: true, ...locked },
    ])
  } finally {
    await player.close()
  }
})

test('a video is seekable through the scheme, range by range', async () => {
  const player = await startPlayer()
  try {
    const page = await player.page()
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('video')].some(
            (video) => video.seekable.length > 0 && video.seekable.end(0) > 1,
          ),
        ),
      )
      .toBe(true)
  } finally {
    await player.close()
  }
})

test('the isolated world keeps Node out of the page', async () => {
  const player = await startPlayer()
  try {
    const page = await player.page()
    expect(
      await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
    ).toEqual(['undefined', 'undefined'])
  } finally {
    await player.close()
  }
})

test('the npm package’s own binary is what runs', async () => {
  const engine = await findEngine()
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  expect(engine.executable.startsWith(folder)).toBe(true)
})
