// `npm run faults`: everything that can happen to a content store, on real processes and file systems.
import { appendFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type FaultKind, faultKinds } from './fault-kinds.ts'
import { whyNot } from './possible.ts'
import { type KindReport, reportPage, reportTable } from './report.ts'

/** A control that found nothing after so many is not a control. */
const controlTimes = 60

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

Without a kind: all of them. --log also writes each line to FILE, --write the page of counts, where
kinds that were not run keep their rows.
`

const texts: Readonly<Record<string, unknown>> = values
const textOf = (name: string): string | undefined => {
  const value = texts[name]
  return typeof value === 'string' ? value : undefined
}
const log = textOf('log')
function say(line: string): void {
  console.log(line)
  if (log !== undefined) appendFileSync(log, `${line}\n`)
}

type Wanted = { readonly kind: FaultKind; readonly skipped: string | undefined }

async function runKind({ kind, skipped }: Wanted, seed: number): Promise<KindReport> {
  if (skipped !== undefined) {
    say(`${kind.name}  skipped: ${skipped}`)
    return { kind, skipped }
  }
  const times = Number(textOf(kind.name) ?? kind.times.long)
  const onEach = (line: string): void => say(`${kind.name}  ${line}`)
  const outcome = await kind.run({ times, seed, onEach })
  const control = await kind.run({ times: controlTimes, seed, control: true })
  say(`${kind.name}  control (${kind.control}): ${control.wrong[0] ?? 'not found'}`)
  return { kind, outcome, control }
}

/** One that cannot be tried here is not. */
function isBad({ outcome, control }: KindReport): boolean {
  return outcome !== undefined && (outcome.tried === 0 || outcome.wrong.length > 0 || control?.wrong.length === 0)
}

/** All at once: most of the time each of them waits for a process or a disk. */
async function runAll(): Promise<boolean> {
  const chosen = faultKinds.filter(({ name }) => textOf(name) !== undefined)
  const seed = Number(textOf('seed') ?? Math.floor(Math.random() * 2 ** 31))
  if (log !== undefined) await writeFile(log, '')
  say(`seed ${seed}`)
  const kinds = chosen.length > 0 ? chosen : faultKinds
  const wanted: Wanted[] = []
  for (const kind of kinds) wanted.push({ kind, skipped: await whyNot(kind.needs) })
  const reports = await Promise.all(wanted.map((each) => runKind(each, seed)))
  say(reportTable(reports, seed))
  const page = textOf('write')
  if (page !== undefined) await writeFile(page, reportPage(reports, seed, await readFile(page, 'utf8').catch(() => '')))
  return !reports.some(isBad)
}

if (values.help === true) console.log(help)
else process.exitCode = (await runAll()) ? 0 : 1
