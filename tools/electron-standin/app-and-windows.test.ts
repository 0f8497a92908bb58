import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { launchedSample, type Sample, sampleFolder, waitFor } from './fixture/launched-sample.ts'

const { app, launch, page, state } = launchedSample()
declare const sample: Sample

describe('app', () => {
  test('emits ready, then resolves whenReady; web-contents-created comes while the window is made', async () => {
    expect((await state()).order.slice(0, 3)).toEqual(['ready', 'whenReady', 'web-contents-created 1'])
  })

  test('knows the package it runs', async () => {
    expect(await app().evaluate(({ app }) => [app.name, app.getVersion(), app.isPackaged, app.getAppPath()])).toEqual([
      'Stand-in sample',
      '1.2.3',
      false,
      sampleFolder,
    ])
  })

  test('says what it really is', async () => {
    const versions = await app().evaluate(() => ({ ...process.versions }) as Record<string, string>)
    expect(versions['stand-in']).toMatch(/^Chromium \d+ \+ Node 24$/)
    expect(versions.chrome).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
  })

  test('a member that is missing throws its name', async () => {
    await expect(app().evaluate(() => sample.missing())).rejects.toThrow('not in the stand-in: app.setBadgeCount')
  })

  test('requestSingleInstanceLock: the second instance hands over its data and ends with 0', async () => {
    const { spawnSync } = await import('node:child_process')
    const second = spawnSync(launch.executable, launch.args, { encoding: 'utf8', timeout: 20_000 })
    expect(second.status).toBe(0)
    await waitFor(async () => {
      const heard = await app().evaluate(() =>
        sample.state.second.map((one) => [...(one as { hello: Map<string, number> }).hello]),
      )
      expect(heard).toEqual([[['a', 1]]])
    })
  })

  test('getAppMetrics lists main and the pages', async () => {
    const types = await app().evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
    expect(types).toContain('Tab')
    expect(await app().evaluate(({ app }) => app.getAppMetrics().some(({ pid }) => pid === process.pid))).toBe(true)
  })
})

describe('windows', () => {
  test('a kiosk window takes the display, another has its own size', async () => {
    const size = () => [innerWidth, innerHeight, screen.width]
    expect(await page('player').evaluate(size)).toEqual([1920, 1080, 1920])
    expect(await page('settings').evaluate(size)).toEqual([640, 360, 1920])
    expect(await app().evaluate(() => sample.windows.player?.getBounds())).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1080,
    })
  })

  test('getDisplayMatching is the display that most of a rectangle lies on', async () => {
    const matching = await app().evaluate(({ screen }) => {
      const plug = Reflect.get(globalThis, Symbol.for('askfirst.stand-in-displays'))
      plug('1920x1080,1280x720')
      const at = (x: number, width: number) => screen.getDisplayMatching({ x, y: 0, width, height: 400 }).id
      const found = [at(0, 800), at(1_600, 600), at(1_600, 700), at(2_000, 600), at(-900, 800), at(5_000, 800)]
      plug('1920x1080')
      return found
    })
    expect(matching).toEqual([1, 1, 2, 2, 1, 2])
  })

  test('tells of a move and of a new size, each only where there was one', async () => {
    const told = await app().evaluate(() => {
      const { settings } = sample.windows
      const heard: string[][] = []
      settings?.on('move', () => heard.at(-1)?.push('move'))
      settings?.on('resize', () => heard.at(-1)?.push('resize'))
      for (const change of [
        () => settings?.setBounds({ x: 100 }),
        () => settings?.setBounds({ x: 100, y: 0 }),
        () => settings?.setBounds({ width: 700 }),
        () => settings?.setBounds({ x: 50, height: 400 }),
        () => settings?.setFullScreen(true),
        () => settings?.setFullScreen(false),
      ]) {
        heard.push([])
        change()
      }
      settings?.removeAllListeners('move').removeAllListeners('resize')
      settings?.setBounds({ x: 0, y: 0, width: 640, height: 360 })
      return heard
    })
    expect(told).toEqual([['move'], [], ['resize'], ['move', 'resize'], ['move', 'resize'], ['move', 'resize']])
  })

  test('capturePage gives a picture of the page in its size', async () => {
    const size = await app().evaluate(async () => (await sample.windows.settings?.webContents.capturePage())?.getSize())
    expect(size).toEqual({ width: 640, height: 360 })
  })

  test('pages are secure contexts with their own sandboxed process, and Chromium does not run as root', async () => {
    expect(await page('player').evaluate(() => isSecureContext)).toBe(true)
    const pids = await app().evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid }) => pid),
    )
    for (const pid of pids) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      expect(status).not.toMatch(/^Uid:\s+0\b/m)
      // 2: a filter of system calls is in force.
      expect(status).toMatch(/^Seccomp:\s+2$/m)
    }
    expect(pids.length).toBeGreaterThan(0)
  })
})
