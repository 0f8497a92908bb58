import { settingsLimits } from '../../../contract/settings/settings-limits.ts'

const { least, most } = settingsLimits.pinDigits

/** Whether a text could be a PIN at all. */
export function isPin(text: string): boolean {
  return /^\d+$/.test(text) && text.length >= least && text.length <= most
}
