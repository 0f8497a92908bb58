import { describe, expect, test } from 'vitest'
import { launchedSample, type SampleWindow, waitFor } from './fixture/launched-sample.ts'

const { app, page, state } = launchedSample()

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
    expect(app().windows()).toHaveLength(4)
  })
})
