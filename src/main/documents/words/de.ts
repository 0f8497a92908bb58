import { doorNoticeInGerman } from './door-notice.de.ts'
import { impactAssessmentInGerman } from './impact-assessment.de.ts'
import { officerExportInGerman } from './officer-export.de.ts'
import { promisesInGerman } from './promises.de.ts'
import { selfTestInGerman } from './self-test.de.ts'
import { settingRowsInGerman } from './setting-rows.de.ts'
import { staffCardInGerman } from './staff-card.de.ts'
import { day, duration } from './times.de.ts'

const languageNames = new Intl.DisplayNames('de', { type: 'language' })

/** Every sentence of the documents, in German. Its shape is what each further language has to fill. */
export const documentsInGerman = {
  titles: {
    'door-notice': 'Aushang für die Tür',
    'impact-assessment': 'Datenschutz-Folgenabschätzung, Entwurf',
    'staff-card': 'Karte für das Personal',
    'officer-export': 'Auszug für Datenschutzbeauftragte',
  },
  notEntered: 'noch nicht eingetragen',
  notKnown: 'nicht bekannt',
  made: (at: Date) => `Erstellt am ${day.format(at)} aus den Einstellungen, die an diesem Tag galten.`,
  program: (version: string, host: string) => `Askfirst ${version} auf ${host}. Prüfsumme des Programms:`,
  duration,
  // No register of languages has a name for it.
  languageName: (language: string) =>
    language === 'de-simple' ? 'Leichte Sprache' : (languageNames.of(language) ?? language),

  notice: doorNoticeInGerman,

  card: staffCardInGerman,

  settings: settingRowsInGerman,

  assessment: impactAssessmentInGerman,

  selfTest: selfTestInGerman,

  officer: officerExportInGerman,

  promises: promisesInGerman,
}

export type DocumentWords = typeof documentsInGerman
