import { asks, type DocumentFacts } from './document-facts.ts'
import { html, list, type Markup } from './markup.ts'
import type { DocumentWords } from './words/de.ts'

/** What staff need at hand when somebody asks or complains. */
export function staffCard(words: DocumentWords, facts: DocumentFacts): Markup {
  const { card } = words
  const { shop, personalization, keys, screen } = facts.settings
  const asked = asks(facts)
  // With a PIN of their own, staff do not get to the page Privacy.
  const managerOnly = facts.staffPin
  return html`<main class="card">
<h1>${words.titles['staff-card']}</h1>
<p>${asked ? card.asks(personalization.limitSeconds) : card.asksNobody}</p>
<h2>${card.complainHeading}</h2>
${card
  .say({ asks: asked, ageBand: personalization.offerAgeBand, managerOnly })
  .map((sentence) => html`<p class="say">${sentence}</p>\n`)}
${
  asked
    ? html`<h2>${card.endHeading}</h2>
${list(card.end({ ...keys, byTouch: screen.reach === 'touch' }))}`
    : ''
}
<h2>${card.keptHeading}</h2>
${list(card.kept({ ...keys, managerOnly }))}
<h2>${card.neverHeading}</h2>
${list(card.never)}
<h2>${card.contactHeading}</h2>
<p><bdi>${shop.name || words.notEntered}</bdi>, <bdi>${shop.contact || words.notEntered}</bdi></p>
<p class="small">${words.made(facts.madeAt)}</p>
</main>`
}
