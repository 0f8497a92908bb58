// `npm run soak`: twenty thousand items in a row in one player, imports and sessions in between, and what grew meanwhile.
// Whoever ends it sooner (Ctrl+C) is told of those that were.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { describeHost, describeMachine } from '../../bench/measuring/machine.ts'
import { allowedInTransitions, type Growth, growthOf, memoryGrowthSince } from './growth.ts'
import { growthTable, memoryTable, sampleLine } from './growth-table.ts'
import { interrupted } from './interrupted.ts'
import { soakKinds } from './soak-media.ts'
import { soakTransitions, type TransitionsSoak } from './soak-transitions.ts'

const { values } = parseArgs({
  options: {
    transitions: { type: 'string', default: '20000' },
    /** Milliseconds that the items are on, each in turn. */
    lengths: { type: 'string', default: '1000,1250,1500,2000' },
    /** These alone, without imports and sessions: to find out whose it is that grows. */
    kinds: { type: 'string' },
    /** Nothing is collected by force before a look: what garbage has is seen as well. */
    'leave-garbage': { type: 'boolean', default: false },
    write: { type: 'string' },
  },
})
const transitions = Number(values.transitions)
const lengths = values.lengths.split(',').map(Number)
const kinds = values.kinds === undefined ? soakKinds : z.array(z.enum(soakKinds)).parse(values.kinds.split(','))
const isWhole = values.kinds === undefined
/** What a player needs until then is what it needs to get warm. */
const warm = 2_000
const mostGrowth = 0.02

type Grown = {
  readonly growth: readonly Growth[]
  /** From which item on memory counts, and by what share it grew since. */
  readonly from: number
  readonly memory: number
}

/** Undefined: too few samples to say anything. */
function grownIn({ samples, presented }: TransitionsSoak): Grown | undefined {
  const from = presented > 2 * warm ? warm : Math.round(presented / 2)
  if (samples.length < 8) return undefined
  return { growth: growthOf(samples, allowedInTransitions), from, memory: memoryGrowthSince(samples, from) }
}

function growthLines(grown: Grown | undefined, presented: number): string[] {
  if (!grown) return ['- Ended too soon to say what grows']
  const { growth, from, memory } = grown
  const share = `${memory < 0 ? '−' : '+'}${Math.abs(memory * 100).toFixed(1)} %`
  return [
    `- Memory of all processes from item ${from} to ${presented}: ${share} (goal: at most ${mostGrowth * 100} % from ${warm} to 20000)`,
    '',
    ...growthTable(growth, 'items'),
  ]
}

async function pageOf(soak: TransitionsSoak, grown: Grown | undefined, hours: number): Promise<string> {
  const { presented, missed, imports, sessions } = soak
  return [
    '# Many items in a row',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run soak\`: ${presented} items${
      presented < transitions ? ` of ${transitions} (ended sooner)` : ''
    } in one player, ${hours.toFixed(1)} hours.`,
    '',
    `- Machine: ${describeMachine()}`,
    `- Host: ${await describeHost()}`,
    `- Shown: ${kinds.join(', ')}${values['leave-garbage'] ? '; nothing was collected by force' : ''}`,
    `- ${imports} packages imported and ${sessions} sessions by touch in between`,
    `- Items that did not come when it was their turn, stood for too long, or could not be shown: ${missed.length}`,
    ...growthLines(grown, presented),
    '',
    ...memoryTable(soak.samples, 'items'),
    '',
    `Each item is on for ${lengths.map((length) => length / 1_000).join(', ')} s in turn, and comes as a cut, a crossfade or a slide. Every other`,
    'package has three playlists as equals, one of them shuffled and one weighted, so that plan follows upon plan. What was shown is',
    'what main wrote down of each first frame that the page told of: an item must follow the one before it in its plan, begin it',
    'where the plan is another, and be on no more than two seconds longer than it should. Nobody was attached to the player but for the',
    'sessions and for a look at the page with each sample. Medians of samples that were taken while it played; slopes are the median over all pairs in the',
    'second half, and the memory’s growth is that slope over the time since the player was warm.',
    '',
    ...missed.slice(0, 20).map((one) => `- ${one}`),
  ].join('\n')
}

const began = performance.now()
const soak = await soakTransitions({
  transitions,
  // No multiple of the loop's items: each look would find the same one, with a process of its own or without.
  every: Math.max(5, Math.min(199, Math.floor(transitions / 20))),
  disturbEvery: isWhole ? Math.max(50, Math.min(500, Math.floor(transitions / 10))) : Number.POSITIVE_INFINITY,
  lengths,
  kinds,
  collects: !values['leave-garbage'],
  progress: (sample) => console.log(sampleLine(sample, 'items')),
  signal: interrupted(),
})
const grown = grownIn(soak)
const text = await pageOf(soak, grown, (performance.now() - began) / 3_600_000)
console.log(text)
if (values.write !== undefined) await writeFile(values.write, `${text.trimEnd()}\n`)
const isWell =
  grown !== undefined &&
  grown.memory <= mostGrowth &&
  !grown.growth.some(({ grows }) => grows) &&
  soak.missed.length === 0
process.exitCode = isWell ? 0 : 1
