import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../../contract/calendar-day.ts'
import { sha256 } from '../../base/hashing.node.ts'
import { figureBreaches, type ReceiptBreach, readChain } from './receipt-chain.node.ts'
import type { ReceiptDay } from './receipt-day.ts'

/** Stands for the checksum of receipts that the disk does not give. */
const unread = '0'.repeat(64)

/** Receipts as they were found, whole or not. */
export type FoundReceipts = {
  /** The days up to the first whose seal does not hold. */
  readonly days: readonly ReceiptDay[]
  /** What is wrong with the text, or with the figures of those days. */
  readonly breaches: readonly ReceiptBreach[]
  /** Whether every seal holds, up to the end of the file. */
  readonly whole: boolean
  /** The SHA-256 of the file; 64 zeros: the disk did not give it. */
  readonly digest: string
}

/** A file of receipts that was put aside, by its name. */
export type SetAside = FoundReceipts & { readonly name: string }

/** What was found in a file that the disk does not give. */
export const unreadReceipts: FoundReceipts = { days: [], breaches: [], whole: false, digest: unread }

/** What a file of receipts holds. Throws the system's error where it cannot be read. */
export function findReceipts(file: string): FoundReceipts {
  const bytes = readFileSync(file)
  const { days, breach } = readChain(bytes.toString('utf8'))
  const breaches = [...(breach ? [breach] : []), ...figureBreaches(days)]
  return { days, breaches, whole: breach === null, digest: sha256(bytes) }
}

/**
 * The name under which receipts are put aside. Not as other files that made no sense, which go after a while: it still shows
 * the yeses of its days, and who looks for them goes by the day.
 */
export const setAsideName = (moment: Date): string => `receipts.broken-${dayOf(moment)}-${moment.getTime()}.jsonl`

/** All receipts that were put aside in a data folder, oldest first. None where the folder cannot be read. */
export function readSetAside(directory: string): readonly SetAside[] {
  const find = (name: string): SetAside => {
    try {
      return { name, ...findReceipts(join(directory, name)) }
    } catch {
      return { name, ...unreadReceipts }
    }
  }
  try {
    const names = readdirSync(directory).filter((name) => name.startsWith('receipts.broken-'))
    return names.toSorted().map(find)
  } catch {
    return []
  }
}

/** Whether each of these chains that follows receipts which were put aside finds them still there. */
export function nothingAsideMissing(
  chains: readonly (readonly ReceiptDay[])[],
  setAside: readonly SetAside[],
): boolean {
  const there = new Set(setAside.map(({ digest }) => digest))
  return chains.every(([first]) => {
    if (first?.after === undefined) return true
    return there.has(first.after) || (first.after === unread && setAside.length > 0)
  })
}
