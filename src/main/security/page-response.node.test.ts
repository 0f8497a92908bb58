import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageResponse } from './page-response.node.ts'

let directory = ''
beforeAll(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'pages-')), 'renderer')
  await mkdir(join(directory, 'player'), { recursive: true })
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'player/index.html'), '<p>player')
  await writeFile(join(directory, 'assets/a.js'), 'a')
  await writeFile(join(directory, 'secret.js'), 'secret')
  await writeFile(join(directory, '../secret.js'), 'secret')
})
const status = async (url: string, method = 'GET') =>
  (await pageResponse(new Request(url, { method }), directory)).status

describe('page responses', () => {
  test('serves the page of a host and the shared assets, with their locks', async () => {
    const page = await pageResponse(new Request('askfirst://player/index.html'), directory)
    expect(await page.text()).toBe('<p>player')
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(await status('askfirst://player/assets/a.js')).toBe(200)
  })
  test.each([
    'askfirst://player/secret.js',
    'askfirst://player/..%2Fsecret.js',
    'askfirst://player/assets/..%2F..%2Fsecret.js',
    'askfirst://player/assets/%2e%2e/secret.js',
    'askfirst://player/player/index.html',
    'askfirst://other/index.html',
    'askfirst://constructor/index.html',
    'askfirst://settings/index.html',
  ])('does not serve %s', async (url) => expect(await status(url)).toBe(404))
  test('takes only GET and HEAD', async () => {
    expect(await status('askfirst://player/index.html', 'POST')).toBe(404)
    expect(await status('askfirst://player/index.html', 'HEAD')).toBe(200)
  })
})
