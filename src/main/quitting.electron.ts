import { app } from 'electron'

const deadlineMilliseconds = 5_000

/** Quitting waits for `end`, but never longer than five seconds. */
export function endWithTheApplication(end: () => Promise<void>): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    const deadline = new Promise<void>((done) => setTimeout(done, deadlineMilliseconds))
    void Promise.race([end(), deadline]).finally(() => app.exit(Number(process.exitCode ?? 0)))
  })
}
