// Puts one scene after the other through the real pipeline, in a process of its own, so that two cores are used.
import { unmet } from '../../e2e/scenes/expectation.ts'
import { realNetworks, runScene } from '../../e2e/scenes/run-scene.ts'
import { describeScene, eventOf } from '../../e2e/scenes/scene.ts'
import { sceneRecord } from '../../e2e/scenes/scene-list.ts'
import { type Delay, delaysOf } from './delays.ts'
import { judge, type Tally } from './judge.ts'
import type { Run } from './plan.ts'
import { truthOf } from './truth.ts'

export type Outcome = {
  readonly run: Run
  readonly tally: Tally
  /** In which points the scene's expectation is broken. */
  readonly broken: readonly string[]
  /** Seconds from the beginning, where it happened. */
  readonly found: number | undefined
  readonly firstWords: number | undefined
  readonly doubt: string | undefined
  /** How soon what changed in the scene was decided. */
  readonly delays: readonly Delay[]
}

const networks = await realNetworks()

async function outcomeOf(run: Run): Promise<Outcome> {
  const { name, seed, heads = 'held-out' } = run.wish
  const record = sceneRecord(name)
  const scene = describeScene(name, seed, heads, 'clip')
  const account = await runScene(networks, run.wish)
  return {
    run,
    tally: judge(account, scene.seconds, (second) => truthOf(scene, record, second)),
    broken: unmet(record.expects, eventOf(name, 'clip'), account),
    found: account.found,
    firstWords: account.words[0]?.at,
    doubt: account.doubt?.doubt,
    delays: delaysOf(account, scene, record),
  }
}

process.on('message', async (run: Run) => process.send?.(await outcomeOf(run)))
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
