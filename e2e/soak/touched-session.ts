import { setTimeout } from 'node:timers/promises'
import type { DevtoolsSession } from '../../tools/electron-standin/chromium/devtools.ts'

const patience = 30_000
const lookEvery = 100

type Point = { readonly x: number; readonly y: number }

/** The middle of the first button for `intent`, once it is what a finger there would meet; null: not yet. */
async function placeOf(page: DevtoolsSession, intent: string): Promise<Point | null> {
  const expression = `[...document.querySelectorAll('[data-intent="${intent}"]')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    const middle = { x: x + width / 2, y: y + height / 2 }
    return button.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : null
  }).find((middle) => middle) ?? null`
  const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
  return (result.value as Point | undefined) ?? null
}

/** Looks until the button is there and stays where it is. */
async function untilThere(page: DevtoolsSession, intent: string, meanwhile = async () => {}): Promise<Point> {
  const given = performance.now() + patience
  let last: Point | null = null
  while (performance.now() < given) {
    const place = await placeOf(page, intent)
    if (place && last && place.x === last.x && place.y === last.y) return place
    if (!place) await meanwhile()
    last = place
    await setTimeout(lookEvery)
  }
  throw new Error(`there is no ${intent} to press`)
}

async function press(page: DevtoolsSession, intent: string): Promise<void> {
  const place = await untilThere(page, intent)
  const at = { ...place, button: 'left', clickCount: 1 } as const
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
}

async function pressEscape(page: DevtoolsSession): Promise<void> {
  const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 }
  await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** Somebody asks for other offers without a camera, and ends it: from invitation to invitation. Throws where that sticks. */
export async function touchedSession(page: DevtoolsSession): Promise<void> {
  await press(page, 'invite')
  await press(page, 'tell-instead')
  await press(page, 'interest')
  await pressEscape(page)
  await untilThere(page, 'invite', () => pressEscape(page))
}
