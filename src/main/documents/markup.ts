/** Text that may stand in a document as it is: everything that came from outside was escaped on its way in. */
export type Markup = { readonly markup: string }

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

type Part = string | number | Markup | readonly (string | Markup)[]

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(written).join('')
}

/** A template of HTML: what is put into it is escaped, unless it is markup itself. Lists are joined. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: texts.map((text, place) => text + (place < parts.length ? written(parts[place] ?? '') : '')).join(''),
  }
}

export const paragraphs = (texts: readonly string[]): Markup => html`${texts.map((text) => html`<p>${text}</p>\n`)}`
export const list = (texts: readonly string[]): Markup =>
  html`<ul>\n${texts.map((text) => html`<li>${text}</li>\n`)}</ul>\n`

/** A table with a heading above each column; `risks` are many words in narrow columns, `days` and `totals` figures beside long names. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  name: 'risks' | 'days' | 'totals' | 'plain' = 'plain',
): Markup {
  return html`<table class="${name}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>\n`
}

/** Names with what is the case. */
export function facts(rows: readonly (readonly [string, string | Markup])[]): Markup {
  return html`<table class="facts"><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`)}</tbody></table>\n`
}
