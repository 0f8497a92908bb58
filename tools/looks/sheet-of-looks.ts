/**
 * One page with all pictures: a section for each screen and state, and in it one picture for each language. Pictures are
 * named `SCREEN-LANGUAGE-STATE.png`; one in none of `languages` is left out.
 */
export function sheetOfLooks(pictures: readonly string[], languages: readonly string[]): string {
  // The longest first: `de-simple` begins as `de` does.
  const tags = languages.toSorted((one, other) => other.length - one.length).join('|')
  const name = new RegExp(`^(?<screen>\\d+x\\d+-\\w+?)-(?<language>${tags})-(?<state>.+)\\.png$`)
  const rows = new Map<string, string[]>()
  for (const picture of pictures.toSorted()) {
    const { screen, language, state } = name.exec(picture)?.groups ?? {}
    if (!screen || !language || !state) continue
    const row = `${state} · ${screen}`
    const figure = `<figure><a href="${picture}"><img src="${picture}" alt="" loading="lazy"></a><figcaption>${language}</figcaption></figure>`
    rows.set(row, [...(rows.get(row) ?? []), figure])
  }
  const sections = [...rows].map(([row, figures]) => `<h2>${row}</h2><section>${figures.join('')}</section>`)
  return `<!doctype html><meta charset="utf-8"><title>Looks</title>
<style>body{font:14px sans-serif}section{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}img{height:240px}</style>
${sections.join('\n')}
`
}
