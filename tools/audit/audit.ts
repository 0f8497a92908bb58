// `npm run privacy:audit`: tries the promises with the tests' own checks, and writes a report for who does not program.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runTogether } from '../../e2e/run-together.ts'
import program from '../../package.json' with { type: 'json' }
import { buildHash } from '../../src/main/diagnostics/build-hash.node.ts'
import { machineFacts } from '../../src/main/diagnostics/machine-facts.node.ts'
import { auditEnding } from '../../src/main/documents/audit-ending.ts'
import { auditReport } from '../../src/main/documents/audit-report.ts'
import type { AuditCheck } from '../../src/main/documents/audit-verdict.ts'
import { readPlaywrightReport } from '../reports/playwright-report.ts'
import { readVitestReport } from '../reports/vitest-report.ts'
import { findEngine } from '../setup/engine.ts'
import { outFolder, repository } from '../setup/folders.ts'
import { showCommand } from '../test/show-command.ts'
import { auditedTests } from './audited-tests.ts'
import { checksOf } from './collect.ts'
import { runBeside } from './run-beside.ts'

const usage = `npm run privacy:audit -- [--out FILE] [--quick]

  --out FILE  where the report goes; privacy-audit.html unless given
  --quick     tries single parts only, and starts no player
`

/** More walks than `npm test` takes its time for, and how long a stop takes. */
const thorough = { ASKFIRST_THOROUGH: 'yes' }

/** A report that is missing means that nothing was run: that is no audit. */
async function reported(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** `beside` others, whom it leaves the cores to: it waits for none of them, and its tests take the time that they are given. */
async function runUnit(reports: string, files: readonly string[], beside: boolean): Promise<readonly AuditCheck[]> {
  const file = join(reports, 'unit.json')
  const words = ['--config', 'tools/test/vitest.config.ts', '--reporter=default', '--reporter=json']
  const patient = beside ? ['--testTimeout=600000', '--hookTimeout=600000'] : []
  const command = ['vitest', 'run', ...words, `--outputFile.json=${file}`, ...patient, ...files]
  if (beside) await runBeside(command, repository, thorough, (output) => process.stdout.write(`\n${output}`))
  else await showCommand(command, repository, thorough)
  return checksOf(readVitestReport(await reported(file), repository))
}

async function runPages(
  reports: string,
  project: 'looks' | 'together' | 'player',
  files: readonly string[],
): Promise<readonly AuditCheck[]> {
  // Without a file Playwright would run them all.
  if (files.length === 0) return []
  const file = join(reports, `${project}.json`)
  // The file's own path is part of what is searched: promises are written large, and controls may have no number.
  const titles = String.raw`P\d+[,:]|control`
  const words = ['-c', 'e2e/playwright.config.ts', `--project=${project}`, '--grep', titles, ...files]
  await showCommand(['playwright', 'test', ...words], repository, { ASKFIRST_REPORT_FILE: file, ...thorough })
  return checksOf(readPlaywrightReport(await reported(file), repository))
}

/** Whether its players share the two cores with others', as in `npm test`. */
const runsTogether = (file: string): boolean => runTogether.some((name) => file.endsWith(`/${name}.spec.ts`))

/**
 * Everything, in some twelve minutes on two cores: the unit tests use what pages and players leave of them, which wait for most of
 * their time. The last players find faces, and have the cores to themselves.
 */
async function runAll(
  reports: string,
  { unit, looks, player }: Awaited<ReturnType<typeof auditedTests>>,
): Promise<readonly AuditCheck[]> {
  const pages = async (): Promise<readonly AuditCheck[]> => [
    ...(await runPages(reports, 'looks', looks)),
    ...(await runPages(reports, 'together', player.filter(runsTogether))),
  ]
  // Neither is left running where the other cannot be reported.
  const both = await Promise.allSettled([runUnit(reports, unit, true), pages()])
  const checks = both.flatMap((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
  const alone = player.filter((file) => !runsTogether(file))
  return [...checks, ...(await runPages(reports, 'player', alone))]
}

async function audit(reports: string, out: string, quick: boolean): Promise<number> {
  const tests = await auditedTests(repository)
  const prepared = await showCommand(['node', 'tools/test/prepare.ts'], repository)
  if (prepared !== 0) return prepared
  const checks = quick ? await runUnit(reports, tests.unit, false) : await runAll(reports, tests)
  const folder = (name: string): string => join(outFolder, name)
  const at = new Date()
  const report = auditReport({
    kind: quick ? 'quick' : 'sources',
    at,
    version: program.version,
    build: await buildHash({
      main: folder('main'),
      cli: folder('cli'),
      preload: folder('preload'),
      renderer: folder('renderer'),
      models: folder('models'),
      wasm: folder('wasm'),
    }),
    // The quick form starts no player, on whatever engine.
    engine: quick ? { kind: 'none', sentence: '' } : await findEngine(),
    machine: machineFacts(),
    checks,
    left: quick ? [...tests.left, ...tests.looks, ...tests.player] : tests.left,
  })
  await writeFile(out, report)
  const { sentence, exitCode } = auditEnding(checks)
  console.log(`\n${sentence}\n${out}`)
  return exitCode
}

function given(): { readonly out?: string; readonly quick?: boolean; readonly help?: boolean } | string {
  try {
    const options = {
      out: { type: 'string' },
      quick: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ options }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const words = given()
if (typeof words === 'string') {
  process.stderr.write(`${words}\n${usage}`)
  process.exitCode = 2
} else if (words.help) process.stdout.write(usage)
else {
  const reports = await mkdtemp(join(tmpdir(), 'askfirst-audit-'))
  try {
    process.exitCode = await audit(reports, resolve(words.out ?? 'privacy-audit.html'), words.quick === true)
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}
