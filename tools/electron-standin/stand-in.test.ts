// Each sentence of Electron's documentation that the player relies on, on the sample application in `fixture/`.
// All tests share one launch, in order.
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SampleState } from './fixture/main.ts'

const executable = join(import.meta.dirname, 'electron')
const fixture = join(import.meta.dirname, 'fixture')
const data = mkdtempSync(join(tmpdir(), 'stand-in-test-'))
const args = [fixture, `--user-data-dir=${data}`, '--use-fake-device-for-media-stream']

type Sample = {
  state: SampleState
  windows: Record<string, Electron.BrowserWindow>
  connect(): void
  worker(): Electron.UtilityProcess
  tryTransfer(): void
  missing(): void
}
declare const sample: Sample
type PageSample = {
  own(): Promise<{ name: string; url: string; isMain: boolean }>
  echo(value: unknown): Promise<unknown>
  fail(): Promise<never>
  note(value: unknown): void
  onNote(hear: (value: unknown) => void): () => void
  add(a: number, b: number): number
  refuse(): never
  twice(work: (value: number) => Promise<number>): Promise<number>
  echoPort(value: unknown): Promise<unknown>
  nested: { list: unknown[] }
}
/** What the sample's pages have on `window`. */
type SampleWindow = { sample: PageSample; heard: string[]; port: MessagePort; leaked?: boolean; require?: unknown }

/** Patience for a busy machine; what is awaited is an event, never a time. */
const waitFor = (test: () => unknown): Promise<unknown> => vi.waitFor(test, { timeout: 20_000, interval: 50 })

let app: ElectronApplication
const pages: Record<string, Page> = {}
const state = (): Promise<SampleState> => app.evaluate(() => sample.state)
const page = (name: string): Page => pages[name] ?? expect.unreachable(name)

beforeAll(async () => {
  app = await _electron.launch({ executablePath: executable, args })
  await waitFor(async () => {
    for (const one of app.windows()) {
      const name = /\/\/(\w+)\.sample/.exec(one.url())?.[1]
      if (name && (await one.evaluate(() => document.readyState)) === 'complete') pages[name] = one
    }
    expect(Object.keys(pages).sort()).toEqual(['capture', 'player', 'settings', 'strict'])
  })
}, 60_000)

afterAll(async () => {
  await app.close()
  rmSync(data, { recursive: true, force: true })
})

describe('app', () => {
  test('emits ready, then resolves whenReady; web-contents-created comes while the window is made', async () => {
    expect((await state()).order.slice(0, 3)).toEqual(['ready', 'whenReady', 'web-contents-created 1'])
  })

  test('knows the package it runs', async () => {
    expect(await app.evaluate(({ app }) => [app.name, app.getVersion(), app.isPackaged, app.getAppPath()])).toEqual([
      'Stand-in sample',
      '1.2.3',
      false,
      fixture,
    ])
  })

  test('says what it really is', async () => {
    const versions = await app.evaluate(() => ({ ...process.versions }) as Record<string, string>)
    expect(versions['stand-in']).toMatch(/^Chromium \d+ \+ Node 24$/)
    expect(versions.chrome).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
  })

  test('a member that is missing throws its name', async () => {
    await expect(app.evaluate(() => sample.missing())).rejects.toThrow('not in the stand-in: app.setBadgeCount')
  })

  test('requestSingleInstanceLock: the second instance hands over its data and ends with 0', async () => {
    const { spawnSync } = await import('node:child_process')
    const second = spawnSync(executable, args, { encoding: 'utf8', timeout: 20_000 })
    expect(second.status).toBe(0)
    await waitFor(async () => {
      const heard = await app.evaluate(() =>
        sample.state.second.map((one) => [...(one as { hello: Map<string, number> }).hello]),
      )
      expect(heard).toEqual([[['a', 1]]])
    })
  })

  test('getAppMetrics lists main and the pages', async () => {
    const types = await app.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
    expect(types).toContain('Tab')
    expect(await app.evaluate(({ app }) => app.getAppMetrics().some(({ pid }) => pid === process.pid))).toBe(true)
  })
})

