// `npm run fuzz`: a hundred thousand archives and manifests made of chance, each read as a player reads it.
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type FuzzOutcome, runFuzz } from './fuzz-run.ts'

/** No case may take so long, however busy the machine is; a hang is ended and told. */
const hangMilliseconds = 20_000

async function watch(seed: number, archives: number, manifests: number): Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { seed, archives, manifests } })
  let count = 0
  let heard = Date.now()
  const started = Date.now()
  const outcome = await new Promise<FuzzOutcome | string>((resolve) => {
    const timer = setInterval(() => {
      if (Date.now() - heard > hangMilliseconds) resolve(`case ${count} (seed ${seed + count}) hangs`)
    }, 1000)
    worker.on('message', (message: number | FuzzOutcome) => {
      heard = Date.now()
      if (typeof message === 'number') count = message
      else resolve(message)
    })
    worker.on('error', (error) => resolve(`the run ended at case ${count} (seed ${seed + count}): ${error}`))
    worker.on('exit', () => clearInterval(timer))
  })
  await worker.terminate()
  if (typeof outcome === 'string') {
    console.log(outcome)
    return 1
  }
  for (const [verdict, times] of Object.entries(outcome.verdicts).sort())
    console.log(`${String(times).padStart(8)}  ${verdict}`)
  for (const fault of outcome.faults.slice(0, 20)) console.log(fault)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(
    `${outcome.cases} cases from seed ${seed} in ${seconds} s, ${outcome.faults.length} faults, longest case ${Math.round(outcome.longest)} ms`,
  )
  return outcome.faults.length === 0 ? 0 : 1
}

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      archives: { type: 'string', default: '60000' },
      manifests: { type: 'string', default: '60000' },
    },
  })
  process.exitCode = await watch(Number(values.seed), Number(values.archives), Number(values.manifests))
} else {
  const onCase = (count: number): void => parentPort?.postMessage(count)
  parentPort?.postMessage(await runFuzz(workerData, { onCase }))
}
