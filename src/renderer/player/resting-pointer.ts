const restMilliseconds = 3_000

/** Hides the pointer while it rests: a forgotten arrow in the middle of a shop window helps nobody. */
export function hideRestingPointer(root: HTMLElement): void {
  const rest = (): void => {
    root.dataset.pointer = 'resting'
  }
  let timer = setTimeout(rest, restMilliseconds)
  window.addEventListener('pointermove', () => {
    clearTimeout(timer)
    delete root.dataset.pointer
    timer = setTimeout(rest, restMilliseconds)
  })
}
