import { asks, type DocumentFacts } from './document-facts.ts'
import { html, type Markup } from './markup.ts'
import type { DocumentWords } from './words/de.ts'

/** More letters than this for name and contact, and the notice needs a smaller type to stay on one page. */
const roomForWho = 90

/** What customers read before they enter; large enough for two metres but for the lines that are meant from near by. */
export function doorNotice(words: DocumentWords, facts: DocumentFacts): Markup {
  const { notice } = words
  const { shop, personalization, screen } = facts.settings
  const [shopName, contact] = [shop.name || words.notEntered, shop.contact || words.notEntered]
  // Each by itself: a telephone number beside a name in Arabic letters would be seen with its groups swapped (UAX #9, W2).
  const who = html`<bdi>${shopName}</bdi>, <bdi>${contact}</bdi>`
  const byTouch = screen.reach === 'touch'
  if (!asks(facts)) {
    return html`<main class="loud">
<h1>${notice.quietHeading}</h1>
<p class="off">${notice.quiet}</p>
<dl><dt>${notice.who}</dt><dd>${who}</dd></dl>
</main>`
  }
  const rows = [
    [notice.who, who],
    [notice.what, notice.whatText(personalization.offerAgeBand)],
    [notice.why, notice.whyText],
    [notice.howLong, notice.howLongText(personalization.limitSeconds)],
    [notice.stop, notice.stopText(byTouch)],
  ] as const
  return html`<main class="loud" data-long="${String(`${shopName}, ${contact}`.length > roomForWho)}">
<h1>${notice.heading}</h1>
<p class="off">${notice.off(byTouch)}</p>
<dl>${rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>\n`)}</dl>
<div class="near">
<p>${notice.rights}</p>
<p>${notice.limit}</p>
<p>${facts.receiptsHead ? notice.receipts(facts.receiptsHead.day) : notice.noReceipts} ${
    facts.receiptsHead ? html`<code>${facts.receiptsHead.head}</code>` : ''
  } ${
    facts.receiptsHead?.installation ? html`${notice.installation} <code>${facts.receiptsHead.installation}</code>` : ''
  }</p>
<p>${words.made(facts.madeAt)} ${notice.build(facts.version)} <code>${facts.build || words.notKnown}</code></p>
</div>
</main>`
}