describe('windows', () => {
  test('a kiosk window takes the display, another has its own size', async () => {
    const size = () => [innerWidth, innerHeight, screen.width]
    expect(await page('player').evaluate(size)).toEqual([1920, 1080, 1920])
    expect(await page('settings').evaluate(size)).toEqual([640, 360, 1920])
    expect(await app.evaluate(() => sample.windows.player?.getBounds())).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1080,
    })
  })

  test('capturePage gives a picture of the page in its size', async () => {
    const size = await app.evaluate(async () => (await sample.windows.settings?.webContents.capturePage())?.getSize())
    expect(size).toEqual({ width: 640, height: 360 })
  })

  test('pages are secure contexts with their own sandboxed process, and Chromium does not run as root', async () => {
    expect(await page('player').evaluate(() => isSecureContext)).toBe(true)
    const pids = await app.evaluate(({ app }) =>
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
      expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/Max core file size\s+0\s+0/)
    }
    expect(pids.length).toBeGreaterThan(0)
  })
})

describe('preload and IPC', () => {
  test('senderFrame is the main frame, with the address of the own scheme', async () => {
    const own = await page('settings').evaluate(() => (window as unknown as SampleWindow).sample.own())
    expect(own).toEqual({ name: 'settings', url: 'sample://settings/page.html', isMain: true })
  })

  test('the preload runs in a world of its own; what it exposes is frozen', async () => {
    const seen = await page('settings').evaluate(() => {
      const { leaked, sample, require } = window as unknown as SampleWindow
      return [typeof leaked, typeof require, Object.isFrozen(sample), Object.isFrozen(sample.nested.list)]
    })
    expect(seen).toEqual(['undefined', 'undefined', true, true])
  })

  test('invoke carries maps, dates and bytes, and rejects with the remote error', async () => {
    const seen = await page('settings').evaluate(async () => {
      const { sample } = window as unknown as SampleWindow
      const echo = (await sample.echo({ at: new Date(5), map: new Map([['a', 1]]), bytes: new Uint8Array([7]) })) as {
        at: Date
        map: Map<string, number>
        bytes: Uint8Array
      }
      const error = await sample.fail().catch((reason: Error) => reason.message)
      return [echo.at.getTime(), echo.map.get('a'), echo.bytes[0], error]
    })
    expect(seen).toEqual([5, 1, 7, "Error invoking remote method 'fail': TypeError: kaboom"])
  })

  test('webUtils.getPathForFile: the path of a file that was dropped, in the drop’s own event', async () => {
    const devtools = await page('settings').context().newCDPSession(page('settings'))
    const files = [join(fixture, 'package.json'), fixture]
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data })
    }
    await waitFor(async () =>
      expect(await page('settings').evaluate(() => document.body.dataset.dropped)).toBe(files.join()),
    )
    await devtools.detach()
  })

  test('functions cross the bridge both ways, and what they throw', async () => {
    const seen = await page('settings').evaluate(async () => {
      const { sample } = window as unknown as SampleWindow
      let thrown = ''
      try {
        sample.refuse()
      } catch (error) {
        thrown = (error as Error).message
      }
      return [sample.add(2, 3), thrown, await sample.twice(async (value) => value + 1)]
    })
    expect(seen).toEqual([5, 'no', 42])
  })

  test('a listener that was taken off hears nothing more', async () => {
    const heard = await page('settings').evaluate(async () => {
      const { sample } = window as unknown as SampleWindow
      const all: unknown[] = []
      const off = sample.onNote((value) => all.push(value))
      sample.note('one')
      await sample.echo(0)
      off()
      sample.note('two')
      await sample.echo(0)
      return all
    })
    expect(heard).toEqual(['one'])
  })

  test('a port of the page reaches main', async () => {
    const echo = await page('settings').evaluate(() => (window as unknown as SampleWindow).sample.echoPort({ q: 1 }))
    expect(echo).toEqual({ echo: { q: 1 } })
  })
})

