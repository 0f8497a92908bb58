import { manualClock } from '../base/time/manual-clock.ts'
import { createPinAttempts } from './pin-attempts.ts'
import { createStaffAccess } from './staff-access.ts'

/** The access of a player with these PINs; `hashing` is waited for whenever one of them is hashed, which takes its time. */
export function desk(start: { pin?: string; staffPin?: string; failed?: number } = {}, hashing = async () => {}) {
  const clock = manualClock()
  const kept: number[] = []
  const recordOf = (pin: string | undefined) => (pin === undefined ? '' : `record of ${pin}`)
  let records = { pin: recordOf(start.pin), staffPin: recordOf(start.staffPin), recovery: '' }
  const codes = ['1111222233334444', '5555666677778888', '9999000011112222']
  let idle = 0
  const access = createStaffAccess({
    clock,
    attempts: createPinAttempts(clock, { failed: start.failed ?? 0, keep: (failed) => kept.push(failed) }),
    records: () => records,
    keep: (next) => {
      records = { ...records, ...next }
    },
    makeCode: () => codes.shift() ?? '',
    idle: () => {
      idle += 1
    },
    hashPin: async (pin) => {
      await hashing()
      return `record of ${pin}`
    },
    verifyPin: async (pin, of) => {
      await hashing()
      return of === `record of ${pin}`
    },
  })
  return { clock, access, kept, record: () => records.pin, records: () => records, idle: () => idle }
}

export const refused = (refusal: string) => ({ ok: false, refusal })
