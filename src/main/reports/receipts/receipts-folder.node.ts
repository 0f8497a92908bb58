import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReceipts, type KnownHead, type ReceiptsChecked, receiptsFileName } from './receipt-chain.node.ts'
import { nothingAsideMissing, readSetAside, type SetAside } from './set-aside-receipts.node.ts'

/** The receipts of a data folder, with all that was put aside there. */
export type ReceiptsOfFolder = {
  /** Null: there is no file of receipts, or it cannot be read. */
  readonly checked: ReceiptsChecked | null
  readonly setAside: readonly SetAside[]
  /** Whether a chain names receipts as put aside that are not there any more. */
  readonly asideMissing: boolean
}

/** Checks the receipts of a data folder, those that were put aside included, and heads that were known before. */
export async function checkReceiptsOf(directory: string, known: readonly KnownHead[] = []): Promise<ReceiptsOfFolder> {
  const setAside = readSetAside(directory)
  const days = setAside.map((each) => each.days)
  const text = await readFile(join(directory, receiptsFileName), 'utf8').catch(() => null)
  const checked = text === null ? null : checkReceipts(text, known, days.flat())
  const asideMissing = !nothingAsideMissing([checked?.days ?? [], ...days], setAside)
  return { checked, setAside, asideMissing }
}
