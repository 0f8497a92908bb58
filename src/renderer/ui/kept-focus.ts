/**
 * Gives the focus back whenever `frame` takes it: keys are for the person in front, never for an item. A frame that is
 * inert still takes it by a script of its own. Returns how to stop.
 */
export function keepFocusFrom(frame: HTMLIFrameElement): () => void {
  let kept = document.activeElement
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target !== frame) kept = target
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const giveBack = (): void => {
    if (document.activeElement !== frame) return
    frame.blur()
    window.focus()
    if (kept instanceof HTMLElement) kept.focus({ preventScroll: true })
  }
  // While the event is on its way the focus is not the frame's yet, and would be its own right after.
  const giveBackSoon = (): void => {
    timer = setTimeout(giveBack, 0)
  }
  document.addEventListener('focusin', remember)
  window.addEventListener('blur', giveBackSoon)
  return () => {
    document.removeEventListener('focusin', remember)
    window.removeEventListener('blur', giveBackSoon)
    clearTimeout(timer)
  }
}
