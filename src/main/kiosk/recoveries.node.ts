import { createEmitter } from '../base/emitter.ts'
import type { Clock } from '../base/time/clock.ts'
import {
  type Recovery,
  type RecoveryKind,
  recentRecoveries,
  restartDelay,
  safeModeLeft,
  safeModeLength,
} from './recovery.ts'
import { type RecoveryRecord, readRecoveries, writeRecoveries } from './recovery-file.node.ts'

export type Recoveries = {
  /**
   * The player came back from something. What happened during a session is counted in memory alone: on the disk, a page that
   * dies at one item would tell when somebody got it (P14).
   */
  count(what: RecoveryKind, during?: 'session' | 'loop'): void
  /** It had to come back too often: nothing but the neutral picture is shown. */
  safeMode(): boolean
  /** When a run last ended without being asked to, whoever noted it, in milliseconds since 1970; null: not within a day. */
  readonly cameBackAt: number | null
  /** How many milliseconds this run waits before it shows anything: it died too often just now. */
  readonly startAfter: number
  /** Safe mode began or ended. */
  onChange(listener: () => void): () => void
  /** The player is being ended in order: written at once, and whatever goes from now on is no recovery. */
  dispose(): void
}

/** Who ends the whole service ends its page with it, and main may hear of that a moment earlier than of its own end. */
const together = 5_000
const drawing: readonly RecoveryKind[] = ['page-gone', 'graphics-gone']

/**
 * Counts on the disk what the player came back from, so that one that dies again and again is found out whoever starts it.
 * Where the disk refuses, it goes on counting in memory; a run that came back without being counted on the disk is one in safe
 * mode.
 */
export function openRecoveries(parts: {
  readonly directory: string
  readonly clock: Clock
  readonly pid: number
  /** Tells one start of the machine from the next. */
  readonly boot: string
  readonly setFault: (code: 'recoveries-not-written', stands: boolean) => void
}): Recoveries {
  const { directory, clock, pid, boot, setFault } = parts
  const changed = createEmitter<void>()
  const now = (): number => clock.now().getTime()
  const found = readRecoveries(directory)
  const cameBack = found.running?.boot === boot
  let record: RecoveryRecord = { running: { pid, boot }, recoveries: found.recoveries }
  let unwritten: readonly Recovery[] = []
  let safe = false
  let ended = false
  /** Monotonic: until then it is safe mode whatever was counted. */
  let restUntil = 0
  let cancel = (): void => undefined

  const write = (): boolean => {
    const written = writeRecoveries(directory, record, now())
    setFault('recoveries-not-written', !written)
    return written
  }
  function look(): void {
    const left = Math.max(safeModeLeft([...record.recoveries, ...unwritten], now()), restUntil - clock.monotonic())
    const before = safe
    safe = left > 0
    cancel()
    if (safe) cancel = clock.after(left, look)
    if (safe !== before) changed.emit()
  }
  function count(what: RecoveryKind): boolean {
    const at = now()
    record = { ...record, recoveries: recentRecoveries([...record.recoveries, { at, what }], at) }
    return write()
  }

  const noted = cameBack ? count('player-gone') : write()
  // Whoever started it again could not count that: the next run would not know of this one.
  if (cameBack && !noted) restUntil = clock.monotonic() + safeModeLength
  look()
  return {
    count(what, during = 'loop') {
      if (ended) return
      if (during === 'session') unwritten = recentRecoveries([...unwritten, { at: now(), what }], now())
      else count(what)
      look()
    },
    safeMode: () => safe,
    cameBackAt: record.recoveries.findLast(({ what }) => what === 'player-gone' || what === 'player-hung')?.at ?? null,
    startAfter: cameBack ? restartDelay(record.recoveries, now()) : 0,
    onChange: changed.on,
    dispose() {
      if (ended) return
      ended = true
      cancel()
      const wentAlong = ({ at, what }: Recovery): boolean => drawing.includes(what) && now() - at < together
      record = { running: null, recoveries: record.recoveries.filter((each) => !wentAlong(each)) }
      write()
    },
  }
}