describe('ports between a page and a utility process', () => {
  test('bytes go there and back; the child sees its own arguments and type', async () => {
    await app.evaluate(() => sample.connect())
    await page('capture').waitForFunction(() => (window as unknown as SampleWindow).port)
    const answer = await page('capture').evaluate(
      () =>
        new Promise((resolve) => {
          const { port } = window as unknown as SampleWindow
          port.onmessage = ({ data }) => resolve(data)
          port.postMessage({ count: 1, pixels: new Uint8Array(320 * 240 * 4) })
        }),
    )
    expect(answer).toEqual({ length: 307_200, type: 'utility', args: ['--flag'] })
    await waitFor(async () => expect((await state()).fromWorker).toEqual([{ count: 1 }]))
  })

  test('what travels on the port never enters main', async () => {
    const canary = [...'stand-in canary'].map((letter) => letter.charCodeAt(0))
    await page('capture').evaluate((codes) => {
      const pixels = new Uint8Array(100_000).map((_, index) => codes[index % codes.length] ?? 0)
      ;(window as unknown as SampleWindow).port.postMessage({ count: 2, pixels })
    }, canary)
    await waitFor(async () => expect((await state()).fromWorker).toContainEqual({ count: 2 }))
    const [pid, workerPid] = await app.evaluate(() => [process.pid, sample.worker().pid])
    const text = String.fromCharCode(...canary, ...canary, ...canary)
    expect(memoryHolds(workerPid ?? 0, text)).toBe(true)
    expect(memoryHolds(pid ?? 0, text)).toBe(false)
    const base64 = Buffer.from(text).toString('base64').slice(0, 48)
    expect(memoryHolds(pid ?? 0, base64)).toBe(false)
  })

  test('only ports may be transferred', async () => {
    await expect(app.evaluate(() => sample.tryTransfer())).rejects.toThrow('Port at index 0 is not a valid port')
  })

  test('kill before the child has spawned does nothing: it comes all the same, and has its pid only then', async () => {
    const seen = await app.evaluate(
      async ({ utilityProcess }, file) => {
        const child = utilityProcess.fork(file)
        const before = [child.kill(), child.pid === undefined]
        await new Promise<void>((spawned) => child.once('spawn', spawned))
        const after = [child.pid !== undefined, child.kill()]
        await new Promise<void>((gone) => child.once('exit', () => gone()))
        return { before, after }
      },
      join(fixture, 'worker.ts'),
    )
    expect(seen).toEqual({ before: [false, true], after: [true, true] })
  })

  test('kill ends the child: exit 0, pid undefined, child-process-gone', async () => {
    expect(await app.evaluate(() => sample.worker().kill())).toBe(true)
    await waitFor(async () => expect((await state()).fromWorker).toContain('exit 0'))
    expect(await app.evaluate(() => sample.worker().pid)).toBeUndefined()
    expect((await state()).gone).toContain('Utility worker killed')
  })
})

describe('permissions', () => {
  const camera = () =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      (stream) => stream.getTracks().length,
      (error: Error) => error.name,
    )

  test('both handlers are asked; only the window they agree to gets the camera', async () => {
    expect(await page('settings').evaluate(camera)).toBe('NotAllowedError')
    expect(await page('capture').evaluate(camera)).toBe(1)
    const { permissions } = await state()
    expect(permissions).toContain('check capture media sample://capture/ video true')
    expect(permissions).toContain('request capture media true true')
  })

  test('a request for more than was agreed to is refused', async () => {
    const both = () =>
      navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
        () => 'open',
        (error: Error) => error.name,
      )
    expect(await page('capture').evaluate(both)).toBe('NotAllowedError')
  })

  test('permissions.query says what the check handler says', async () => {
    const query = () => navigator.permissions.query({ name: 'camera' as PermissionName }).then(({ state }) => state)
    expect(await page('settings').evaluate(query)).toBe('denied')
    expect(await page('capture').evaluate(query)).toBe('granted')
  })

  test('a sandboxed frame of another site has no camera, no network and an opaque origin', async () => {
    await page('settings').evaluate(() => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.allow = 'camera'
      frame.src = `sample-item://${'a'.repeat(63)}/index.html`
      document.body.append(frame)
    })
    await page('settings').waitForFunction(() => (window as unknown as SampleWindow).heard.length >= 3)
    const heard = await page('settings').evaluate(() =>
      (window as unknown as SampleWindow).heard.filter((one) => /^(origin|camera|network)/.test(one)).sort(),
    )
    expect(heard).toEqual(['camera NotAllowedError', 'network TypeError', 'origin null'])
    const { blocked, navigations } = await state()
    expect(blocked).toContain('xhr https://example.invalid/x')
    expect(navigations).toContain(`frame false sample-item://${'a'.repeat(63)}/index.html`)
  })
})

