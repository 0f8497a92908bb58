import { type SessionView, warningSeconds } from '../../../contract/session.ts'

/** The agreed time: since when it runs, in monotonic milliseconds, and how long it is. */
export type AgreedTime = { readonly from: number; readonly seconds: number }

const isAgreed = (session: SessionView): boolean => 'sign' in session || session.state === 'paused'
const isWatching = (session: SessionView | undefined, endsSoon: boolean): boolean =>
  session?.state === 'watching' && session.endsSoon === endsSoon

/**
 * The agreed time after another view of the session. It begins with the yes and runs through every pause. Main ends it by
 * its own clock; its warning sets this one right where it begins in sight, and not in or before a pause.
 */
export function agreedTime(
  time: AgreedTime | null,
  before: SessionView | undefined,
  now: SessionView,
  at: number,
): AgreedTime | null {
  if (!isAgreed(now)) return null
  if (before?.state === 'asking') return { from: at, seconds: before.sheet.limitSeconds }
  if (time && isWatching(before, false) && isWatching(now, true))
    return { ...time, from: at - (time.seconds - warningSeconds) * 1_000 }
  return time
}

/** What is told of it: whole tens of seconds, which hurry nobody, and single ones once the warning stands. */
export function toldSeconds({ from, seconds }: AgreedTime, at: number): number {
  const left = Math.max(0, Math.ceil(seconds - (at - from) / 1_000))
  return left > warningSeconds ? Math.ceil(left / 10) * 10 : left
}

/** Follows the session, and has `show` told whenever what is told of the time changes; null: none runs. */
export function tellTimeLeft(
  show: (secondsLeft: number | null) => void,
): (before: SessionView | undefined, now: SessionView) => void {
  let time: AgreedTime | null = null
  let told: number | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const tell = (): void => {
    const next = time && toldSeconds(time, performance.now())
    if (next === told) return
    told = next
    show(next)
  }
  return (before, now) => {
    time = agreedTime(time, before, now, performance.now())
    if (time) timer ??= setInterval(tell, 250)
    else {
      clearInterval(timer)
      timer = undefined
    }
    tell()
  }
}
