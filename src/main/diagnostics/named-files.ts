import { namedFiles, type OpenStaffView } from '../../contract/calls/events.ts'
import type { Fault } from './faults.ts'

type StaffFaults = OpenStaffView['faults']

/** The faults as staff are told: that files of the programme are damaged with their names. */
export function withNamedFiles(
  faults: readonly { readonly code: Fault['code']; readonly since: string }[],
  damagedFiles: readonly string[],
): StaffFaults {
  const files = damagedFiles.slice(0, namedFiles)
  return faults.map((fault) => (fault.code === 'asset-corrupt' && files.length > 0 ? { ...fault, files } : fault))
}
