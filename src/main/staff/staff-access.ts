import type { StaffRole } from '../../contract/calls/events.ts'
import type { CallReason } from '../../contract/reasons.ts'
import { createEmitter } from '../base/emitter.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import type { Clock } from '../base/time/clock.ts'
import type { PinAttempts } from './pin-attempts.ts'

const idleLockMilliseconds = 10 * 60_000

export type StaffAccess = {
  state(): 'no-pin' | 'locked' | 'open'
  /** Whose PIN opened it; null: it is not open. */
  role(): StaffRole | null
  /** Whole seconds until the next attempt is taken; 0: now. */
  waitSeconds(): number
  choosePin(pin: string): Promise<Result<undefined, CallReason>>
  unlock(pin: string): Promise<Result<undefined, CallReason>>
  /** Asks who is in for the manager's PIN once more, for what may not be done by whoever finds the window open. */
  confirm(pin: string): Promise<Result<undefined, CallReason>>
  /** Sets the PIN that opens Now and Content only; `current` is the manager's, and has to be another one. */
  setStaffPin(current: string, next: string): Promise<Result<undefined, CallReason>>
  removeStaffPin(): void
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

/** What is kept of PINs and recovery code; empty: there is none. */
type SecretRecords = { readonly pin: string; readonly staffPin: string; readonly recovery: string }

export type StaffAccessParts = {
  readonly clock: Clock
  readonly attempts: PinAttempts
  readonly records: () => SecretRecords
  /** Keeps new records, as many as are given. */
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
 *
 * Open for the manager, or for staff: what each may do is `call-permissions`.
 */
export function createStaffAccess(parts: StaffAccessParts): StaffAccess {
  const { clock, attempts } = parts
  const changed = createEmitter<undefined>()
  let open: StaffRole | null = null
  let code: string | null = null
  let cancelIdle = () => {}
  let cancelWait = () => {}
  let locked = 0

  const lock = () => {
    locked += 1
    cancelIdle()
    code = null
    if (!open) return
    open = null
    changed.emit(undefined)
  }
  /** A PIN takes its time to be hashed. Whoever typed it may have closed the window before that ended. */
  const presence = () => {
    const since = locked
    return { left: () => locked !== since }
  }
  const restartIdle = () => {
    cancelIdle()
    cancelIdle = clock.after(idleLockMilliseconds, () => {
      lock()
      parts.idle()
    })
  }
  const unlocked = (role: StaffRole) => {
    open = role
    restartIdle()
    changed.emit(undefined)
    return succeed(undefined)
  }
  const announceEndOfWait = () => {
    cancelWait()
    if (attempts.wait() > 0) cancelWait = clock.after(attempts.wait(), () => changed.emit(undefined))
  }
  /** Takes one attempt, and says to which of these records it belongs. */
  const tried = async <Kind extends keyof SecretRecords>(
    entry: string,
    wrong: CallReason,
    ...kinds: readonly Kind[]
  ): Promise<Result<Kind, CallReason>> => {
    if (!attempts.begin()) return refuse('pin-wait')
    const fits = await Promise.all(kinds.map((kind) => parts.verifyPin(entry, parts.records()[kind])))
    const found = kinds.find((_kind, place) => fits[place])
    if (found !== undefined) {
      if (found === 'staffPin') attempts.succeededInPart()
      else attempts.succeeded()
      cancelWait()
      return succeed(found)
    }
    announceEndOfWait()
    changed.emit(undefined)
    return refuse(wrong)
  }
  const check = async (pin: string): Promise<Result<'pin', CallReason>> =>
    parts.records().pin === '' ? refuse('pin-unset') : tried(pin, 'pin-wrong', 'pin')
  const isStaffPin = (pin: string) => parts.verifyPin(pin, parts.records().staffPin)
  /** A new code with its record; it is shown once what belongs to it is kept. */
  const makeCode = async () => {
    const made = parts.makeCode()
    return { made, recovery: await parts.hashPin(made) }
  }

  /**
   * What staff may do once the manager's PIN was typed again: checked first, then made ready, which takes its time, and
   * kept unless they left meanwhile.
   */
  const asManager = async (
    pin: string,
    makeReady: () => Promise<Result<() => void, CallReason>>,
  ): Promise<Result<undefined, CallReason>> => {
    if (!open) return refuse('locked')
    const present = presence()
    const checked = await check(pin)
    if (!checked.ok) return checked
    const ready = await makeReady()
    if (!ready.ok) return ready
    if (present.left()) return refuse('locked')
    ready.value()
    restartIdle()
    return succeed(undefined)
  }

  announceEndOfWait()
  return {
    state: () => (parts.records().pin === '' ? 'no-pin' : open ? 'open' : 'locked'),
    role: () => open,
    waitSeconds: () => Math.ceil(attempts.wait() / 1000),
    async choosePin(pin) {
      const present = presence()
      const [record, { made, recovery }] = await Promise.all([parts.hashPin(pin), makeCode()])
      if (present.left()) return refuse('locked')
      if (parts.records().pin !== '') return refuse('call-not-allowed')
      code = made
      parts.keep({ pin: record, recovery })
      return unlocked('manager')
    },
    async unlock(pin) {
      if (parts.records().pin === '') return refuse('pin-unset')
      const present = presence()
      const found = await tried(pin, 'pin-wrong', 'pin', 'staffPin')
      if (present.left()) return refuse('locked')
      return found.ok ? unlocked(found.value === 'pin' ? 'manager' : 'staff') : found
    },
    async confirm(pin) {
      if (!open) return refuse('locked')
      const present = presence()
      const checked = await check(pin)
      if (present.left()) return refuse('locked')
      return checked.ok ? succeed(undefined) : checked
    },
    setStaffPin: (current, next) =>
      asManager(current, async () => {
        if (next === current) return refuse('pin-taken')
        const staffPin = await parts.hashPin(next)
        return succeed(() => parts.keep({ staffPin }))
      }),
    removeStaffPin: () => parts.keep({ staffPin: '' }),
    changePin: (current, next) =>
      asManager(current, async () => {
        if (await isStaffPin(next)) return refuse('pin-taken')
        const pin = await parts.hashPin(next)
        return succeed(() => parts.keep({ pin }))
      }),
    async recover(entered, next) {
      if (parts.records().recovery === '') return refuse('code-wrong')
      const present = presence()
      const checked = await tried(entered, 'code-wrong', 'recovery')
      if (!checked.ok) return checked
      if (await isStaffPin(next)) return refuse('pin-taken')
      const [pin, { made, recovery }] = await Promise.all([parts.hashPin(next), makeCode()])
      if (present.left()) return refuse('locked')
      code = made
      parts.keep({ pin, recovery })
      return unlocked('manager')
    },
    renewCode: (pin) =>
      asManager(pin, async () => {
        const { made, recovery } = await makeCode()
        return succeed(() => {
          code = made
          parts.keep({ recovery })
          changed.emit(undefined)
        })
      }),
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
