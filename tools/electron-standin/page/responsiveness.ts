import type { EventEmitter } from 'node:events'
import type { DevtoolsSession } from '../chromium/devtools.ts'

const askEvery = 2_000
/** Electron waits about as long for a page that has input to handle; the stand-in asks without any. */
const patience = Number(process.env.ASKFIRST_STANDIN_PATIENCE ?? 10_000)

/** Emits `unresponsive` when a page's main thread does not answer, and `responsive` when it does again. */
export function watchResponsiveness(page: () => DevtoolsSession | undefined, emitter: EventEmitter): () => void {
  let askedAt: number | undefined
  let hung = false
  const timer = setInterval(() => {
    const session = page()
    if (!session) {
      askedAt = undefined
      return
    }
    if (askedAt !== undefined) {
      if (!hung && performance.now() - askedAt > patience) {
        hung = true
        emitter.emit('unresponsive')
      }
      return
    }
    const asked = performance.now()
    askedAt = asked
    const answered = (): void => {
      if (askedAt === asked) askedAt = undefined
      if (hung) emitter.emit('responsive')
      hung = false
    }
    session.send('Runtime.evaluate', { expression: '0', silent: true }).then(answered, answered)
  }, askEvery)
  timer.unref()
  return () => clearInterval(timer)
}
