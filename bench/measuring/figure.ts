/** One line of the table: what was measured, what was seen, and the goal it is held against, if there is one. */
export type Figure = {
  readonly what: string
  readonly seen: string
  /** `met` null: this run cannot tell. */
  readonly goal?: { readonly text: string; readonly met: boolean | null }
}

export type BenchOptions = {
  /** Few repetitions: to see that it works, not for figures. */
  readonly quick: boolean
  /** How many sessions to measure; undefined: as many as the figures are stated for. */
  readonly sessions: number | undefined
  /** How many changes from one item to the next; undefined: as many as the figures are stated for. */
  readonly transitions: number | undefined
}

export type Bench = {
  readonly name: string
  /** How it was measured, in a sentence or two. */
  readonly method: string
  measure(options: BenchOptions): Promise<readonly Figure[]>
}

/** A goal that a value meets when it is not above `limit`. */
export function atMost(value: number, limit: number, text: string): { readonly text: string; readonly met: boolean } {
  return { text: `≤ ${text}`, met: value <= limit }
}

/** A goal that a value meets when it is not below `limit`. */
export function atLeast(value: number, limit: number, text: string): { readonly text: string; readonly met: boolean } {
  return { text: `≥ ${text}`, met: value >= limit }
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

export const times = (value: number): string => `${value.toFixed(2)} ×`
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`

function verdict({ goal }: Figure): string {
  if (goal === undefined) return ''
  return goal.met === null ? 'not told' : goal.met ? 'yes' : '**no**'
}

/** The figures as a Markdown table, its columns aligned for people who read it as it is. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'seen', 'goal', 'met'],
    ...figures.map((figure) => [figure.what, figure.seen, figure.goal?.text ?? '', verdict(figure)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}
