/** Calls `then` in the second animation frame from now: what was drawn has been presented. Returns how to call it off. */
export function afterTwoFrames(then: () => void): () => void {
  let handle = requestAnimationFrame(() => {
    handle = requestAnimationFrame(then)
  })
  return () => cancelAnimationFrame(handle)
}
