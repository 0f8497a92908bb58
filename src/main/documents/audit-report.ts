import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import type { AuditFacts } from './audit-facts.ts'
import { auditStyle } from './audit-style.ts'
import {
  type AuditCheck,
  type AuditText,
  type AuditVerdict,
  auditVerdicts,
  countVerdicts,
  passedLate,
} from './audit-verdict.ts'
import { facts as factTable, html, list, type Markup } from './markup.ts'
import { page } from './page.ts'
import { type AuditWords, auditInGerman } from './words/audit.de.ts'
import { auditInEnglish } from './words/audit.en.ts'

const allWords: Readonly<Record<StaffLanguage, AuditWords>> = { de: auditInGerman, en: auditInEnglish }
const languages = ['de', 'en'] as const

/** The text for this half; what there is in English alone is marked as English for whoever has it read aloud. */
function said(text: AuditText, language: StaffLanguage): Markup {
  if (typeof text !== 'string') return html`${text[language]}`
  return language === 'en' ? html`${text}` : html`<span lang="en">${text}</span>`
}

const badge = (result: AuditVerdict['result'], word: string): Markup =>
  html`<strong class="result" data-result="${result}">${word}</strong>`

function verdictWord(words: AuditWords, facts: AuditFacts, { result, unsteady }: AuditVerdict): string {
  if (result !== 'kept') return words.results[result]
  return unsteady ? words.atSecondTry(keptWord(words, facts)) : keptWord(words, facts)
}

/** Where only a part of a promise could be tried, it is not said to be kept without more. */
function keptWord(words: AuditWords, { kind }: AuditFacts): string {
  if (kind === 'sources') return words.results.kept
  return kind === 'installed' ? words.partly : words.inParts
}

const because = (check: AuditCheck, language: StaffLanguage): Markup =>
  html`${said(check.what, language)}${check.because === null ? '' : html`: <em>${said(check.because, language)}</em>`}`

function promiseSection(language: StaffLanguage, facts: AuditFacts, verdict: AuditVerdict): Markup {
  const words = allWords[language]
  const promise = words.promises[verdict.promise]
  const tried = verdict.checks.filter(({ control, result }) => !control && result !== 'not-tried')
  const controls = verdict.checks.filter(({ control, result }) => control && result !== 'not-tried')
  const passed = (checks: readonly AuditCheck[]): number => checks.filter(({ result }) => result === 'kept').length
  const listed = (heading: string, checks: readonly AuditCheck[]): Markup =>
    checks.length === 0
      ? html``
      : html`<p class="failed">${heading}</p>${lines(checks.map((check) => because(check, language)))}`
  const failing = (checks: readonly AuditCheck[]): Markup => {
    const failed = checks.filter(({ result }) => result === 'broken')
    return html`${listed(words.failed, failed)}${listed(words.late, checks.filter(passedLate))}`
  }
  const notTried = verdict.checks.filter(({ result }) => result === 'not-tried')
  const untried =
    verdict.checks.length === 0
      ? html`${words.notInThisRun[facts.kind]}`
      : notTried.length === 0
        ? html`${facts.kind === 'sources' ? words.nothingLeftOut : words.notInThisRun[facts.kind]}`
        : lines(notTried.map((check) => because(check, language)))
  return html`<section class="promise">
<h3>${verdict.promise}. ${promise.promised} ${badge(verdict.result, verdictWord(words, facts, verdict))}</h3>
${factTable([
  [words.rows.measure, promise.measure],
  [words.rows.checked[facts.kind], promise.checked],
  [
    words.rows.seen,
    html`${tried.length === 0 ? words.seenNothing : words.seen(passed(tried), tried.length)}${failing(tried)}`,
  ],
  [
    words.rows.control,
    controls.length === 0
      ? words.noControl[facts.kind]
      : html`${words.controls(passed(controls), controls.length)}${failing(controls)}`,
  ],
  [words.rows.notTried, untried],
  [words.rows.uncovered, promise.uncovered],
])}</section>
`
}

const lines = (items: readonly Markup[]): Markup => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

