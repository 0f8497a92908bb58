import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { deciding } from './deciding.ts'
import { frameGap } from './frame-gap.ts'
import { gaps } from './gaps.ts'
import { importFrameGap } from './import-frame-gap.ts'
import { type Figure, tableOf } from './measuring/figure.ts'
import { loadPerCore } from './measuring/machine.ts'
import { makeReady } from './measuring/ready.ts'
import { conditions, type Measured, measureAll, readBenchWords } from './measuring/run.ts'
import { packageImport } from './package-import.ts'
import { recovery } from './recovery.ts'
import { session } from './session.ts'
import { start } from './start.ts'
import { visionCost } from './vision-cost.ts'

/** Every figure that is stated anywhere, in the order of a shop's day. */
const benches = [start, recovery, gaps, session, visionCost, frameGap, deciding, packageImport, importFrameGap]

function report(measured: readonly Measured[], about: readonly string[]): string {
  const rows: Figure[] = measured.flatMap(({ bench, figures }) =>
    figures.map((figure) => ({ ...figure, what: `${bench.name}: ${figure.what}` })),
  )
  return [
    '# Figures',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`.${
      about.some((line) => line.startsWith('Host: Electron')) ? '' : ' No test here ran on the real Electron.'
    }`,
    '',
    ...about.map((line) => `- ${line}`),
    '',
    tableOf(rows),
    '',
    '## How each was measured',
    '',
    ...measured.flatMap(({ bench }) => [`**${bench.name}** (\`node bench/${bench.name}.ts\`). ${bench.method}`, '']),
    '## Repeat it',
    '',
    '`npm run bench -- --write docs/figures.md` measures everything and writes this page; without `--write` it only prints',
    'it. `node bench/NAME.ts` measures one, `--quick` only shows that it works, `--sessions N` and `--transitions N` set how many.',
    'Nothing else should run meanwhile: figures in milliseconds from a busy machine are upper bounds, ratios hold better.',
    '',
  ].join('\n')
}

const options = readBenchWords(process.argv.slice(2))
await makeReady()
const loadBefore = loadPerCore()
const measured: Measured[] = []
let text = ''
for (const bench of benches) {
  measured.push(...(await measureAll([bench], options)))
  text = report(measured, await conditions(options, loadBefore))
  // After each, so that a run that is cut short leaves what it measured.
  if (options.write !== undefined) {
    const file = resolve(options.write)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
console.log(text)
