import type { Clock } from '../base/time/clock.ts'

/** The one thing that a player says to whoever watches it, over the channel that both have. */
export const aliveMessage = 'askfirst-alive'

const every = 5_000

/**
 * Tells whoever started this player to watch it that it lives, as long as `answers` says so. It needs no disk, unlike
 * `status.json`, which stands still on one that is full. Where nobody listens nothing is told.
 */
export function informWatcher(clock: Clock, answers: () => boolean): () => void {
  let cancel = (): void => undefined
  const inform = (): void => {
    if (process.send === undefined || !process.connected) return
    // A watcher that is gone meanwhile is none of our business: the screen goes on.
    if (answers()) process.send(aliveMessage, undefined, undefined, () => undefined)
    cancel = clock.after(every, inform)
  }
  inform()
  return () => cancel()
}
