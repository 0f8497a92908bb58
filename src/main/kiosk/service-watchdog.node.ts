import { execFile } from 'node:child_process'
import type { Clock } from '../base/time/clock.ts'

const usual = 15_000

/** How often the service manager wants to hear something, in milliseconds; undefined: there is none that listens. */
function periodOf(environment: NodeJS.ProcessEnv): number | undefined {
  if (!environment.NOTIFY_SOCKET) return undefined
  const within = Number(environment.WATCHDOG_USEC) / 1_000
  return within > 0 ? Math.min(usual, within / 4) : usual
}

/**
 * Tells systemd that the player lives, as long as `answers` says so: a service with `WatchdogSec` is restarted when it
 * hears nothing. It is told through systemd's own program, because Node has no sockets of that kind.
 * @see https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html
 */
export function informService(clock: Clock, answers: () => boolean): () => void {
  const period = periodOf(process.env)
  let cancel = (): void => undefined
  const inform = (): void => {
    if (period === undefined) return
    // What cannot be told is told a few seconds later; if never, the service is restarted, as it has to be.
    if (answers()) execFile('systemd-notify', ['WATCHDOG=1'], { timeout: usual }, () => undefined)
    cancel = clock.after(period, inform)
  }
  inform()
  return () => cancel()
}
