import { isMadeByStaff } from '../../../contract/package/staff-lines.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'

/**
 * Whether staff's word on which line comes next is done with: a package that others sent was taken. What was active already and
 * was only mended says nothing of the next one.
 */
export function endsLineOfStaff(ending: ImportEnding): boolean {
  return ending.kind === 'activated' && !ending.repaired && !isMadeByStaff(ending.id)
}
