/** Whoever takes something away often says where the focus goes next, and does so within this time, in milliseconds. */
const patience = 50

function isLost(): boolean {
  const at = document.activeElement
  return at === null || at === document.body || at.matches(':disabled')
}

function* upFrom(element: Element | null): Generator<Element> {
  for (let at = element; at; at = at.parentElement) yield at
}

/**
 * Where what had the focus is taken away or closed, as a row that was removed, the focus goes to the nearest heading: keys go
 * on from there, and a screen reader says where that is. Returns how to stop.
 */
export function mendLostFocus(): () => void {
  /** What had the focus last in the page, and all that it lay in. */
  let last: readonly Element[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element && !target.closest('[role=dialog]')) last = [...upFrom(target)]
  }
  const forget = (): void => {
    last = []
  }
  const mend = (): void => {
    if (!isLost() || (last[0]?.isConnected && !last[0].matches(':disabled'))) return
    for (const around of last) {
      const heading = around.isConnected ? around.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]') : null
      heading?.focus({ preventScroll: true })
      if (heading) return
    }
  }
  const watch = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(mend, patience)
  })
  document.addEventListener('focusin', remember)
  // A touch beside everything lets go of the focus on purpose; what is touched takes it right after.
  document.addEventListener('pointerdown', forget, { capture: true })
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, { capture: true })
  }
}
