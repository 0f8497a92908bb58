import type { PackageReason } from '../../src/contract/reasons.ts'

/** An archive that must not be taken, and why not; it is made when it is asked for. */
export type HostileArchive = {
  readonly name: string
  readonly make: () => Buffer
  readonly reason: PackageReason
  /** Made of so much that it takes a while: nothing to begin a hundred thousand changes with. */
  readonly heavy?: true
}
