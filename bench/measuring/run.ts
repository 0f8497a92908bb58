import { parseArgs } from 'node:util'
import { type Bench, type BenchOptions, type Figure, tableOf } from './figure.ts'
import { describeHost, describeMachine, loadPerCore } from './machine.ts'
import { makeReady } from './ready.ts'

export type BenchWords = BenchOptions & { readonly write: string | undefined }

/** Reads the words of a bench's command line; throws with a sentence for those it does not know. */
export function readBenchWords(words: readonly string[]): BenchWords {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean' },
      sessions: { type: 'string' },
      transitions: { type: 'string' },
      write: { type: 'string' },
    },
  })
  const count = (name: 'sessions' | 'transitions'): number | undefined => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    if (!(Number.isInteger(value) && value > 0)) throw new Error(`--${name} takes a whole number, not "${text}"`)
    return value
  }
  return {
    quick: values.quick ?? false,
    sessions: count('sessions'),
    transitions: count('transitions'),
    write: values.write,
  }
}

export type Measured = { readonly bench: Bench; readonly figures: readonly Figure[] }

/** Runs benches one after the other and tells the progress on the error output. One that fails stops no other. */
export async function measureAll(benches: readonly Bench[], options: BenchOptions): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const bench of benches) {
    process.stderr.write(`${bench.name} …\n`)
    const figures = await bench.measure(options).catch((error: unknown): Figure[] => {
      process.exitCode = 1
      return [
        { what: 'not measured', seen: error instanceof Error ? (error.message.split('\n')[0] ?? '') : `${error}` },
      ]
    })
    measured.push({ bench, figures })
  }
  return measured
}

/** Machine, host and the conditions of a run: without them no figure means anything. */
export async function conditions({ quick }: BenchOptions, loadBefore: number): Promise<string[]> {
  return [
    `Machine: ${describeMachine()}`,
    `Host: ${await describeHost()}`,
    `Load for each core, the minute before and the last one: ${loadBefore.toFixed(1)} and ${loadPerCore().toFixed(1)}${
      loadBefore > 0.5 ? ' (measured on a busy machine)' : ''
    }`,
    ...(quick ? ['Quick mode: few sessions, no figures to quote'] : []),
  ]
}

/** `node bench/NAME.ts`: one bench alone, its table on the output. */
export async function runAlone(bench: Bench): Promise<void> {
  const options = readBenchWords(process.argv.slice(2))
  await makeReady()
  const loadBefore = loadPerCore()
  const [measured] = await measureAll([bench], options)
  console.log([...(await conditions(options, loadBefore)), '', tableOf(measured?.figures ?? [])].join('\n'))
  console.log(`\n${bench.method}`)
}
