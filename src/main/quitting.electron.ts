import { app } from 'electron'
import { isWatched, restartCode } from './base/restart-code.ts'

const deadlineMilliseconds = 5_000

/**
 * Quitting waits for `end`, but never longer than five seconds. The windows stand meanwhile: a compositor that shows nothing
 * else goes with the last of them, and takes along whoever still writes. Windows that go without that leave a black screen:
 * `lost` is called, and the player starts again.
 */
export function endWithTheApplication(end: () => Promise<void>, lost: () => void): void {
  let ending = false
  app.on('window-all-closed', () => {
    if (ending) return
    lost()
    startAgain()
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    const deadline = new Promise<void>((done) => setTimeout(done, deadlineMilliseconds))
    void Promise.race([end(), deadline]).finally(() => app.exit(Number(process.exitCode ?? 0)))
  })
}

/** Ends the player in order, and starts it again: itself, or by asking whoever watches it. */
export function startAgain(): void {
  if (isWatched(process.env)) process.exitCode = restartCode
  else app.relaunch()
  app.quit()
}

/** Once the player has ended, whoever watches it starts it again, and else it does so itself. */
export function startAfterTheEnd(): void {
  if (!isWatched(process.env)) app.relaunch()
}

/**
 * An exception that nobody caught leaves main in a state that nobody knows. It is told, and the player ends and is started
 * again, by systemd or `askfirst watch` where one of them runs it, else by itself; the next run counts that as a recovery.
 * Electron alone would put a dialog onto the shop's screen, and go on behind it.
 */
export function startAnewWhenUncaught(unexpected: (error: unknown) => void): void {
  process.on('uncaughtException', (error) => {
    unexpected(error)
    startAfterTheEnd()
    app.exit(1)
  })
}
