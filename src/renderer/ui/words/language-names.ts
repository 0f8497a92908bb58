import type { Language } from '../../../contract/settings/settings-languages.ts'

/** Each language by its own name, for those who cannot read the one that is on. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  'de-simple': 'Leichte Sprache',
  fr: 'Français',
  tr: 'Türkçe',
  pl: 'Polski',
  uk: 'Українська',
  ar: 'العربية',
  es: 'Español',
  it: 'Italiano',
}
