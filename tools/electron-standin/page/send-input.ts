import type { DevtoolsSession } from '../chromium/devtools.ts'
import { refuse } from '../refusal.ts'

type Input = Electron.MouseInputEvent | Electron.MouseWheelInputEvent | Electron.KeyboardInputEvent

/** Accelerator names whose DOM key differs. */
const keys: Record<string, string> = {
  Esc: 'Escape',
  Return: 'Enter',
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}
const codes: Record<string, number> = {
  Escape: 27,
  Enter: 13,
  ' ': 32,
  Tab: 9,
  Backspace: 8,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
}
const bits: Record<string, number> = { alt: 1, control: 2, ctrl: 2, meta: 4, cmd: 4, command: 4, shift: 8 }

/** `webContents.sendInputEvent` over DevTools; the page sees real (trusted) events. */
export async function sendInput(page: DevtoolsSession, input: Input): Promise<void> {
  const modifiers = (input.modifiers ?? []).reduce((sum, name) => sum | (bits[name] ?? 0), 0)
  if ('keyCode' in input) {
    const key = keys[input.keyCode] ?? input.keyCode
    const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0)
    const code = /^[a-z]$/i.test(key)
      ? `Key${key.toUpperCase()}`
      : /^\d$/.test(key)
        ? `Digit${key}`
        : key === ' '
          ? 'Space'
          : key
    const type = input.type === 'keyDown' ? 'rawKeyDown' : input.type
    const text = input.type === 'char' ? { text: key } : {}
    const autoRepeat = input.modifiers?.includes('isautorepeat') ?? false
    await page.send('Input.dispatchKeyEvent', {
      type,
      key,
      code,
      windowsVirtualKeyCode,
      modifiers,
      autoRepeat,
      ...text,
    })
    return
  }
  const type = {
    mouseDown: 'mousePressed',
    mouseUp: 'mouseReleased',
    mouseMove: 'mouseMoved',
    mouseWheel: 'mouseWheel',
  }[input.type as string] as 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel' | undefined
  if (!type) refuse(`webContents.sendInputEvent of type ${input.type}`)
  const wheel =
    'deltaX' in input || 'deltaY' in input ? { deltaX: -(input.deltaX ?? 0), deltaY: -(input.deltaY ?? 0) } : {}
  await page.send('Input.dispatchMouseEvent', {
    type,
    x: input.x,
    y: input.y,
    modifiers,
    button: type === 'mouseMoved' ? 'none' : (input.button ?? 'left'),
    clickCount: input.clickCount ?? 1,
    ...(type === 'mouseWheel' ? { deltaX: 0, deltaY: 0 } : {}),
    ...wheel,
  })
}