function overview(language: StaffLanguage, facts: AuditFacts, verdicts: readonly AuditVerdict[]): Markup {
  const words = allWords[language]
  return html`<table class="overview"><thead><tr>${words.columns.overview.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${verdicts.map((verdict) => {
    const { promise, result, checks } = verdict
    const run = checks.filter((check) => check.result !== 'not-tried')
    const controls = run.filter(({ control }) => control).length
    return html`<tr><th scope="row">${promise}</th><td>${words.promises[promise].promised}</td><td>${badge(result, verdictWord(words, facts, verdict))}</td><td>${run.length - controls}</td><td>${controls}</td></tr>\n`
  })}</tbody></table>\n`
}

function appendix(language: StaffLanguage, verdicts: readonly AuditVerdict[]): Markup {
  const words = allWords[language]
  return html`<table class="checks"><thead><tr>${words.columns.checks.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${verdicts
  .filter(({ checks }) => checks.length > 0)
  .map(
    ({
      promise,
      checks,
    }) => html`<tbody><tr><th scope="rowgroup" colspan="3">${promise}. ${words.promises[promise].promised}</th></tr>
${checks.map(
  (check) =>
    html`<tr><td>${said(check.what, language)}</td><td><code>${check.where}</code></td><td>${check.control ? html`${words.rows.control}: ` : ''}${(check.control ? words.controlResults : words.checkResults)[check.result]}${passedLate(check) && check.because !== null ? html`: ${said(check.because, language)}` : ''}</td></tr>\n`,
)}</tbody>`,
  )}</table>\n`
}

function half(language: StaffLanguage, facts: AuditFacts): Markup {
  const words = allWords[language]
  const verdicts = auditVerdicts(facts.checks)
  const { kept, broken, notTried, unsteady } = countVerdicts(facts.checks)
  const counted = (result: AuditCheck['result'], controls = false): number =>
    facts.checks.filter((check) => check.result === result && (check.control || !controls)).length
  return html`<article lang="${language}" class="half-${language}">
<h1>${words.title}</h1>
<p class="summary" data-result="${broken > 0 ? 'broken' : kept > 0 ? 'kept' : 'not-tried'}">${words.summary(kept, broken, notTried, keptWord(words, facts), unsteady)}</p>
<p>${words.intro}</p>
<h2>${words.headings.run}</h2>
${factTable([
  [words.facts.at, words.moment(facts.at)],
  [words.facts.kind, words.kinds[facts.kind]],
  [words.facts.version, `Askfirst ${facts.version}`],
  [words.facts.build, html`<code>${facts.build || words.facts.unknown}</code>`],
  [
    words.facts.engine,
    html`${words.engines[facts.engine.kind]}${facts.engine.sentence === '' ? '' : html` (${said(facts.engine.sentence, language)})`}`,
  ],
  [words.facts.machine, words.machine(facts.machine)],
  [
    words.facts.counts,
    words.counts(
      counted('kept'),
      counted('kept', true),
      counted('broken'),
      counted('not-tried'),
      facts.checks.filter(passedLate).length,
    ),
  ],
])}
<h2>${words.headings.read}</h2>
${list([...words.read, ...words.readPartly[facts.kind]])}
<h2>${words.headings.overview}</h2>
${overview(language, facts, verdicts)}
<h2>${words.headings.promises}</h2>
${verdicts.map((verdict) => promiseSection(language, facts, verdict))}
<h2>${words.headings.left}</h2>
<p>${facts.kind === 'sources' && facts.left.length === 0 ? words.nothingLeftOut : words.left[facts.kind]}</p>
${facts.left.length === 0 ? '' : lines(facts.left.map((file) => html`<code>${file}</code>`))}
<h2>${words.headings.checks}</h2>
${facts.kind === 'installed' ? '' : html`<p>${words.testNames}</p>`}
${appendix(language, verdicts)}
</article>
`
}

/**
 * The report of an audit for readers who do not program: one page of HTML that needs no other file and no script, German
 * and English in it. A choice at the top shows one of them, on the screen and on paper.
 */
export function auditReport(facts: AuditFacts): string {
  const choice = languages.map(
    (language) =>
      html`<label lang="${language}"><input type="radio" name="language" id="choose-${language}"${language === 'de' ? html` checked` : ''}> ${allWords[language].name}</label>\n`,
  )
  return page(
    'de',
    `${auditInGerman.title} / ${auditInEnglish.title}`,
    html`<fieldset class="choice"><legend>Sprache / <span lang="en">Language</span></legend>${choice}</fieldset>
<main>${languages.map((language) => half(language, facts))}</main>`,
    auditStyle,
  )
}
