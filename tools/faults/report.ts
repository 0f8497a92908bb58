import { cpus, release } from 'node:os'
import { type FaultKind, faultKinds } from './fault-kinds.ts'
import type { FaultOutcome } from './fault-run.ts'

/** What came of one kind: its outcome and that of its control, or why it was not tried. */
export type KindReport = {
  readonly kind: FaultKind
  readonly skipped?: string
  readonly outcome?: FaultOutcome
  readonly control?: FaultOutcome
}

const heads = ['option', 'what happens', 'times', 'what it met', 'faults', 'control', 'counted']

function rowOf({ kind, skipped, outcome, control }: KindReport, counted: string): readonly string[] {
  const first = [kind.name, kind.what]
  if (!outcome) return [...first, '0', `skipped: ${skipped}`, '', '', counted]
  const met = Object.entries(outcome.hit).map(([what, times]) => `${times} ${what}`)
  const found = control?.wrong.length ? `found after ${control.tried}` : '**not found**'
  const counts = [`${outcome.tried}`, met.join(', '), `${outcome.wrong.length}`, `${kind.control}: ${found}`]
  return [...first, ...counts, counted]
}

/** The rows of the table in an earlier page, by the option that they begin with. */
function rowsIn(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  return new Map(rows.filter((row) => row.length === heads.length).map((row) => [row[0] ?? '', row]))
}

/** The counts as a Markdown table. A kind that was not run keeps its row of the page `before`. */
export function reportTable(reports: readonly KindReport[], seed: number, before = ''): string {
  const counted = `${new Date().toISOString().slice(0, 10)}, seed ${seed}`
  const kept = rowsIn(before)
  const body = faultKinds.flatMap(({ name }) => {
    const report = reports.find(({ kind }) => kind.name === name)
    const row = report ? rowOf(report, counted) : kept.get(name)
    return row ? [row] : []
  })
  const rows = [heads, ...body]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}

/** The page of counts in the documents; `before`: as it was. */
export function reportPage(reports: readonly KindReport[], seed: number, before: string): string {
  return `# What a content store survives

Counted by \`npm run faults -- --write docs/faults.md\`, Linux ${release().split('-')[0]}, ${cpus().length} cores. A kind that is run alone renews its own row;
\`--seed\` repeats it.

${reportTable(reports, seed, before)}

After each of them the store is looked at as a player would find it: every file of every kept package is read and hashed;
the version that is active is the one that was, or the one whose activation was under way, and what was told as done has
lasted; a player would play it. Then the package is imported again, which must copy what was missing and no byte more; and
after a collection there must be no file that no kept package needs. What ended an import must have been named as what it was:
\`source-gone\`, \`read-error\`, \`no-space\`.

Each control is the same run on a store that is spoilt in one way. It must be found.

- **Kills** are real \`kill -9\`s of a process that imports, goes back and collects by turns, on the disk. Half of the moments are
  made of time alone, half are soon after an activation, a rollback or a collection began.
- **A pulled stick** is an ext4 on a loop device that is shut down by the kernel's own call for it (EXT4_IOC_SHUTDOWN), or an
  exFAT whose process is killed. Unmounting would pull nothing: what is open stays readable. In five of six the import waits
  half-way for it.
- **A power cut** is the same call on the disk of the data folder, its journal not flushed. Meanwhile somebody else writes there
  and syncs every two milliseconds, and the favours that ext4 does to careless programs are off. What a drive loses that
  says "written" too early is not in it.
- **The play log** is written by a process that plays by a clock of its own, on such a disk. Afterwards no more than the last five
  seconds before its last word may be missing, and the day must be as it was written.
- **A full disk** is one in memory of limited size, filled up to points that are spread evenly over what an import writes; in one
  of four it is names that run out. The look for free space before an import is left out, as if another program filled the
  disk meanwhile.
- **A read error** comes from a stick whose end is cut off while it is mounted: the kernel answers with an input/output error.
- **Two players** on one data folder: the second to start hands over to the first and ends (\`e2e/faults.spec.ts\`); two processes
  that import nevertheless take turns, also when the first is killed.

In \`npm test\` the same runs for a few times each; what the machine cannot mount is skipped there by name.
`
}
