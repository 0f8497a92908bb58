import type { StaffSettings } from '../../contract/settings/settings.ts'
import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import type { ReceiptBreach } from '../reports/receipts/receipt-chain.node.ts'
import type { SetAside } from '../reports/receipts/set-aside-receipts.node.ts'
import type { KeptWording } from '../reports/receipts/wordings.node.ts'

/** All that a document may draw on: the settings as they are now, what the player knows of itself, and the receipts. */
export type DocumentFacts = Pick<PrivacyView, 'cameraWatch' | 'selfTest' | 'audit' | 'receiptsHead' | 'build'> & {
  readonly madeAt: Date
  readonly version: string
  readonly host: string
  readonly settings: StaffSettings
  /** Whether staff have a PIN of their own, which opens fewer pages than the manager's. */
  readonly staffPin: boolean
  /** Receipts of the days that are over, as they lie on the disk: one day a line (P13). */
  readonly receipts: string
  /** Where the figures of a day do not fit each other. */
  readonly receiptBreaches: readonly ReceiptBreach[]
  /** Receipts that were put aside. */
  readonly setAside: readonly Pick<SetAside, 'name' | 'days' | 'breaches'>[]
  /** What the sheet said, for each wording that these receipts name. */
  readonly wordings: readonly KeptWording[]
  /** Totals of what was seen (P14): a head of columns, then one line each, as `reports` exports them. */
  readonly totals: string
}

/** Whether this screen asks anybody at all, as it is set now. */
export function asks({ settings: { personalization, screen } }: DocumentFacts): boolean {
  return personalization.enabled && (screen.reach === 'touch' || screen.reach === 'button')
}
