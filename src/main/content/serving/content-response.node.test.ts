import {
  appendFileSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { itemUnserved } from '../../../contract/item-unserved.ts'
import type { ContentPackage } from '../content-package.ts'
import { readFolderPackage } from '../folder-package.node.ts'
import { fixtureFiles, writePackage } from '../package.fixture.ts'
import { contentResponse } from './content-response.node.ts'
import { itemOrigin } from './item-address.ts'
import { itemResponse } from './item-response.node.ts'

let content: ContentPackage
const picture = Buffer.from(fixtureFiles['one.webp'] ?? '')
beforeAll(async () => {
  content = await read((await writePackage()).folder)
})

async function read(folder: string): Promise<ContentPackage> {
  const found = await readFolderPackage(folder, 'folder', '0.1.0')
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value
}
const digestOf = (path: string, from = content): string => from.manifest.assets[path]?.sha256 ?? ''
const ask = (path: string, init?: RequestInit, from = content): Promise<Response> =>
  contentResponse(new Request(`askfirst://player${path}`, init), from)
const askFor = (path: string, range?: string, method = 'GET'): Promise<Response> =>
  ask(`/content/${digestOf(path)}`, { method, headers: range === undefined ? {} : { range } })

/** Open files of this process below a folder. */
const openFiles = (folder: string): readonly string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      return target.startsWith(folder) ? [target] : []
    } catch {
      return []
    }
  })

/** A package with a picture that takes many reads, and its address. */
async function largePackage() {
  const big = Buffer.concat([picture, Buffer.alloc(4_000_000, 7)])
  const { folder } = await writePackage({}, { ...fixtureFiles, 'big.webp': big })
  const large = await read(folder)
  return { folder, large, path: `/content/${digestOf('big.webp', large)}` }
}

