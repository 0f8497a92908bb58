import { baseOf } from '../../../contract/package/package-text.ts'
import { type Settings, staffLanguages } from '../../../contract/settings/settings.ts'

/** The language of the panel: the shop's own where staff can have it, else the one that staff chose for themselves. */
export function panelLanguage({
  appearance,
  staff,
}: Pick<Settings, 'appearance' | 'staff'>): Settings['staff']['language'] {
  const base = baseOf(appearance.language)
  return staffLanguages.find((language) => language === base) ?? staff.language
}
