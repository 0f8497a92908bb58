/**
 * A signal that Ctrl+C gives, so that a soak ends after what is at work and tells of what it saw. Playwright would close the
 * player and end this process instead: its own listener, added when it starts a player, is taken off again.
 */
export function interrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  process.on('newListener', (name, listener) => {
    if (name === 'SIGINT') queueMicrotask(() => process.off('SIGINT', listener))
  })
  return controller.signal
}
