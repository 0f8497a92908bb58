import { availableParallelism, totalmem } from 'node:os'

/** What a report may say of a computer: what kind it is, and nothing that tells which one or whose. */
export function machineFacts(): {
  readonly system: string
  readonly processors: number
  readonly memoryGigabytes: number
  readonly node: string
} {
  return {
    system: `${process.platform} ${process.arch}`,
    processors: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  }
}
