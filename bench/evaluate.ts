// `npm run evaluate`: how often each word is right, on all scenes and on single pictures. Nothing in it depends on the
// machine's speed: the clock is the scene's.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { meetRequirements } from '../tools/setup/requirements.ts'
import { lookAtPictures } from './evaluation/pictures.ts'
import { type Run, runsOf } from './evaluation/plan.ts'
import { putInto, reportOf } from './evaluation/tables.ts'
import type { Outcome } from './evaluation/worker.ts'

/** Takes runs off the list until none is left, or none may begin any more; in a process of its own. */
async function work(left: Run[], outcomes: Map<Run, Outcome>, mayBegin: () => boolean): Promise<void> {
  const child = fork(join(import.meta.dirname, 'evaluation/worker.ts'), [], { serialization: 'advanced' })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`a worker ended with ${code}`)
  })
  gone.catch(() => undefined)
  const answer = async () => (await Promise.race([once(child, 'message'), gone]))[0]
  await answer()
  for (let run = left.shift(); run && mayBegin(); run = left.shift()) {
    child.send(run)
    const outcome: Outcome = await answer()
    outcomes.set(run, outcome)
    process.stderr.write(`${outcomes.size} ${run.wish.name} ${outcome.broken.join('; ')}\n`)
  }
  child.disconnect()
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, minutes: { type: 'string', default: '10' }, write: { type: 'string' } },
})
const until = performance.now() + Number(values.minutes) * 60_000
await meetRequirements(['ffmpeg'])
const runs = runsOf({ quick: values.quick ?? false })
const outcomes = new Map<Run, Outcome>()
const left = [...runs]
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, () =>
    work(left, outcomes, () => performance.now() < until),
  ),
)
const inOrder = runs.flatMap((run) => outcomes.get(run) ?? [])
const report = reportOf(inOrder, runs.length, await lookAtPictures(), new Date().toISOString().slice(0, 10))
console.log(report)
if (values.write !== undefined) {
  const file = resolve(values.write)
  await writeFile(file, putInto(await readFile(file, 'utf8'), report))
}
