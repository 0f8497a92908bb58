const beatMilliseconds = 200

const inset = 3

/** Whether `element` is wholly on the screen and in front of everything, at its middle and near its corners. */
export function isPresented(element: Element | null): boolean {
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
 * The heartbeat that keeps the camera open (P2): from an animation-frame loop, and only while the page is visible and
 * both the camera sign and the stop button have been on the screen and in front for two frames running.
 */
export function beatSign(report: (sign: string) => void): (sign: string | null) => void {
  let sign: string | null = null
  let framesInSight = 0
  let lastBeat = Number.NEGATIVE_INFINITY
  let running = false
  const frame = (now: number): void => {
    if (sign === null) {
      running = false
      return
    }
    requestAnimationFrame(frame)
    const inSight =
      document.visibilityState === 'visible' &&
      isPresented(document.getElementById('camera-state')) &&
      isPresented(document.getElementById('stop'))
    framesInSight = inSight ? framesInSight + 1 : 0
    if (framesInSight < 2 || now - lastBeat < beatMilliseconds) return
    lastBeat = now
    report(sign)
  }
  return (next) => {
    if (next !== sign) {
      framesInSight = 0
      lastBeat = Number.NEGATIVE_INFINITY
    }
    sign = next
    if (sign !== null && !running) {
      running = true
      requestAnimationFrame(frame)
    }
  }
}