describe('content by its digest', () => {
  test('the whole of it, with its type, its length and its locks', async () => {
    const answer = await askFor('one.webp')
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(picture.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  })
  test('a drawing may style itself, and nothing else', async () => {
    const answer = await askFor('deep/two.svg', undefined, 'HEAD')
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; style-src 'unsafe-inline'")
  })
  test.each([
    ['bytes=10-19', 10, 19],
    ['bytes=2000-', 2000, 2015],
    ['bytes=-6', 2010, 2015],
    ['bytes=2010-9999', 2010, 2015],
    ['bytes=0-', 0, 2015],
  ])('%s is answered with exactly those bytes', async (range, start, end) => {
    expect(picture.length).toBe(2016)
    const answer = await askFor('one.webp', range)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/2016`)
    expect(answer.headers.get('content-length')).toBe(String(end - start + 1))
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture.subarray(start, end + 1))).toBe(true)
  })
  test('a range past the end is 416, and HEAD has no body', async () => {
    const past = await askFor('one.webp', 'bytes=2016-')
    expect([past.status, past.headers.get('content-range')]).toEqual([416, 'bytes */2016'])
    const head = await askFor('one.webp', undefined, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '2016', null])
  })
  test('nothing else can be named', async () => {
    const digest = digestOf('one.webp')
    for (const path of [
      '/content/',
      `/content/${'0'.repeat(64)}`,
      `/content/${digest.toUpperCase()}`,
      `/content/${digest}/x`,
      `/content/..%2f${digest}`,
      '/content/one.webp',
      `/${digest}`,
    ]) {
      expect((await ask(path)).status, path).toBe(404)
    }
    expect((await ask(`/content/${digest}`, { method: 'POST' })).status).toBe(405)
    expect((await contentResponse(new Request(`askfirst://player/content/${digest}`), undefined)).status).toBe(404)
  })
  test('a file that changed its size since it was verified is not given', async () => {
    const { folder } = await writePackage()
    const changing = await read(folder)
    const path = `/content/${digestOf('one.webp', changing)}`
    const control = await ask(path, {}, changing)
    expect(control.status).toBe(200)
    await control.body?.cancel()
    appendFileSync(`${folder}/assets/one.webp`, 'x')
    expect((await ask(path, {}, changing)).status).toBe(404)
  })
  // Which files are open, only Linux tells.
  test.skipIf(process.platform !== 'linux')(
    'a body closes the file when it is cancelled or was read to its end',
    async () => {
      const { folder, path, large } = await largePackage()
      const answer = await ask(path, {}, large)
      const reader = answer.body?.getReader()
      await reader?.read()
      expect(openFiles(folder).length).toBe(1)
      await reader?.cancel()
      await expect.poll(() => openFiles(folder).length).toBe(0)
      const unread = await ask(path, {}, large)
      expect(openFiles(folder).length).toBe(1)
      await unread.body?.cancel()
      await expect.poll(() => openFiles(folder).length).toBe(0)
      const whole = await ask(path, {}, large)
      expect(Buffer.from(await whole.arrayBuffer()).equals(readFileSync(`${folder}/assets/big.webp`))).toBe(true)
      await expect.poll(() => openFiles(folder).length).toBe(0)
    },
  )

  test('a request that is given up in any turn throws nothing past the player, and leaves no file open', async () => {
    const { folder, path, large } = await largePackage()
    const thrown: unknown[] = []
    const note = (error: unknown): void => void thrown.push(error)
    process.on('uncaughtException', note)
    try {
      for (let time = 0; time < 40; time++) {
        const { body } = await ask(path, {}, large)
        // As Electron reads it: everything that is there, and then no more, in one turn.
        const taken = Readable.fromWeb(body as NodeReadableStream)
        taken.on('readable', () => undefined)
        await setTimeout(time % 20)
        while (taken.read() !== null);
        taken.destroy()
      }
      await setTimeout(20)
    } finally {
      process.off('uncaughtException', note)
    }
    expect(thrown).toEqual([])
    if (process.platform === 'linux') await expect.poll(() => openFiles(folder).length).toBe(0)
  })

  test('a file that becomes shorter while it is read fails the body, and is closed', async () => {
    const { folder, path, large } = await largePackage()
    const { body } = await ask(path, {}, large)
    truncateSync(`${folder}/assets/big.webp`, 70_000)
    await expect(new Response(body).arrayBuffer()).rejects.toThrow('shorter')
    if (process.platform === 'linux') await expect.poll(() => openFiles(folder).length).toBe(0)
  })
})

describe('HTML items by their own host', () => {
  const askItem = (path: string, init?: RequestInit, unscripted: ReadonlySet<string> = new Set()): Promise<Response> =>
    itemResponse(new Request(`${itemOrigin(digestOf('page.zip'))}${path}`, init), { ...content, unscripted })
  test('the page and what belongs to it, with types and ranges', async () => {
    const page = await askItem('/index.html')
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html><title>x</title>',
    ])
    expect(await (await askItem('/')).text()).toBe('<!doctype html><title>x</title>')
    const style = await askItem('/style.css', { headers: { range: 'bytes=1-' } })
    expect([style.status, style.headers.get('content-range'), await style.text()]).toEqual([206, 'bytes 1-2/3', '{}'])
    expect((await askItem('/style.css', { method: 'HEAD' })).headers.get('content-length')).toBe('3')
  })
  test('nothing but its own files, and no other asset as an item', async () => {
    for (const path of ['/other.html', '/..%2fx', '/%', '/style.css%00']) {
      expect((await askItem(path)).status, path).toBe(404)
    }
    const picture = new Request(`${itemOrigin(digestOf('one.webp'))}/index.html`)
    expect((await itemResponse(picture, content)).status).toBe(404)
    expect((await itemResponse(new Request('askfirst-item://player/index.html'), content)).status).toBe(404)
    expect((await askItem('/', { method: 'POST' })).status).toBe(405)
  })
  test('no network, no device, no other frame around it; scripts only where no camera signal can call it', async () => {
    const headers = (await askItem('/')).headers
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain('frame-ancestors askfirst://player askfirst://settings')
    expect(policy).toContain(`script-src ${itemOrigin(digestOf('page.zip'))} 'unsafe-inline'`)
    for (const device of ['camera', 'microphone', 'display-capture']) {
      expect(headers.get('permissions-policy')).toContain(`${device}=()`)
    }
    const locked = await askItem('/', {}, new Set([digestOf('page.zip')]))
    expect(locked.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(locked.headers.get('content-security-policy')).toMatch(/; sandbox$/)
    expect(policy).not.toContain('sandbox')
    // Pictures in an address are not looked through for codes (P11).
    expect(policy).toContain(`img-src ${itemOrigin(digestOf('page.zip'))} data:;`)
    expect(locked.headers.get('content-security-policy')).toContain(`img-src ${itemOrigin(digestOf('page.zip'))};`)
  })
  test('in place of an item that cannot be served comes a page that says so, and that nobody keeps', async () => {
    const { folder } = await writePackage()
    const changing = await read(folder)
    const address = `${itemOrigin(digestOf('page.zip', changing))}`
    const ask = (path: string, init?: RequestInit): Promise<Response> =>
      itemResponse(new Request(`${address}${path}`, init), changing)
    expect(await (await ask('/index.html')).text()).not.toContain(itemUnserved)
    writeFileSync(`${folder}/assets/page.zip`, Buffer.alloc(readFileSync(`${folder}/assets/page.zip`).length))
    for (const path of ['/index.html', '/']) {
      const page = await ask(path)
      expect([page.status, page.headers.get('cache-control')]).toEqual([404, 'no-store'])
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await page.text()).toContain(`postMessage('${itemUnserved}'`)
    }
    expect(await (await ask('/style.css')).text()).toBe('')
    expect((await ask('/', { method: 'HEAD' })).status).toBe(404)
    rmSync(`${folder}/assets/page.zip`)
    expect(await (await ask('/index.html')).text()).toContain(itemUnserved)
  })
})

test.runIf(process.platform === 'linux')('P14: that an item was asked for does not stand at its file', async () => {
  const old = new Date(Date.now() - 2 * 86_400_000)
  const { folder } = await writePackage()
  const untouched = await read(folder)
  for (const { path } of untouched.digests.values()) utimesSync(path, old, old)
  for (const name of Object.keys(untouched.manifest.assets)) {
    const answer = await ask(`/content/${digestOf(name, untouched)}`, {}, untouched)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
  }
  const page = await itemResponse(new Request(`${itemOrigin(digestOf('page.zip', untouched))}/index.html`), untouched)
  await page.arrayBuffer()
  const times = [...untouched.digests.values()].map(({ path }) => Math.floor(statSync(path).atimeMs))
  expect(times).toEqual(times.map(() => old.getTime()))
})
