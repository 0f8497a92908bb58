import { existsSync, readFileSync } from 'node:fs'
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

  test('getOSProcessId names the process that a page lives in', async () => {
    const processes = () =>
      app().evaluate(() => Object.values(sample.windows).map(({ webContents }) => webContents.getOSProcessId()))
    await waitFor(async () => expect(await processes()).not.toContain(0))
    const numbers = await processes()
    expect(new Set(numbers).size).toBe(4)
    for (const pid of numbers) expect(told(pid, 'cmdline')).toContain('--type=renderer')
  })

  test('destroy drops the window before its page has ended', async () => {
    const { left, pid } = await app().evaluate(({ BrowserWindow }) => {
      const { capture } = sample.windows
      const pid = capture?.webContents.getOSProcessId() ?? 0
      capture?.destroy()
      return { left: [capture?.isDestroyed(), BrowserWindow.getAllWindows().length], pid }
    })
    expect(left).toEqual([true, 3])
    await waitFor(() => expect(runs(pid)).toBe(false))
  })

  test('nothing of ours is left when main is killed', async () => {
    const family = await app().evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
    const profile = family
      .map((pid) => /--user-data-dir=([^\0\s]*askfirst-chromium-[^\0\s]*)/.exec(told(pid, 'cmdline'))?.[1])
      .find((found) => found !== undefined)
    expect(existsSync(profile ?? '')).toBe(true)
    app().process().kill('SIGKILL')
    // The hub among them ends last, once it has removed the profile; Chromium may take its time before.
    await waitFor(() => expect(family.filter(runs)).toEqual([]))
    expect(existsSync(profile ?? '')).toBe(false)
  })
})

/** What the system tells of a process; nothing of one that has ended, as a page whose window is closed may at any moment. */
function told(pid: number, what: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

/** Not one that has ended and only waits for its parent to hear of it. */
const runs = (pid: number): boolean => /\) [^ZX] /.test(told(pid, 'stat'))
