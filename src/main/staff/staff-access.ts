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
  /** A new PIN for whoever has the recovery code, which is used up by it. */
  recover(code: string, next: string): Promise<Result<undefined, CallReason>>
  renewCode(pin: string): Promise<Result<undefined, CallReason>>
  /** The code that was made last, until it was noted or the settings are locked. */
  newCode(): string | null
  noteCode(): void
  lock(): void
  /** Somebody did something: the ten minutes until it locks itself, and the window closes, begin anew. */
  active(): void
  /** Told when the state or the wait changes. */
  onChange(listener: () => void): () => void
  dispose(): void
}

/** What is kept of PIN and recovery code; empty: there is none. */
type SecretRecords = { readonly pin: string; readonly recovery: string }

export type StaffAccessParts = {
  readonly clock: Clock
  readonly attempts: PinAttempts
  readonly records: () => SecretRecords
  /** Keeps new records, both or one. */
  readonly keep: (records: Partial<SecretRecords>) => void
  /** A recovery code that nobody can guess: digits. */
  readonly makeCode: () => string
  /** Nobody did anything for ten minutes: the window has no business on the screen any more. */
  readonly idle: () => void
  readonly hashPin: (pin: string) => Promise<string>
  readonly verifyPin: (pin: string, record: string) => Promise<boolean>
}

/**
 * Who may change settings.
 *
 *     no-pin ── choosePin ──▶ open ── lock, 10 idle minutes ──▶ locked
 *                               ▲──────── unlock, recover ────────┘
 */
export function createStaffAccess(parts: StaffAccessParts): StaffAccess {
  const { clock, attempts } = parts
  const changed = createEmitter<undefined>()
  let open = false
  let code: string | null = null
  let cancelIdle = () => {}
  let cancelWait = () => {}

  const lock = () => {
    cancelIdle()
    code = null
    if (!open) return
    open = false
    changed.emit(undefined)
  }
  const restartIdle = () => {
    cancelIdle()
    cancelIdle = clock.after(idleLockMilliseconds, () => {
      lock()
      parts.idle()
    })
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
  const tried = async (entry: string, of: keyof SecretRecords): Promise<Result<undefined, CallReason>> => {
    if (!attempts.begin()) return refuse('pin-wait')
    if (await parts.verifyPin(entry, parts.records()[of])) {
      attempts.succeeded()
      cancelWait()
      return succeed(undefined)
    }
    announceEndOfWait()
    changed.emit(undefined)
    return refuse(of === 'pin' ? 'pin-wrong' : 'code-wrong')
  }
  const check = async (pin: string): Promise<Result<undefined, CallReason>> =>
    parts.records().pin === '' ? refuse('pin-unset') : tried(pin, 'pin')
  /** A new code with its record; it is shown once what belongs to it is kept. */
  const makeCode = async () => {
    const made = parts.makeCode()
    return { made, recovery: await parts.hashPin(made) }
  }

  announceEndOfWait()
  return {
    state: () => (parts.records().pin === '' ? 'no-pin' : open ? 'open' : 'locked'),
    waitSeconds: () => Math.ceil(attempts.wait() / 1000),
    async choosePin(pin) {
      const [record, { made, recovery }] = await Promise.all([parts.hashPin(pin), makeCode()])
      if (parts.records().pin !== '') return refuse('call-not-allowed')
      code = made
      parts.keep({ pin: record, recovery })
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
      parts.keep({ pin: await parts.hashPin(next) })
      restartIdle()
      return succeed(undefined)
    },
    async recover(entered, next) {
      if (parts.records().recovery === '') return refuse('code-wrong')
      const checked = await tried(entered, 'recovery')
      if (!checked.ok) return checked
      const [pin, { made, recovery }] = await Promise.all([parts.hashPin(next), makeCode()])
      code = made
      parts.keep({ pin, recovery })
      return unlocked()
    },
    async renewCode(pin) {
      if (!open) return refuse('locked')
      const checked = await check(pin)
      if (!checked.ok) return checked
      const { made, recovery } = await makeCode()
      code = made
      parts.keep({ recovery })
      restartIdle()
      changed.emit(undefined)
      return succeed(undefined)
    },
    newCode: () => (open ? code : null),
    noteCode() {
      code = null
      changed.emit(undefined)
    },
    lock,
    active: restartIdle,
    onChange: changed.on,
    dispose() {
      cancelIdle()
      cancelWait()
    },
  }
}
