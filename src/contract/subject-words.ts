import type { RestrictedCategory } from './package/package.ts'
import type { StaffLanguage } from './settings/settings-languages.ts'

/** What sensitive subjects are called, in the settings window and in documents alike. */
export const subjectWords: Readonly<Record<StaffLanguage, Readonly<Record<RestrictedCategory, string>>>> = {
  de: {
    alcohol: 'Alkohol',
    gambling: 'Glücksspiel',
    credit: 'Kredit',
    medicine: 'Arzneimittel',
    health: 'Gesundheit',
    weight: 'Gewicht',
    politics: 'Politik',
    religion: 'Religion',
  },
  en: {
    alcohol: 'alcohol',
    gambling: 'gambling',
    credit: 'credit',
    medicine: 'medicine',
    health: 'health',
    weight: 'weight',
    politics: 'politics',
    religion: 'religion',
  },
}
