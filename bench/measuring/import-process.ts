import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { builtApplication } from '../../e2e/fixtures/player.ts'
import { type ImportEnding, importToMainSchema, type MainToImport } from '../../src/contract/workers/import.ts'
import { peakMemory, processorSeconds } from './process-cost.ts'

export type MeasuredImport = {
  readonly ending: ImportEnding
  /** From the start of the process to its word that all is done, in seconds. */
  readonly seconds: number
  /** The most that it ever had in RAM, in bytes. */
  readonly memory: number
  readonly processorSeconds: number
}

/** Imports the package at `path` into `store` with the import process as it was built. */
export async function measureImport(path: string, store: string): Promise<MeasuredImport> {
  const began = performance.now()
  const worker = join(builtApplication, 'out/main/import-worker.js')
  const child = fork(join(import.meta.dirname, 'import-host.mjs'), [worker], { execArgv: [] })
  const order: MainToImport = {
    type: 'import',
    paths: [path],
    loose: false,
    store,
    playerVersion: '0.1.0',
    trustedKeys: [],
    allowUnsigned: true,
    confirmedSubjects: [],
    takeOlder: false,
    takeOtherLine: false,
    line: null,
    confirmed: null,
    kept: 2,
    suspects: [],
    onScreen: [],
  }
  child.send(order)
  const ending = await new Promise<ImportEnding>((resolve, reject) => {
    child.on('message', (data) => {
      const message = importToMainSchema.parse(data)
      if (message.type === 'ended') resolve(message.ending)
    })
    child.on('exit', (code) => reject(new Error(`the import process ended with ${code}`)))
  })
  const seconds = (performance.now() - began) / 1000
  const pid = child.pid ?? 0
  const measured = { ending, seconds, memory: peakMemory(pid), processorSeconds: processorSeconds(pid) }
  const gone = once(child, 'exit')
  child.kill()
  await gone
  return measured
}
