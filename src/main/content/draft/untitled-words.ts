import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'

/** How a playlist is called that staff gave no name: by its day. */
export const untitledWords: Readonly<Record<StaffLanguage, (day: string) => string>> = {
  de: (day) => `Playlist vom ${day}`,
  en: (day) => `Playlist of ${day}`,
}
