// `npm run faults`: everything that can happen to a content store, on real processes and file systems.
import { appendFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type FaultKind, faultKinds } from './fault-kinds.ts'
import { whyNot } from './possible.ts'
import { type KindReport, reportPage, reportTable } from './report.ts'

/** A control that found nothing after so many is not a control. */
const controlTimes = 20

const kindOptions = Object.fromEntries(faultKinds.map(({ name }) => [name, { type: 'string' } as const]))
const { values } = parseArgs({
  options: {
    ...kindOptions,
    seed: { type: 'string' },
    log: { type: 'string' },
    write: { type: 'string' },
    help: { type: 'boolean' },
  },
})

const help = `npm run faults [-- --KIND N …] [--seed N] [--log FILE] [--write FILE]

${faultKinds.map(({ name, what, times }) => `  --${name.padEnd(14)} N  ${what} (${times.long} times)`).join('\n')}

Without a kind: all of them. --log also writes each line to FILE, --write the page of counts.
`

const texts: Readonly<Record<string, unknown>> = values
const textOf = (name: string): string | undefined => {
  const value = texts[name]
  return typeof value === 'string' ? value : undefined
}
const log = textOf('log')
async function say(line: string): Promise<void> {
  console.log(line)
  if (log !== undefined) await appendFile(log, `${line}\n`)
}

async function runKind(kind: FaultKind, times: number, seed: number): Promise<KindReport> {
  const reason = await whyNot(kind.needs)
  if (reason !== undefined) {
    await say(`${kind.name}  skipped: ${reason}`)
    return { kind, skipped: reason }
  }
  const lines: string[] = []
  const outcome = await kind.run({ times, seed, onEach: (line) => lines.push(line) })
  for (const line of lines) await say(`${kind.name}  ${line}`)
  const control = await kind.run({ times: controlTimes, seed, control: true })
  await say(`${kind.name}  control (${kind.control}): ${control.wrong[0] ?? 'not found'}`)
  return { kind, outcome, control }
}

async function runAll(): Promise<number> {
  const chosen = faultKinds.filter(({ name }) => textOf(name) !== undefined)
  const seed = Number(textOf('seed') ?? Math.floor(Math.random() * 2 ** 31))
  if (log !== undefined) await writeFile(log, '')
  await say(`seed ${seed}`)
  const reports: KindReport[] = []
  for (const kind of chosen.length > 0 ? chosen : faultKinds) {
    reports.push(await runKind(kind, Number(textOf(kind.name) ?? kind.times.long), seed))
  }
  await say(reportTable(reports))
  const page = textOf('write')
  if (page !== undefined) await writeFile(page, reportPage(reports, seed))
  const bad = reports.filter(
    ({ outcome, control }) =>
      outcome && (outcome.tried === 0 || outcome.wrong.length > 0 || control?.wrong.length === 0),
  )
  return bad.length
}

if (values.help === true) console.log(help)
else process.exitCode = (await runAll()) === 0 ? 0 : 1
