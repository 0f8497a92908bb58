import { z } from 'zod'
import type { ReceiptDay } from '../reports/receipts/receipt-day.ts'
import type { DocumentFacts } from './document-facts.ts'
import { facts as factTable, html, list, type Markup, table } from './markup.ts'
import { selfTestTable } from './self-test-table.ts'
import { settingRows } from './setting-rows.ts'
import type { DocumentWords } from './words/de.ts'

const instant = z.iso.datetime()
const figure = z.enum(['seen', 'more', 'less'])
const totalsSchema = z.array(z.tuple([instant, instant, z.string(), z.string(), figure, z.string(), z.string()]))

/** No field of the totals holds a comma. */
function totalsTable({ officer }: DocumentWords, totals: string): Markup | undefined {
  const rows = totalsSchema.parse(
    totals
      .split('\r\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(',')),
  )
  if (rows.length === 0) return undefined
  return table(
    officer.totalsColumns,
    rows.map(([from, until, id, item, figure, sessions, secondsEach]) => [
      officer.period(new Date(from), new Date(until)),
      `${id}: ${item}`,
      officer.figures[figure],
      sessions,
      secondsEach,
    ]),
    'totals',
  )
}

/** What the receipts themselves do not prove: openings without a yes, and what was put aside. */
function gaps({ officer }: DocumentWords, { receiptBreaches, setAside }: DocumentFacts): Markup {
  const sentences = [
    ...receiptBreaches.map(officer.breach),
    ...setAside.flatMap(({ name, days, breaches }) => [
      officer.setAside(name, days.length, days.at(-1)?.day ?? null),
      ...breaches.map((each) => `${name}: ${officer.breach(each)}`),
    ]),
  ]
  return sentences.length === 0 ? html`<p>${officer.noGaps}</p>` : list(sentences)
}

/** The number that the receipts carry; null: a program wrote them that gave them none. */
function installationLine({ officer }: DocumentWords, installation: string | null): Markup {
  return installation === null
    ? html`<p>${officer.noInstallation}</p>`
    : html`<p>${officer.installation} <code>${installation}</code></p>`
}

/** What a data protection officer takes along: receipts as they lie on the disk, settings, tests, and what is not seen. */
export function officerExport(words: DocumentWords, facts: DocumentFacts): Markup {
  const { officer } = words
  // The player's own file, checked line by line when it was opened.
  const days: readonly ReceiptDay[] = facts.receipts
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return html`<main>
<h1>${words.titles['officer-export']}</h1>
<p class="small">${words.made(facts.madeAt)} ${words.program(facts.version, facts.host)} <code>${facts.build || words.notKnown}</code></p>
<h2>${officer.daysHeading}</h2>
<p>${officer.daysMeans}</p>
${
  days.length === 0
    ? html`<p>${officer.noDays}</p>\n`
    : table(
        officer.columns,
        days.map(({ day, sessions, yeses, camera }) => [
          officer.day(day),
          html`${sessions.map((each) => html`${officer.sessions(each)}<br>\n`)}`,
          String(yeses),
          officer.camera(camera.opened, camera.minutes),
        ]),
        'days',
      )
}
${gaps(words, facts)}
<h2>${officer.totalsHeading}</h2>
<p>${officer.totalsMeans}</p>
${totalsTable(words, facts.totals) ?? html`<p>${officer.noTotals}</p>`}
<h2>${words.settings.heading}</h2>
<p>${words.settings.means}</p>
${factTable(settingRows(words, facts.settings))}
<h2>${officer.testsHeading}</h2>
${selfTestTable(words, facts)}
<h2>${officer.unseenHeading}</h2>
${list(officer.unseen)}
<h2>${officer.receiptsHeading}</h2>
<p>${officer.receiptsMeans}</p>
${facts.receiptsHead === null ? '' : installationLine(words, facts.receiptsHead.installation)}
<pre>${facts.receipts || officer.noDays}</pre>
<h2>${officer.wordingsHeading}</h2>
<p>${officer.wordingsMean}</p>
${facts.wordings.map(
  ({ id, text }) => html`<h3>${officer.wording(id)}</h3>
${text === null ? html`<p>${officer.wordingMissing}</p>` : html`<pre>${text}</pre>`}\n`,
)}
</main>`
}
