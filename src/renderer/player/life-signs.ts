const every = 1_000

/**
 * Says every second that the page lives, and whether a frame of it began since it said so last: what composes the screen may
 * hang while scripts and timers go on. One frame is asked for at a time, so that a still picture costs one in a second.
 */
export function giveLifeSigns(say: (sign: { readonly drawn: boolean }) => void): void {
  let drawn = false
  const ask = (): void =>
    void requestAnimationFrame(() => {
      drawn = true
    })
  ask()
  setInterval(() => {
    say({ drawn })
    if (drawn) ask()
    drawn = false
  }, every)
}
