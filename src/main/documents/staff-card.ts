import { asks, type DocumentFacts } from './document-facts.ts'
import { html, list, type Markup } from './markup.ts'
import type { DocumentWords } from './words/de.ts'

/** What staff need at hand when somebody asks or complains. */
export function staffCard(words: DocumentWords, facts: DocumentFacts): Markup {
  const { card } = words
  const { shop, personalization, keys } = facts.settings
  return html`<main class="card">
<h1>${words.titles['staff-card']}</h1>
<p>${asks(facts) ? card.asks(personalization.limitSeconds) : card.asksNobody}</p>
<h2>${card.complainHeading}</h2>
${card.say(personalization.offerAgeBand).map((sentence) => html`<p class="say">${sentence}</p>\n`)}
<h2>${card.endHeading}</h2>
${list(card.end(keys.stop, keys.settings))}
<h2>${card.keptHeading}</h2>
${list(card.kept(keys.settings))}
<h2>${card.neverHeading}</h2>
${list(card.never)}
<h2>${card.contactHeading}</h2>
<p><bdi>${shop.name || words.notEntered}</bdi>, <bdi>${shop.contact || words.notEntered}</bdi></p>
<p class="small">${words.made(facts.madeAt)}</p>
</main>`
}
