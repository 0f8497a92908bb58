import type { FaultCode } from '../../contract/reasons.ts'
import { createEmitter, type Emitter } from '../base/emitter.ts'
import type { Clock } from '../base/time/clock.ts'

export type Fault = { readonly code: FaultCode; readonly since: Date }

export type Faults = {
  /** What is wrong now, oldest first, as status and staff are told. */
  listed(): { readonly code: FaultCode; readonly since: string }[]
  raise(code: FaultCode): void
  clear(code: FaultCode): void
  /** Of the codes of `group`, exactly those in `standing` stand from now on. */
  setGroup(group: readonly FaultCode[], standing: readonly FaultCode[]): void
  readonly changed: Emitter<readonly Fault[]>
}

/** The edges of what is wrong: each code stands once, from when it was first seen until it is cleared. */
export function createFaults(clock: Clock): Faults {
  const standing = new Map<FaultCode, Fault>()
  const changed = createEmitter<readonly Fault[]>()
  const current = (): readonly Fault[] => [...standing.values()]
  const raise = (code: FaultCode): void => {
    if (standing.has(code)) return
    standing.set(code, { code, since: clock.now() })
    changed.emit(current())
  }
  const clear = (code: FaultCode): void => {
    if (standing.delete(code)) changed.emit(current())
  }
  return {
    changed,
    raise,
    clear,
    listed: () => current().map(({ code, since }) => ({ code, since: since.toISOString() })),
    setGroup(group, codes) {
      for (const code of group) (codes.includes(code) ? raise : clear)(code)
    },
  }
}
