import type { CallArguments } from '../../contract/calls/calls.ts'
import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import type { DocumentFacts } from './document-facts.ts'
import { doorNotice } from './door-notice.ts'
import { impactAssessment } from './impact-assessment.ts'
import type { Markup } from './markup.ts'
import { officerExport } from './officer-export.ts'
import { page } from './page.ts'
import { staffCard } from './staff-card.ts'
import { type DocumentWords, documentsInGerman } from './words/de.ts'
import { documentsInEnglish } from './words/en.ts'

type PrivacyDocument = CallArguments<'settings', 'saveDocument'>['document']

const words: Readonly<Record<StaffLanguage, DocumentWords>> = { de: documentsInGerman, en: documentsInEnglish }
const bodies: Readonly<Record<PrivacyDocument, (words: DocumentWords, facts: DocumentFacts) => Markup>> = {
  'door-notice': doorNotice,
  'impact-assessment': impactAssessment,
  'staff-card': staffCard,
  'officer-export': officerExport,
}

/** A document made from the settings as they are: one self-contained page of HTML, and what to call its file. */
export function makeDocument(document: PrivacyDocument, language: StaffLanguage, facts: DocumentFacts) {
  return {
    fileName: `${document}.${language}.html`,
    text: page(language, words[language].titles[document], bodies[document](words[language], facts)),
  }
}
