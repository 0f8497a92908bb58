import { promiseSchema } from '../../contract/views/privacy-view.ts'
import type { DocumentFacts } from './document-facts.ts'
import { facts as factTable, html, list, type Markup, paragraphs, table } from './markup.ts'
import { selfTestTable } from './self-test-table.ts'
import { settingRows } from './setting-rows.ts'
import type { DocumentWords } from './words/de.ts'

/** A draft of the impact assessment of Art. 35 GDPR, from the settings in force; open points are left to the controller. */
export function impactAssessment(words: DocumentWords, facts: DocumentFacts): Markup {
  const { assessment } = words
  return html`<main>
<h1>${words.titles['impact-assessment']}</h1>
<p class="note">${assessment.draft}</p>
<p class="small">${words.made(facts.madeAt)} ${words.program(facts.version, facts.host)} <code>${facts.build || words.notKnown}</code></p>
<h2>${assessment.descriptionHeading}</h2>
${paragraphs(assessment.description)}
${factTable(assessment.processing(facts.settings.personalization))}
<h2>${words.settings.heading}</h2>
<p>${words.settings.means}</p>
${factTable(settingRows(words, facts.settings))}
<h2>${assessment.necessityHeading}</h2>
${list(assessment.necessity)}
<h2>${assessment.risksHeading}</h2>
<p>${assessment.risksMeans}</p>
${table(
  assessment.columns,
  promiseSchema.options.map((promise) => {
    const { promised, risk, measure, checked, uncovered } = words.promises[promise]
    return [html`<b>${promise}</b> ${promised}`, risk, measure, checked, uncovered]
  }),
  'risks',
)}
<h2>${assessment.selfTestHeading}</h2>
${selfTestTable(words, facts)}
<h2>${assessment.staffHeading}</h2>
${paragraphs(assessment.staff)}
<h2>${assessment.openHeading}</h2>
<p>${assessment.openMeans}</p>
${assessment.open.map((point) => html`<p>${point}<span class="line"></span></p>\n`)}
</main>`
}
