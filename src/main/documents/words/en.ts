import type { DocumentWords } from './de.ts'
import { doorNoticeInEnglish } from './door-notice.en.ts'
import { impactAssessmentInEnglish } from './impact-assessment.en.ts'
import { officerExportInEnglish } from './officer-export.en.ts'
import { promisesInEnglish } from './promises.en.ts'
import { selfTestInEnglish } from './self-test.en.ts'
import { settingRowsInEnglish } from './setting-rows.en.ts'
import { staffCardInEnglish } from './staff-card.en.ts'
import { day, duration } from './times.en.ts'

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** Every sentence of the documents, in English. */
export const documentsInEnglish: DocumentWords = {
  titles: {
    'door-notice': 'Notice for the door',
    'impact-assessment': 'Data protection impact assessment, draft',
    'staff-card': 'Card for staff',
    'officer-export': 'Export for the data protection officer',
  },
  notEntered: 'not entered yet',
  notKnown: 'not known',
  made: (at) => `Made on ${day.format(at)} from the settings in force on that day.`,
  program: (version, host) => `Askfirst ${version} on ${host}. Checksum of the program:`,
  duration,
  // No register of languages has a name for it.
  languageName: (language) => (language === 'de-simple' ? 'Easy German' : (languageNames.of(language) ?? language)),

  notice: doorNoticeInEnglish,

  card: staffCardInEnglish,

  settings: settingRowsInEnglish,

  assessment: impactAssessmentInEnglish,

  selfTest: selfTestInEnglish,

  officer: officerExportInEnglish,

  promises: promisesInEnglish,
}
