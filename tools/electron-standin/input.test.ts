import { describe, expect, test } from 'vitest'
import { launchedSample, type Sample, type SampleWindow, waitFor } from './fixture/launched-sample.ts'

const { app, page, state } = launchedSample()
declare const sample: Sample

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
    await app().evaluate(() =>
      sample.windows.settings?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' }),
    )
    await waitFor(async () => expect((await state()).keys.slice(before)).toEqual(['keyDown Escape Escape']))
  })
})
