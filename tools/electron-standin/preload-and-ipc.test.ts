import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launchedSample, type SampleWindow, sampleFolder, waitFor } from './fixture/launched-sample.ts'

const { page } = launchedSample()

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
    const files = [join(sampleFolder, 'package.json'), sampleFolder]
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
