import type { FaultCode } from '../../contract/reasons.ts'
import { createEmitter } from '../base/emitter.ts'
import type { Clock } from '../base/time/clock.ts'

export type Fault = { readonly code: FaultCode; readonly since: Date }

export type Faults = {
  /** What is wrong now, oldest first, as status and staff are told. */
  listed(): { readonly code: FaultCode; readonly since: string }[]
  /** Whether this is wrong from now on: it is told once, however often that is said. */
  setFault(code: FaultCode, stands: boolean): void
  /** Of the codes of `group`, exactly those in `standing` stand from now on. */
  setGroup(group: readonly FaultCode[], standing: readonly FaultCode[]): void
  /** Calls `listener` whenever something went wrong, or was mended. */
  onChange(listener: (standing: readonly Fault[]) => void): () => void
}

/** What is wrong now: each code stands once, from when it was first raised until it is cleared. */
export function createFaults(clock: Clock): Faults {
  const standing = new Map<FaultCode, Fault>()
  const changed = createEmitter<readonly Fault[]>()
  const current = (): readonly Fault[] => [...standing.values()]
  const setFault = (code: FaultCode, stands: boolean): void => {
    if (standing.has(code) === stands) return
    if (stands) standing.set(code, { code, since: clock.now() })
    else standing.delete(code)
    changed.emit(current())
  }
  return {
    onChange: changed.on,
    setFault,
    listed: () => current().map(({ code, since }) => ({ code, since: since.toISOString() })),
    setGroup(group, codes) {
      for (const code of group) setFault(code, codes.includes(code))
    },
  }
}
