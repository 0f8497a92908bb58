import type { SettingsChange } from '../../../contract/settings/settings.ts'
import type { PageProps } from '../desk/page-props.ts'

/** What every step of the first start gets. */
export type StepProps = Omit<PageProps, 'turnTo' | 'preview'> & {
  /** On to the next step, with what was answered to this one. */
  readonly goOn: (answer?: SettingsChange) => void
}
