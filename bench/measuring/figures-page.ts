import { type Bench, type Figure, tableOf } from './figure.ts'

/** What one bench measured, when, and under what conditions. */
export type Section = {
  readonly bench: Bench
  readonly figures: readonly Figure[]
  /** Such as `2026-11-26`. */
  readonly day: string
  readonly conditions: readonly string[]
}

const title = '# Figures'
const repeat = 'Repeat it'

const ending = [
  `## ${repeat}`,
  '',
  '`npm run bench -- --write docs/figures.md` measures everything and writes this page; without `--write` it only prints',
  'it. `--only NAME,NAME` measures some, and with `--write` leaves the others as they stand here. `--quick`',
  'only shows that it works, `--sessions N` and `--transitions N` set how many. Nothing else should run meanwhile: figures in',
  'milliseconds from a busy machine are upper bounds, ratios hold better.',
  '',
].join('\n')

function sectionText({ bench, figures, day, conditions }: Section): string {
  return [
    `## ${bench.name}`,
    '',
    `Measured on ${day} by \`npm run bench -- --only ${bench.name}\`.`,
    '',
    ...conditions.map((line) => `- ${line}`),
    '',
    tableOf(figures),
    '',
    bench.method,
    '',
  ].join('\n')
}

/** The sections of a page by their names. */
function sectionsOf(page: string): ReadonlyMap<string, string> {
  const parts = page.split(/^## /m).slice(1)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), `## ${part.trimEnd()}\n`]))
}

/**
 * The page of all figures: what was measured now, and of `before`, the page as it stood, what was not; in the order of
 * `names`.
 */
export function figuresPage(names: readonly string[], measured: readonly Section[], before: string): string {
  const kept = sectionsOf(before)
  const now = new Map(measured.map((section) => [section.bench.name, sectionText(section)]))
  const sections = names.flatMap((name) => now.get(name) ?? kept.get(name) ?? [])
  return [`${title}\n`, ...sections, ending].join('\n')
}
