const holdMilliseconds = 5_000

/**
 * Staff hold the top left corner for five seconds. A press that starts on a button, leaves the corner, or is joined by
 * another finger does not count. `corner` gives the side of the corner in CSS pixels, `onPage` where on the page a press lies.
 */
export function watchCorner(
  corner: () => number,
  onPage: (press: PointerEvent) => { readonly x: number; readonly y: number },
  held: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pointer: number | undefined
  const drop = (): void => {
    clearTimeout(timer)
    pointer = undefined
  }
  const isInside = (press: PointerEvent): boolean => {
    const { x, y } = onPage(press)
    return x <= corner() && y <= corner()
  }
  window.addEventListener(
    'pointerdown',
    (event) => {
      const alone = pointer === undefined
      drop()
      if (!alone || !event.isTrusted || event.button !== 0 || !isInside(event)) return
      if (event.target instanceof Element && event.target.closest('button')) return
      pointer = event.pointerId
      timer = setTimeout(() => {
        drop()
        held()
      }, holdMilliseconds)
    },
    { capture: true },
  )
  window.addEventListener('pointermove', (event) => {
    if (event.pointerId === pointer && !isInside(event)) drop()
  })
  for (const name of ['pointerup', 'pointercancel', 'blur'] as const)
    window.addEventListener(name, drop, { capture: true })
}
