import type { PageInput, PageKey, PageQuestion, PageWord } from './page-words.ts'

/**
 * Listens for real input (`isTrusted`) in the isolated world, before any listener of the page, and tells main.
 * A key is asked about while the page waits, so that main can prevent it. Sent to pages as source text: it uses
 * nothing from outside its own body.
 */
export function watchInput(say: (word: PageWord) => void, ask: (question: PageQuestion) => unknown): void {
  const modifiersOf = (event: KeyboardEvent | MouseEvent | TouchEvent): string[] => {
    const found: string[] = []
    if (event.shiftKey) found.push('shift')
    if (event.ctrlKey) found.push('control')
    if (event.altKey) found.push('alt')
    if (event.metaKey) found.push('meta')
    if (event instanceof KeyboardEvent) {
      if (event.repeat) found.push('isautorepeat')
      if (event.location === 1) found.push('left')
      if (event.location === 2) found.push('right')
      if (event.location === 3) found.push('iskeypad')
    }
    if (event instanceof MouseEvent) {
      if (event.buttons & 1) found.push('leftbuttondown')
      if (event.buttons & 2) found.push('rightbuttondown')
      if (event.buttons & 4) found.push('middlebuttondown')
    }
    return found
  }
  const tell = (input: PageInput): void => say({ op: 'input', input })

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return
    const isDown = event.type === 'keydown'
    const key: PageKey = {
      type: isDown ? 'keyDown' : 'keyUp',
      key: event.key,
      code: event.code,
      isAutoRepeat: event.repeat,
      isComposing: event.isComposing,
      shift: event.shiftKey,
      control: event.ctrlKey,
      alt: event.altKey,
      meta: event.metaKey,
      location: event.location,
      modifiers: modifiersOf(event),
    }
    let answer: unknown
    try {
      answer = ask({ op: 'key', key })
    } catch (error) {
      console.error(`stand-in: before-input-event could not ask main (${error})`)
    }
    if (answer === 'prevented') {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    tell({ type: isDown ? 'rawKeyDown' : 'keyUp', keyCode: event.key, code: event.code, modifiers: key.modifiers })
  }
  const onChar = (event: KeyboardEvent): void => {
    if (event.isTrusted) tell({ type: 'char', keyCode: event.key, code: event.code, modifiers: modifiersOf(event) })
  }
  const buttons = ['left', 'middle', 'right']
  const onMouse = (type: string) => (event: MouseEvent) => {
    // After a touch the page also gets mouse events that the renderer made up: no input event stands behind them.
    const source = (event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } | null })
      .sourceCapabilities
    if (!event.isTrusted || source?.firesTouchEvents) return
    tell({
      type,
      modifiers: modifiersOf(event),
      x: event.clientX,
      y: event.clientY,
      button: buttons[event.button],
      clickCount: event.detail,
    })
  }
  // A press and a release are told by their pointer events: Electron reports them before the page gets anything, and
  // a page may act on `pointerup`, which comes before `mouseup` and `touchend`.
  const onPointer = (mouse: string, touch: string) => (event: PointerEvent) => {
    if (!event.isTrusted) return
    if (event.pointerType === 'touch') tell({ type: touch, modifiers: modifiersOf(event) })
    else onMouse(mouse)(event)
  }
  const onTouch = (type: string) => (event: TouchEvent) => {
    if (event.isTrusted) tell({ type, modifiers: modifiersOf(event) })
  }
  const first = { capture: true, passive: true } as const
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)
  window.addEventListener('keypress', onChar, true)
  window.addEventListener('pointerdown', onPointer('mouseDown', 'touchStart'), first)
  window.addEventListener('pointerup', onPointer('mouseUp', 'touchEnd'), first)
  window.addEventListener('mousemove', onMouse('mouseMove'), first)
  window.addEventListener('contextmenu', onMouse('contextMenu'), first)
  window.addEventListener('wheel', onMouse('mouseWheel'), first)
  window.addEventListener('touchmove', onTouch('touchMove'), first)
  window.addEventListener('touchcancel', onTouch('touchCancel'), first)
}
