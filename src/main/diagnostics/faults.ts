import type { FaultCode } from '../../contract/reasons.ts'
import type { Clock } from '../base/clock.ts'
import { createEmitter, type Emitter } from '../base/emitter.ts'

export type Fault = { readonly code: FaultCode; readonly since: Date }

export type Faults = {
  /** What is wrong now, oldest first. */
  current(): readonly Fault[]
  raise(code: FaultCode): void
  clear(code: FaultCode): void
  readonly changed: Emitter<readonly Fault[]>
}

/** The edges of what is wrong: each code stands once, from when it was first seen until it is cleared. */
export function createFaults(clock: Clock): Faults {
  const standing = new Map<FaultCode, Fault>()
  const changed = createEmitter<readonly Fault[]>()
  const current = (): readonly Fault[] => [...standing.values()]
  return {
    current,
    changed,
    raise(code) {
      if (standing.has(code)) return
      standing.set(code, { code, since: clock.now() })
      changed.emit(current())
    },
    clear(code) {
      if (standing.delete(code)) changed.emit(current())
    },
  }
}
