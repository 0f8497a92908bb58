/**
 * Milliseconds between a beat and the next look. Looking costs the page a layout, so it is done in the frame of a beat only:
 * the same threads draw the loop, and get the camera ready.
 */
const restMilliseconds = 150

const inset = 3

/** Whether `element` is wholly on the screen and in front of everything, at its middle and the middles of its four sides. */
function isPresented(element: Element | null): boolean {
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  if (width < 2 * inset || height < 2 * inset) return false
  if (left < -0.5 || top < -0.5 || right > window.innerWidth + 0.5 || bottom > window.innerHeight + 0.5) return false
  const points: readonly (readonly [number, number])[] = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, (top + bottom) / 2],
    [right - inset, (top + bottom) / 2],
    [(left + right) / 2, top + inset],
    [(left + right) / 2, bottom - inset],
  ]
  return points.every(([x, y]) => {
    const front = document.elementFromPoint(x, y)
    return front !== null && element.contains(front)
  })
}

/**
 * The heartbeat that keeps the camera open (P2), some five times a second: from an animation frame, and only while the page
 * is visible and both the camera sign and the stop button were on the screen and in front at this look and the one before:
 * two frames running before the first beat, and again after any look that missed them.
 */
export function beatSign(report: (sign: string) => void): (sign: string | null) => void {
  let sign: string | null = null
  let looksInSight = 0
  let callOff = (): void => undefined
  const look = (): void => {
    const handle = requestAnimationFrame(frame)
    callOff = () => cancelAnimationFrame(handle)
  }
  const rest = (): void => {
    const timer = setTimeout(look, restMilliseconds)
    callOff = () => clearTimeout(timer)
  }
  const frame = (): void => {
    if (sign === null) return
    const inSight =
      document.visibilityState === 'visible' &&
      isPresented(document.getElementById('camera-state')) &&
      isPresented(document.getElementById('stop'))
    looksInSight = inSight ? looksInSight + 1 : 0
    if (looksInSight < 2) look()
    else {
      report(sign)
      rest()
    }
  }
  return (next) => {
    if (next === sign) return
    sign = next
    looksInSight = 0
    callOff()
    if (sign !== null) look()
  }
}
