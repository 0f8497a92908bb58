import { parseArgs } from 'node:util'
import { type Bench, type BenchOptions, type Figure, tableOf } from './figure.ts'
import { describeHost, describeMachine, loadPerCore } from './machine.ts'
import { makeReady } from './ready.ts'

export type BenchWords = BenchOptions & {
  readonly write: string | undefined
  /** Names of benches; undefined: all of them. */
  readonly only: readonly string[] | undefined
}

/**
 * Reads the words of a bench's command line; throws with a sentence for those it does not know. `names` are the benches
 * that can be chosen from.
 */
export function readBenchWords(words: readonly string[], names: readonly string[]): BenchWords {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
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
  const only = values.only?.split(',')
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`--only knows ${names.join(', ')}, not "${unknown}"`)
  return {
    only,
    quick: values.quick ?? false,
    sessions: count('sessions'),
    transitions: count('transitions'),
    write: values.write,
  }
}

/** Runs a bench and tells it on the error output. What went wrong is a figure like any other: one bench stops no other. */
export async function measure(bench: Bench, options: BenchOptions): Promise<readonly Figure[]> {
  process.stderr.write(`${bench.name} …\n`)
  return bench.measure(options).catch((error: unknown): Figure[] => {
    process.exitCode = 1
    return [{ what: 'not measured', seen: error instanceof Error ? (error.message.split('\n')[0] ?? '') : `${error}` }]
  })
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

/** `npx node bench/NAME.ts`: one bench alone, its table on the output. */
export async function runAlone(bench: Bench): Promise<void> {
  const options = readBenchWords(process.argv.slice(2), [bench.name])
  await makeReady()
  const loadBefore = loadPerCore()
  const figures = await measure(bench, options)
  console.log([...(await conditions(options, loadBefore)), '', tableOf(figures)].join('\n'))
  console.log(`\n${bench.method}`)
}