describe('requests and navigation', () => {
  test('onBeforeRequest sees the own address and cancels others', async () => {
    const seen = await page('settings').evaluate(async () => [
      await fetch('page.js').then((answer) => answer.headers.get('x-seen-url')),
      await fetch('https://example.invalid/y').then(
        () => 'open',
        (error: Error) => error.name,
      ),
    ])
    expect(seen).toEqual(['sample://settings/page.js', 'TypeError'])
    expect((await state()).blocked).toContain('xhr https://example.invalid/y')
  })

  test('a range is answered by the handler itself', async () => {
    const seen = await page('settings').evaluate(async () => {
      const answer = await fetch('page.js', { headers: { range: 'bytes=7-' } })
      return [answer.status, answer.headers.get('content-range')?.startsWith('bytes 7-')]
    })
    expect(seen).toEqual([206, true])
  })

  test('will-navigate can be prevented, window.open is denied', async () => {
    await page('settings').evaluate(() => {
      location.href = 'https://example.com/'
      window.open('https://example.org/')
    })
    await waitFor(async () => expect((await state()).navigations).toContain('will-navigate https://example.com/'))
    expect((await state()).navigations).toContain('open https://example.org/')
    expect(await page('settings').evaluate(() => document.title)).toBe('sample')
    expect(app.windows()).toHaveLength(4)
  })
})

/** Resolves when everything that the page told before has reached main. */
const flush = (name: string) => page(name).evaluate(() => (window as unknown as SampleWindow).sample.echo(0))

describe('input', () => {
  test.each(['settings', 'strict'])(
    'before-input-event comes before the page and can prevent the key (%s)',
    async (name) => {
      const before = (await state()).keys.length
      await page(name).evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page(name).keyboard.press('F9')
      await page(name).keyboard.press('b')
      const keys = (await state()).keys.slice(before)
      expect(keys).toEqual(['keyDown F9 F9', 'keyUp F9 F9', 'keyDown b KeyB', 'keyUp b KeyB'])
      if (name === 'strict') return
      const heard = await page(name).evaluate(() =>
        (window as unknown as SampleWindow).heard.filter((one) => /^key/.test(one)),
      )
      expect(heard).toEqual(['key b'])
    },
  )

  test('held keys carry isAutoRepeat', async () => {
    await page('settings').keyboard.down('x')
    await page('settings').keyboard.down('x')
    await page('settings').keyboard.up('x')
    expect((await state()).keys.slice(-3)).toEqual(['keyDown x KeyX', 'keyDown x KeyX repeat', 'keyUp x KeyX'])
  })

  test('input-event tells real input and nothing that a page makes up', async () => {
    await flush('settings')
    const before = (await state()).inputs.length
    await page('settings').evaluate(() => {
      const button = document.getElementById('button')
      button?.click()
      button?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z' }))
    })
    await flush('settings')
    expect((await state()).inputs.slice(before)).toEqual([])
    await page('settings').click('#button')
    await flush('settings')
    expect((await state()).inputs.slice(before)).toEqual(['mouseDown', 'mouseUp'])
  })

  test('sendInputEvent is real input too', async () => {
    const before = (await state()).keys.length
    await app.evaluate(() =>
      sample.windows.settings?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' }),
    )
    await waitFor(async () => expect((await state()).keys.slice(before)).toEqual(['keyDown Escape Escape']))
  })
})

describe('ends', () => {
  test('render-process-gone, and the page is back after reload', async () => {
    await app.evaluate(() => sample.windows.strict?.webContents.forcefullyCrashRenderer())
    await waitFor(async () => expect((await state()).gone).toContain('strict crashed'))
    await waitFor(async () => {
      const kind = await app.evaluate(() => sample.windows.strict?.webContents.executeJavaScript('typeof sample.own'))
      expect(kind).toBe('function')
    })
  })

  test('destroy drops the window before its page has ended', async () => {
    const left = await app.evaluate(({ BrowserWindow }) => {
      const { capture } = sample.windows
      capture?.destroy()
      return [capture?.isDestroyed(), BrowserWindow.getAllWindows().length]
    })
    expect(left).toEqual([true, 3])
  })

  test('nothing of ours is left when main is killed', async () => {
    const family = await app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
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
    app.process().kill('SIGKILL')
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

/** Looks through a process's writable memory (Linux, same user or root). */
function memoryHolds(pid: number, text: string): boolean {
  const { openSync, readSync, closeSync } = process.getBuiltinModule('node:fs')
  const file = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (!from || !to) continue
      const start = Number.parseInt(from, 16)
      const length = Math.min(Number.parseInt(to, 16) - start, 256 * 1024 * 1024)
      const buffer = Buffer.alloc(length)
      try {
        readSync(file, buffer, 0, length, start)
      } catch {
        continue
      }
      if (buffer.includes(text, 0, 'latin1')) return true
    }
    return false
  } finally {
    closeSync(file)
  }
}
