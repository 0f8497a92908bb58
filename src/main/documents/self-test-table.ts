import { auditedBuild } from '../../contract/views/audited-build.ts'
import type { DocumentFacts } from './document-facts.ts'
import { html, type Markup, table } from './markup.ts'
import type { DocumentWords } from './words/de.ts'

/** What the last audit came to, in parts as it tries them, and of which version of the program that was. */
function auditText({ selfTest }: DocumentWords, { audit, build }: DocumentFacts): string {
  if (!audit) return selfTest.noAudit
  const came = selfTest.audit(new Date(audit.at), audit.kept, audit.broken, audit.notTried)
  const of = auditedBuild(audit, build)
  return of.which === 'this' ? came : `${came} ${selfTest.auditOf(of)}`
}

/** What came of the last self-test and the last audit, and what this computer does not let the player see. */
export function selfTestTable(words: DocumentWords, facts: DocumentFacts): Markup {
  const { selfTest } = words
  return html`${
    facts.selfTest
      ? html`<p>${selfTest.at(new Date(facts.selfTest.at))}</p>
${table(
  selfTest.columns,
  facts.selfTest.checks.map(({ check, promise, result, at }) => [
    promise,
    selfTest.checks[check],
    // What was left out of the last run is not of its time.
    at === facts.selfTest?.at ? selfTest.results[result] : selfTest.earlier(selfTest.results[result], new Date(at)),
  ]),
)}`
      : html`<p>${selfTest.none}</p>\n`
  }<p>${auditText(words, facts)}</p>
<p>${selfTest.watch[facts.cameraWatch]}</p>`
}
