import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { launchedSample, type Sample, waitFor } from './fixture/launched-sample.ts'

const { app, state } = launchedSample()
declare const sample: Sample

describe('ends', () => {
  test('render-process-gone, and the page is back after reload', async () => {
    await app().evaluate(() => sample.windows.strict?.webContents.forcefullyCrashRenderer())
    await waitFor(async () => expect((await state()).gone).toContain('strict crashed'))
    await waitFor(async () => {
      const kind = await app().evaluate(() => sample.windows.strict?.webContents.executeJavaScript('typeof sample.own'))
      expect(kind).toBe('function')
    })
  })

  test('destroy drops the window before its page has ended', async () => {
    const left = await app().evaluate(({ BrowserWindow }) => {
      const { capture } = sample.windows
      capture?.destroy()
      return [capture?.isDestroyed(), BrowserWindow.getAllWindows().length]
    })
    expect(left).toEqual([true, 3])
  })

  test('nothing of ours is left when main is killed', async () => {
    const family = await app().evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
    const profile = readdirSync('/proc')
      .filter((pid) => family.includes(Number(pid)))
      .map(
        (pid) =>
          /--user-data-dir=([^\0\s]*askfirst-chromium-[^\0\s]*)/.exec(
            readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
          )?.[1],
      )
      .find((found) => found !== undefined)
    expect(profile).toBeDefined()
    app().process().kill('SIGKILL')
    const alive = (pid: number) => {
      try {
        return readlinkSync(`/proc/${pid}/exe`) !== ''
      } catch {
        return false
      }
    }
    await waitFor(() => expect(family.filter(alive)).toEqual([]))
    await waitFor(() => expect(existsSync(profile ?? '')).toBe(false))
  })
})
