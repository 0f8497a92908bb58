import type { StaffSettings } from '../../contract/settings/settings.ts'
import type { PrivacyView } from '../../contract/views/privacy-view.ts'

/** All that a document may draw on: the settings as they are now, what the player knows of itself, and the receipts. */
export type DocumentFacts = Pick<PrivacyView, 'cameraWatch' | 'selfTest' | 'audit' | 'receiptsHead' | 'build'> & {
  readonly madeAt: Date
  readonly version: string
  readonly host: string
  readonly settings: StaffSettings
  /** Receipts as they lie on the disk: one day a line (P13). */
  readonly receipts: string
  /** Totals of what was seen (P14): a head of columns, then one line each, as `reports` exports them. */
  readonly totals: string
}

/** Whether this screen asks anybody at all, as it is set now. */
export function asks({ settings: { personalization, screen } }: DocumentFacts): boolean {
  return personalization.enabled && (screen.reach === 'touch' || screen.reach === 'button')
}
