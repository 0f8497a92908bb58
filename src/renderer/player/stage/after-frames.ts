import type { StageClock } from './clock.ts'

/**
 * Calls `then` once `frames` animation frames have begun, so that what was drawn before has been presented; or after
 * `guard` milliseconds, because a window that is not shown gets no frames on some systems. Returns how to call it off.
 */
export function afterFrames(clock: StageClock, frames: number, guard: number, then: () => void): () => void {
  let frame = 0
  let left = frames
  const cancelGuard = clock.after(guard, finish)
  function cancel(): void {
    cancelAnimationFrame(frame)
    cancelGuard()
  }
  function finish(): void {
    cancel()
    then()
  }
  function count(): void {
    if (left-- === 0) finish()
    else frame = requestAnimationFrame(count)
  }
  count()
  return cancel
}
