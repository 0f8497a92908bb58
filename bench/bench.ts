import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { deciding } from './deciding.ts'
import { frameGap } from './frame-gap.ts'
import { gaps } from './gaps.ts'
import { importFrameGap } from './import-frame-gap.ts'
import { figuresPage, type Section } from './measuring/figures-page.ts'
import { loadPerCore } from './measuring/machine.ts'
import { makeReady } from './measuring/ready.ts'
import { conditions, measure, readBenchWords } from './measuring/run.ts'
import { packageImport } from './package-import.ts'
import { recovery } from './recovery.ts'
import { session } from './session.ts'
import { settingsScale } from './settings-scale.ts'
import { start } from './start.ts'
import { visionCost } from './vision-cost.ts'

/** Every figure that is stated anywhere, in the order of a shop's day. */
const benches = [
  start,
  recovery,
  gaps,
  session,
  visionCost,
  frameGap,
  deciding,
  packageImport,
  importFrameGap,
  settingsScale,
]

const names = benches.map(({ name }) => name)
const options = readBenchWords(process.argv.slice(2), names)
await makeReady()
const file = options.write === undefined ? undefined : resolve(options.write)
const before = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '')
const measured: Section[] = []
for (const bench of benches.filter(({ name }) => options.only?.includes(name) ?? true)) {
  const loadBefore = loadPerCore()
  const figures = await measure(bench, options)
  const day = new Date().toISOString().slice(0, 10)
  measured.push({ bench, figures, day, conditions: await conditions(options, loadBefore) })
  // After each, so that a run that is cut short leaves what it measured.
  if (file !== undefined) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, figuresPage(names, measured, before))
  }
}
console.log(figuresPage(names, measured, ''))
