import type { DocumentFacts } from './document-facts.ts'
import { html, type Markup, table } from './markup.ts'
import type { DocumentWords } from './words/de.ts'

/** What came of the last self-test and the last audit, and what this computer does not let the player see. */
export function selfTestTable(words: DocumentWords, facts: DocumentFacts): Markup {
  const { selfTest } = words
  return html`${
    facts.selfTest
      ? html`<p>${selfTest.at(new Date(facts.selfTest.at))}</p>
${table(
  selfTest.columns,
  facts.selfTest.checks.map(({ check, promise, result }) => [
    promise,
    selfTest.checks[check],
    selfTest.results[result],
  ]),
)}`
      : html`<p>${selfTest.none}</p>\n`
  }<p>${
    facts.audit
      ? selfTest.audit(new Date(facts.audit.at), facts.audit.kept, facts.audit.broken, facts.audit.notTried)
      : selfTest.noAudit
  }</p>
<p>${selfTest.watch[facts.cameraWatch]}</p>`
}
