import type { CallReason } from '../../contract/reasons.ts'
import type { Clock } from '../base/clock.ts'
import { createEmitter } from '../base/emitter.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import type { PinAttempts } from './pin-attempts.ts'

export const idleLockMilliseconds = 10 * 60_000

export type StaffAccess = {
  state(): 'no-pin' | 'locked' | 'open'
  /** Whole seconds until the next attempt is taken; 0: now. */
  waitSeconds(): number
  choosePin(pin: string): Promise<Result<undefined, CallReason>>
  unlock(pin: string): Promise<Result<undefined, CallReason>>
  /** Asks who is in for the PIN once more, for what may not be done by whoever finds the window open. */
  confirm(pin: string): Promise<Result<undefined, CallReason>>
  changePin(current: string, next: string): Promise<Result<undefined, CallReason>>
  lock(): void
  /** Staff did something: the ten minutes until it locks itself begin anew. */
  active(): void
  /** Told when the state or the wait changes. */
  onChange(listener: () => void): () => void
  dispose(): void
}

export type StaffAccessParts = {
  readonly clock: Clock
  readonly attempts: PinAttempts
  readonly pinRecord: () => string
  readonly setPinRecord: (record: string) => void
  readonly hashPin: (pin: string) => Promise<string>
  readonly verifyPin: (pin: string, record: string) => Promise<boolean>
}

/**
 * Who may change settings.
 *
 *     no-pin ── choosePin ──▶ open ── lock, 10 idle minutes ──▶ locked
 *                               ▲────────────── unlock ───────────┘
 */
export function createStaffAccess(parts: StaffAccessParts): StaffAccess {
  const { clock, attempts } = parts
  const changed = createEmitter<undefined>()
  let open = false
  let cancelIdle = () => {}
  let cancelWait = () => {}

  const lock = () => {
    cancelIdle()
    if (!open) return
    open = false
    changed.emit(undefined)
  }
  const restartIdle = () => {
    cancelIdle()
    cancelIdle = clock.after(idleLockMilliseconds, lock)
  }
  const unlocked = () => {
    open = true
    restartIdle()
    changed.emit(undefined)
    return succeed(undefined)
  }
  const announceEndOfWait = () => {
    cancelWait()
    if (attempts.wait() > 0) cancelWait = clock.after(attempts.wait(), () => changed.emit(undefined))
  }
  const check = async (pin: string): Promise<Result<undefined, CallReason>> => {
    if (parts.pinRecord() === '') return refuse('pin-unset')
    if (!attempts.begin()) return refuse('pin-wait')
    if (await parts.verifyPin(pin, parts.pinRecord())) {
      attempts.succeeded()
      cancelWait()
      return succeed(undefined)
    }
    announceEndOfWait()
    changed.emit(undefined)
    return refuse('pin-wrong')
  }

  announceEndOfWait()
  return {
    state: () => (parts.pinRecord() === '' ? 'no-pin' : open ? 'open' : 'locked'),
    waitSeconds: () => Math.ceil(attempts.wait() / 1000),
    async choosePin(pin) {
      const record = await parts.hashPin(pin)
      if (parts.pinRecord() !== '') return refuse('call-not-allowed')
      parts.setPinRecord(record)
      return unlocked()
    },
    async unlock(pin) {
      const checked = await check(pin)
      return checked.ok ? unlocked() : checked
    },
    confirm: async (pin) => (open ? check(pin) : refuse('locked')),
    async changePin(current, next) {
      if (!open) return refuse('locked')
      const checked = await check(current)
      if (!checked.ok) return checked
      parts.setPinRecord(await parts.hashPin(next))
      restartIdle()
      return succeed(undefined)
    },
    lock,
    active: () => {
      if (open) restartIdle()
    },
    onChange: changed.on,
    dispose() {
      cancelIdle()
      cancelWait()
    },
  }
}
